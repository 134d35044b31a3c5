/** How many pixels a PNG has for each of the picture, and how many it has at most on a side. */
const SCALE = 2;
const MOST_PIXELS = 12_000;

/** A picture's text as a file. */
export function svgFile(svg: string): Uint8Array {
  return new TextEncoder().encode(svg);
}

/** The same as PNG. @throws Error where the browser cannot paint it. */
export async function pngFile(svg: string): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await painted(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function painted(image: HTMLImageElement): Promise<Uint8Array> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob === null) throw new Error("the picture could not be painted");
  return new Uint8Array(await blob.arrayBuffer());
}
