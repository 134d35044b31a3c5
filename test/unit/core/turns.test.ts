import assert from "node:assert/strict";
import type { StrategyFile } from "../../../src/core/project/file.ts";
import { MemoryWorkspace } from "../../../src/core/project/memory.ts";
import { Project } from "../../../src/core/project/project.ts";
import { FileReader } from "../../../src/core/project/reader.ts";
import { RULES } from "../../../src/core/rules/index.ts";
import { StrategyService } from "../../../src/core/service.ts";
import type { Turn } from "../../../src/core/turns.ts";
import { turns } from "../../../src/vscode/turns.ts";

const FILES = 200;
const OPTIONS = { language: "en", asOf: "2026-11-01" } as const;

/** A strategy of many files, each with a contact moment that is answered by phone. */
function manyFiles(): MemoryWorkspace {
  const files: Record<string, string> = {
    "/big/koers.yaml":
      "koers: 1\nname: Big\nchannels:\n  phone: { name: Phone, kind: assisted, digital: false, costPerContact: 5 }\n",
  };
  for (let index = 1; index < FILES; index++) {
    files[`/big/moments/${index}.yaml`] =
      `contactMoments:\n  moment-${index}: { name: Moment ${index}, value: { customer: 3, organisation: 8 }, volume: ${index}00, route: [phone] }\n`;
  }
  return new MemoryWorkspace(files);
}

/** Tells which files are read between one turn and the next. */
class WatchedReader extends FileReader {
  readonly stretches: string[][] = [[]];

  override read(source: Parameters<FileReader["read"]>[0]): StrategyFile {
    this.stretches.at(-1)?.push(source.path);
    return super.read(source);
  }

  get paths(): string[] {
    return this.stretches.flat();
  }

  /** A turn in which something else may be done, and that says whether to go on. */
  turn(during: (turn: number) => boolean = () => true): Turn {
    return async () => {
      this.stretches.push([]);
      return during(this.stretches.length - 1);
    };
  }
}

describe("a strategy of 200 files", () => {
  it("is read a file at a time, and then is there without reading more", async () => {
    const reader = new WatchedReader();
    const project = new Project(manyFiles(), "/big", reader);
    assert.equal(await project.load(reader.turn()), true);
    assert.equal(reader.paths.length, FILES);
    assert(reader.stretches.length > FILES);
    assert.deepEqual(
      reader.stretches.filter((stretch) => stretch.length > 1),
      [],
    );
    assert.equal(project.snapshot.files.length, FILES);
    assert.equal(reader.paths.length, FILES);
  });

  it("stops when it is not wanted any more, and leaves what was there", async () => {
    const reader = new WatchedReader();
    const project = new Project(manyFiles(), "/big", reader);
    assert.equal(await project.load(reader.turn((turn) => turn < 10)), false);
    assert.equal(reader.paths.length, 10);
    await project.load();
    const before = project.snapshot;
    assert.equal(await project.load(async () => false), false);
    assert.equal(project.snapshot, before);
  });

  it("has what is typed while it is being read, and does not read what that replaces", async () => {
    const reader = new WatchedReader();
    const project = new Project(manyFiles(), "/big", reader);
    const typed = "contactMoments:\n  typed: { name: Typed, volume: 1 }\n";
    const last = "moments/99.yaml";
    await project.load(
      reader.turn((turn) => {
        if (turn === 5) project.setText(last, typed);
        return true;
      }),
    );
    assert.equal(reader.paths.filter((path) => path === last).length, 1);
    assert.notEqual(project.snapshot.definition("contactMoments", "typed"), null);
    assert.equal(project.snapshot.definition("contactMoments", "moment-99"), null);
  });

  it("is checked a rule at a time, as at once", async () => {
    const service = await StrategyService.openInTurns(manyFiles(), "/big", async () => true);
    assert(service);
    let taken = 0;
    const found = await service.checkInTurns(OPTIONS, async () => ++taken > 0);
    assert.equal(taken, RULES.length);
    const atOnce = await StrategyService.open(manyFiles(), "/big");
    assert.deepEqual(found?.findings, atOnce.check(OPTIONS).findings);
    // Once found, it is known.
    assert.equal(await service.checkInTurns(OPTIONS, async () => assert.fail("asked for a turn")), found);
  });

  it("is not checked on when it is not wanted any more", async () => {
    const service = await StrategyService.open(manyFiles(), "/big");
    let taken = 0;
    assert.equal(await service.checkInTurns(OPTIONS, async () => ++taken < 3), null);
    assert.equal(taken, 3);
  });
});

describe("turns", () => {
  it("let what waits go first, once the work has had its time", async () => {
    const turn = turns(() => true, 0);
    const order: string[] = [];
    setTimeout(() => order.push("typed"), 0);
    for (let step = 0; step < 3; step++) {
      order.push("work");
      await turn();
    }
    assert.equal(order[0], "work");
    assert(order.indexOf("typed") < order.lastIndexOf("work"), order.join());
  });

  it("cost nothing before that", async () => {
    const turn = turns(() => true, 60_000);
    let waited = false;
    setTimeout(() => {
      waited = true;
    }, 0);
    for (let step = 0; step < 1000; step++) await turn();
    assert.equal(waited, false);
  });

  it("say at once that the work is not wanted any more", async () => {
    let wanted = true;
    const turn = turns(() => wanted);
    assert.equal(await turn(), true);
    wanted = false;
    assert.equal(await turn(), false);
  });
});
