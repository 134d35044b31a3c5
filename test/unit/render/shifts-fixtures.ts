/** A strategy of so many contact moments over twelve channels, with a shift for every third. */
export function manyMoments(count: number, name = "Kanaal voor klanten met een lange naam"): string {
  const each = (write: (index: number) => string, step = 1): string =>
    Array.from({ length: Math.ceil(count / step) }, (_, index) => write(index * step)).join("\n");
  const kinds = ["assisted", "self-service", "automated"];
  const channels = Array.from(
    { length: 12 },
    (_, index) =>
      `  c${index}: { name: ${JSON.stringify(`${name} ${index}`)}, kind: ${kinds[index % 3]}, digital: ${index % 2 === 0} }`,
  ).join("\n");
  return `koers: 1
name: ${JSON.stringify(name)}
period: { start: 2026-01, end: 2028-12 }
channels:
${channels}
contactMoments:
${each((index) => `  m${index}: { volume: ${1000 + ((index * 37) % 5000)} }`)}
channelMix:
${each((index) => `  m${index}: { now: { c${index % 12}: 60%, c${(index + 1) % 12}: 40% } }`)}
shifts:
${each((index) => {
  const to = index % 9 === 0 ? "none" : `c${(index + 5) % 12}`;
  return `  s${index}: { name: ${JSON.stringify(`${name} ${index}`)}, moment: m${index}, from: c${index % 12}, to: ${to}, share: 50%, start: 2026-0${1 + (index % 9)}, end: 2027-1${index % 3}, ramp: linear, leakage: 10%, inducedDemand: 5% }`;
}, 3)}
`;
}
