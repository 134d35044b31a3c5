import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkJson, copyOfExample, EXAMPLE, type JsonFinding, newFolder } from "./run-koers.ts";

const MANIFEST = "koers.yaml";

describe("a strategy in other files", () => {
  it("gives the same findings, one file a section", async () => {
    const { sections, manifest } = partsOf(flawedExample());
    const folder = newFolder();
    writeFileSync(path.join(folder, MANIFEST), manifest);
    mkdirSync(path.join(folder, "parts"));
    sections.forEach((section, index) => {
      writeFileSync(path.join(folder, "parts", `${String(index).padStart(2, "0")}.yaml`), section);
    });
    await assertSame(folder);
  });

  it("gives the same findings, all in koers.yaml", async () => {
    const { sections, manifest } = partsOf(flawedExample());
    const folder = newFolder();
    writeFileSync(path.join(folder, MANIFEST), manifest + sections.join(""));
    await assertSame(folder);
  });

  it("gives the same findings, one document a section", async () => {
    const { sections, manifest } = partsOf(flawedExample());
    const folder = newFolder();
    writeFileSync(path.join(folder, MANIFEST), [manifest, ...sections].join("---\n"));
    await assertSame(folder);
  });

  it("gives the same findings for the example without flaws", async () => {
    const { sections, manifest } = partsOf(EXAMPLE);
    const folder = newFolder();
    writeFileSync(path.join(folder, MANIFEST), manifest + sections.join(""));
    copyData(folder);
    assert.deepEqual(withoutPlace(await checkJson(folder)), withoutPlace(await checkJson(EXAMPLE, ".")));
  });
});

async function assertSame(folder: string): Promise<void> {
  copyData(folder);
  const [whole, other] = [await checkJson(flawedExample()), await checkJson(folder)];
  assert.ok(whole.findings.length >= FLAWS.length);
  assert.deepEqual(withoutPlace(other), withoutPlace(whole));
}

function copyData(folder: string): void {
  cpSync(path.join(EXAMPLE, "data"), path.join(folder, "data"), { recursive: true });
}

const FLAWS = [
  ["channels.yaml", "now: { phone: 70%, chat: 5%", "now: { phne: 70%, chat: 5%"],
  ["channels.yaml", "reviewed: 2026-09-14", "reviewed: 14-09-2026"],
  ["shifts.yaml", "share: 75%", "share: 0.75"],
  ["journeys.yaml", "moment: advice, contacts", "moment: advise, contacts"],
  ["operations.yaml", "kind: safety", "kind: saftey"],
  ["experience.yaml", "better: higher, source: relation-survey", "beter: higher, source: relation-survey"],
] as const;

function flawedExample(): string {
  const folder = copyOfExample();
  for (const [file, from, to] of FLAWS) {
    const place = path.join(folder, file);
    const text = readFileSync(place, "utf8");
    assert.ok(text.includes(from), from);
    writeFileSync(place, text.replace(from, to));
  }
  return folder;
}

/** The text of each section, and of the manifest's own keys. */
function partsOf(folder: string): { readonly sections: string[]; readonly manifest: string } {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== MANIFEST);
  const sections = files.sort().flatMap((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    return text.split(/^(?=[A-Za-z])/m).filter((part) => part.trim() !== "");
  });
  return { sections, manifest: readFileSync(path.join(folder, MANIFEST), "utf8") };
}

/** What findings say, whatever file they are in. */
function withoutPlace({ findings }: { readonly findings: readonly JsonFinding[] }): string[] {
  return findings
    .map(({ rule, severity, message, why, advice, path: thing, related }) =>
      JSON.stringify({ rule, severity, message, why, advice, thing, related: related.map((place) => place.message) }),
    )
    .sort();
}
