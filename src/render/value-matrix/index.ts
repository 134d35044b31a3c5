import type { ValueMatrixPicture } from "../../core/numbers/pictures.ts";
import { svgText } from "../kit/svg.tsx";
import { ValueMatrix, type ValueMatrixOptions } from "./value-matrix.tsx";

export { layoutMatrix } from "./layout.ts";
export { valueMatrixMermaid } from "./mermaid.ts";
export { ValueMatrixTable } from "./table.tsx";
export { ValueMatrix, type ValueMatrixOptions } from "./value-matrix.tsx";

/** The value matrix as an SVG file that stands alone. */
export function renderValueMatrixSvg(picture: ValueMatrixPicture, options: ValueMatrixOptions): string {
  return svgText(ValueMatrix({ picture, ...options }));
}
