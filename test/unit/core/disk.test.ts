import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { StrategyService } from "../../../src/core/service.ts";
import { disk, withSlashes } from "../../../src/node/disk.ts";
import { AS_OF } from "../../support/strategy.ts";

/** `file rule` of each error of the strategy in a folder. */
async function errors(folder: string): Promise<string[]> {
  const service = await StrategyService.open(disk, withSlashes(folder));
  const { findings } = service.check({ language: "en", asOf: AS_OF });
  return findings.filter(({ severity }) => severity === "error").map(({ file, rule }) => `${file} ${rule}`);
}

/** The system lets its administrator read everything, so work is done as somebody who may not. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  const own = process.geteuid?.();
  if (own !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(own);
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const service = await StrategyService.open(disk, withSlashes(folder));
  return service.snapshot.files.map(({ path }) => path);
}

describe("files on a disk", () => {
  let top: string;
  let root: string;

  function write(path: string, content: string | Uint8Array): void {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  function link(target: string, path: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }

  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), "koers-")));
    root = join(top, "strategy");
    write("koers.yaml", "koers: 1\n");
    write("a.yaml", "roles:\n  lead: {}\n");
  });

  afterEach(() => rmSync(top, { recursive: true, force: true }));

  it("are read", async () => {
    write("sub/b.yml", "chanels: {}\n");
    assert.deepEqual(await errors(root), ["sub/b.yml unknown-key"]);
  });

  it("are read once, where they live, when a link inside leads to them", async () => {
    link("a.yaml", "again.yaml");
    link("../a.yaml", "sub/again.yaml");
    assert.deepEqual([await errors(root), await filesOf(root)], [[], ["a.yaml", "koers.yaml"]]);
  });

  it("are not followed out of the strategy", async () => {
    writeFileSync(join(top, "secret.yaml"), "roles: {}\n");
    link("../secret.yaml", "secret.yaml");
    link(join(top, "secret.yaml"), "absolute.yaml");
    assert.deepEqual(await errors(root), ["absolute.yaml file-unreadable", "secret.yaml file-unreadable"]);
  });

  it("are told when a whole folder of them is a link out of the strategy", async () => {
    mkdirSync(join(top, "shared"));
    writeFileSync(join(top, "shared/b.yaml"), "chanels: {}\n");
    link("../shared", "shared");
    assert.deepEqual(await errors(root), ["shared file-unreadable"]);
    write("koers.yaml", "koers: 1\nexclude: [shared/**]\n");
    assert.deepEqual(await errors(root), []);
  });

  it("may have links to other things beside them", async () => {
    writeFileSync(join(top, "LICENSE"), "");
    mkdirSync(join(top, "modules"));
    link("../LICENSE", "LICENSE");
    link("../modules", "node_modules");
    link("../modules", ".cache");
    link("sub", "same");
    write("sub/c.yaml", "chanels: {}\n");
    assert.deepEqual(await errors(root), ["sub/c.yaml unknown-key"]);
  });

  it("may have links that go round or nowhere", async () => {
    link("round.yaml", "round.yaml");
    link("two.yaml", "one.yaml");
    link("one.yaml", "two.yaml");
    link("nowhere.yaml", "gone.yaml");
    link(".", "self");
    link("..", "sub/up");
    assert.deepEqual(await errors(root), [
      "gone.yaml file-unreadable",
      "one.yaml file-unreadable",
      "round.yaml file-unreadable",
      "two.yaml file-unreadable",
    ]);
  });

  it("are found when the strategy itself is reached by a link", async () => {
    symlinkSync(root, join(top, "current"));
    link("a.yaml", "again.yaml");
    assert.deepEqual(await errors(join(top, "current")), []);
  });

  it("that are something else than files are told", async () => {
    mkdirSync(join(root, "folder.yaml"));
    write("folder.yaml/b.yaml", "chanels: {}\n");
    assert.deepEqual(await errors(root), ["folder.yaml/b.yaml unknown-key"]);
  });

  it("that may not be opened are told, folders too", async function () {
    if (process.platform === "win32") this.skip();
    write("closed.yaml", "roles: {}\n");
    write("shut/b.yaml", "roles: {}\n");
    chmodSync(top, 0o755);
    chmodSync(join(root, "closed.yaml"), 0);
    chmodSync(join(root, "shut"), 0);
    const found = await asNobody(() => errors(root));
    assert.deepEqual(found, ["closed.yaml file-unreadable", "shut file-unreadable"]);
  });

  it("that are gone between looking and reading are told", async () => {
    const vanishing = {
      ...disk,
      readFile: async (path: string) =>
        path.endsWith("a.yaml") ? ({ ok: false, reason: "absent", detail: "ENOENT" } as const) : disk.readFile(path),
    };
    const service = await StrategyService.open(vanishing, withSlashes(root));
    const { findings } = service.check({ language: "en", asOf: AS_OF });
    assert.deepEqual(
      findings.map(({ rule, message }) => `${rule}: ${message}`),
      ["file-unreadable: There is no a.yaml (any more)."],
    );
  });

  it("that are refused by the disk are told, folders too", async () => {
    write("closed.yaml", "roles: {}\n");
    write("shut/b.yaml", "roles: {}\n");
    const refusing = {
      ...disk,
      readFile: async (path: string) =>
        path.endsWith("closed.yaml")
          ? ({ ok: false, reason: "denied", detail: "EACCES" } as const)
          : disk.readFile(path),
      readFolder: async (path: string) => (path.endsWith("shut") ? null : disk.readFolder(path)),
    };
    const service = await StrategyService.open(refusing, withSlashes(root));
    const { findings } = service.check({ language: "en", asOf: AS_OF });
    assert.deepEqual(
      findings.map(({ file, rule }) => `${file} ${rule}`),
      ["closed.yaml file-unreadable", "shut file-unreadable"],
    );
  });

  it("that come, change and go are seen when the strategy is read anew", async () => {
    const service = await StrategyService.open(disk, withSlashes(root));
    write("b.yaml", "chanels: {}\n");
    write("a.yaml", "roles: [x]\n");
    await service.reload();
    assert.deepEqual(await errors(root), ["a.yaml wrong-value", "b.yaml unknown-key"]);
    rmSync(join(root, "b.yaml"));
    await service.reload();
    assert.deepEqual(
      service.snapshot.files.map(({ path }) => path),
      ["a.yaml", "koers.yaml"],
    );
  });

  it("may all be gone", async () => {
    const service = await StrategyService.open(disk, withSlashes(root));
    rmSync(root, { recursive: true });
    await service.reload();
    const { findings } = service.check({ language: "en", asOf: AS_OF });
    assert.deepEqual(
      findings.map(({ file, rule }) => `${file} ${rule}`),
      ["koers.yaml file-unreadable"],
    );
  });
});
