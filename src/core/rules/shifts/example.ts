/** What the examples of the rules about shifts have in common. */
export const EXAMPLE = strategy("{}");

/** The same with a volume, a period and a customer value, from which a business case can be computed. */
export const CASE_EXAMPLE = `${strategy("{ volume: 12000 }")}currency: EUR
period: { start: 2026, end: 2027 }
segments:
  homes: { share: 100%, lifetimeValue: 400 }
`;

function strategy(moment: string): string {
  return `koers: 1
channels:
  phone: { kind: assisted, costPerContact: 7 }
  site: { kind: self-service, costPerContact: 0.50, fallback: phone }
contactMoments:
  move: ${moment}
channelMix:
  move: { now: { phone: 80%, site: 20% } }
`;
}
