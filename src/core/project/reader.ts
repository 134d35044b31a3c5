import { readStrategyFile, type SourceFile, type StrategyFile } from "./file.ts";

/**
 * Reads files, and remembers what it read: the same text under the same path is
 * the same file, also in another snapshot or another copy of the strategy.
 */
export class FileReader {
  private readonly files = new Map<string, StrategyFile>();

  read(source: SourceFile): StrategyFile {
    const key = JSON.stringify([source.path, source.encoding, source.unreadable, source.text]);
    const known = this.files.get(key);
    if (known !== undefined) return known;
    const file = readStrategyFile(source);
    this.files.set(key, file);
    return file;
  }
}
