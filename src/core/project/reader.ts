import { readStrategyFile, type SourceFile, type StrategyFile } from "./file.ts";

/** Enough for the files of a strategy and of what it is compared with. */
const MOST_FILES = 400;

/**
 * Reads files, and remembers what it read: the same text under the same path is
 * the same file, also in another snapshot or another copy of the strategy.
 */
export class FileReader {
  private readonly files = new Map<string, StrategyFile>();

  read(source: SourceFile): StrategyFile {
    const key = JSON.stringify([source.path, source.encoding, source.unreadable, source.text]);
    const file = this.files.get(key) ?? readStrategyFile(source);
    // What was asked for last stays longest.
    this.files.delete(key);
    this.files.set(key, file);
    const [oldest] = this.files.keys();
    if (this.files.size > MOST_FILES && oldest !== undefined) this.files.delete(oldest);
    return file;
  }
}
