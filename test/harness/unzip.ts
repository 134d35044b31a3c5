/** Unpacks a package of an extension, which is a zip: with what Node has, on every system. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;

/** Writes the files of a zip that lie in one of its folders into a folder. */
export async function unzip(file: string, folderInZip: string, target: string): Promise<void> {
  const zip = await readFile(file);
  for (const { name, content } of entriesOf(zip)) {
    if (!name.startsWith(`${folderInZip}/`) || name.endsWith("/")) continue;
    const written = path.join(target, path.posix.normalize(name.slice(folderInZip.length)));
    await mkdir(path.dirname(written), { recursive: true });
    await writeFile(written, content());
  }
}

/** The entries that the directory at the end of a zip names. */
function* entriesOf(zip: Buffer): Iterable<{ name: string; content: () => Buffer }> {
  const end = zip.lastIndexOf(uint32(END_OF_DIRECTORY));
  if (end < 0) throw new Error("this is no zip: it has no directory");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const header = {
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    };
    yield { name, content: () => contentOf(zip, header) };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

function contentOf(zip: Buffer, { method, size, at }: { method: number; size: number; at: number }): Buffer {
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(start, start + size);
  return method === STORED ? packed : inflateRawSync(packed);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
