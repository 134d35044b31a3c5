import type { Manifest } from "../strategy/model.ts";
import type { Turn } from "../turns.ts";
import { type FileContent, joinPath, MAX_FILE_BYTES, type Workspace } from "../workspace.ts";
import { decode, problemOfText } from "./decode.ts";
import { BASELINE_NAME, discoverFiles, fileSelector, MANIFEST_NAME } from "./discover.ts";
import { readStrategyFile, type SourceFile, type StrategyFile } from "./file.ts";
import type { FileReader } from "./reader.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

/** Few enough that no host minds. */
const READ_TOGETHER = 16;

/**
 * One strategy that is being worked on: its files as they stand on disk, and
 * over them the texts that somebody is typing. Gives immutable snapshots.
 */
export class Project {
  private readonly onDisk = new Map<string, SourceFile>();
  private readonly typed = new Map<string, string>();
  private readonly read = new Map<string, StrategyFile>();
  private current: Snapshot | null = null;
  private baselineText: string | null = null;

  constructor(
    private readonly workspace: Workspace,
    /** The folder of the manifest. */
    readonly root: string,
    /** Shared by projects that hold much the same files; without it each reads for itself. */
    private readonly shared: FileReader | null = null,
  ) {}

  /**
   * Reads all files anew; texts that are being typed stay. In turns, a file at a time, where a turn
   * is given: false when it was stopped, and then the files are as they were.
   */
  async load(turn: Turn | null = null): Promise<boolean> {
    const manifest = await this.readSource(MANIFEST_NAME);
    this.onDisk.set(MANIFEST_NAME, manifest);
    const selection = this.manifestAsTyped();
    const found = await discoverFiles(this.workspace, this.root, fileSelector(selection));
    const sources = new Map([[MANIFEST_NAME, manifest]]);
    for (const source of await this.readSources(found.files.filter((path) => path !== MANIFEST_NAME))) {
      sources.set(source.path, source);
    }
    for (const path of found.strayLinks) sources.set(path, withoutText(path, { code: "stray-link" }));
    for (const path of found.unreadableFolders) {
      sources.set(path, withoutText(path, { code: "denied", detail: path }));
    }
    const baseline = await this.workspace.readFile(joinPath(this.root, BASELINE_NAME));
    // One that is there but cannot be read must not count as none: its text is no baseline.
    this.baselineText = baseline.ok ? decode(baseline.bytes).text : baseline.reason === "absent" ? null : "";
    if (turn !== null && !(await this.understand(sources.values(), turn))) return false;
    this.onDisk.clear();
    for (const [path, source] of sources) this.onDisk.set(path, source);
    for (const path of this.read.keys()) if (!sources.has(path)) this.read.delete(path);
    this.current = null;
    return true;
  }

  /** Whether a path (relative to the root) is a file of the strategy as last loaded. */
  has(path: string): boolean {
    return this.onDisk.has(path);
  }

  /** Puts a text that is being typed over a file; null takes it away again. */
  setText(path: string, text: string | null): void {
    if (text === null ? !this.typed.delete(path) : this.typed.get(path) === text) return;
    if (text !== null) this.typed.set(path, text);
    this.current = null;
  }

  /** The text of the baseline file as last loaded; null where there is none. */
  get baseline(): string | null {
    return this.baselineText;
  }

  /** The strategy as it stands now. */
  get snapshot(): Snapshot {
    this.current ??= snapshotOf([...this.onDisk.keys()].map((path) => this.file(path)));
    return this.current;
  }

  /** Makes files of texts ahead of the snapshot that will ask for them, in turns; false when it was stopped. */
  private async understand(sources: Iterable<SourceFile>, turn: Turn): Promise<boolean> {
    for (const source of sources) {
      this.fileOf(source);
      if (!(await turn())) return false;
    }
    return true;
  }

  private file(path: string): StrategyFile {
    return this.fileOf(this.onDisk.get(path) as SourceFile);
  }

  private fileOf(disk: SourceFile): StrategyFile {
    const source = this.asTyped(disk);
    const known = this.read.get(source.path);
    if (known !== undefined && known.text === source.text && sameProblems(known, source)) return known;
    const file = this.shared?.read(source) ?? readStrategyFile(source);
    this.read.set(source.path, file);
    return file;
  }

  private asTyped(disk: SourceFile): SourceFile {
    const { path } = disk;
    const text = this.typed.get(path);
    if (text === undefined || text === disk.text || disk.unreadable?.code === "stray-link") return disk;
    if (text.length > MAX_FILE_BYTES) return withoutText(path, { code: "too-large" });
    // The editor shows text whatever its encoding; how the file is saved stays as it is on disk.
    const encoding = disk.encoding?.code === "utf-16" ? disk.encoding : problemOfText(text);
    return { path, text, encoding, unreadable: null };
  }

  /** The manifest decides which files there are; as it is being typed, not as it was saved. */
  private manifestAsTyped(): Manifest {
    return (this.file(MANIFEST_NAME).documents[0]?.contribution.manifest ?? {}) as Manifest;
  }

  /** Some at a time: files may be far away, and waiting for one after the other takes long. */
  private async readSources(paths: readonly string[]): Promise<SourceFile[]> {
    const sources: SourceFile[] = [];
    for (let at = 0; at < paths.length; at += READ_TOGETHER) {
      const together = paths.slice(at, at + READ_TOGETHER).map((path) => this.readSource(path));
      sources.push(...(await Promise.all(together)));
    }
    return sources;
  }

  private async readSource(path: string): Promise<SourceFile> {
    return sourceFrom(path, await this.workspace.readFile(joinPath(this.root, path)));
  }
}

function sourceFrom(path: string, content: FileContent): SourceFile {
  if (!content.ok) {
    if (content.reason === "too-large") return withoutText(path, { code: "too-large" });
    return withoutText(path, { code: content.reason, detail: content.detail });
  }
  if (content.bytes.length > MAX_FILE_BYTES) return withoutText(path, { code: "too-large" });
  const { text, problem } = decode(content.bytes);
  return { path, text, encoding: problem, unreadable: null };
}

function withoutText(path: string, unreadable: NonNullable<SourceFile["unreadable"]>): SourceFile {
  return { path, text: "", encoding: null, unreadable };
}

function sameProblems(a: SourceFile, b: SourceFile): boolean {
  return JSON.stringify([a.encoding, a.unreadable]) === JSON.stringify([b.encoding, b.unreadable]);
}
