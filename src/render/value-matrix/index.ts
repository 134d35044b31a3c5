import type { ValueMatrixPicture } from "../../core/numbers/pictures.js";
import { svgText } from "../kit/svg.js";
import { ValueMatrix, type ValueMatrixOptions } from "./value-matrix.js";

export { layoutMatrix, type MatrixLayout } from "./layout.js";
export { valueMatrixMermaid } from "./mermaid.js";
export { ValueMatrixTable } from "./table.js";
export { ValueMatrix, type ValueMatrixOptions } from "./value-matrix.js";

/** The value matrix as an SVG file that stands alone. */
export function renderValueMatrixSvg(picture: ValueMatrixPicture, options: ValueMatrixOptions): string {
  return svgText(ValueMatrix({ picture, ...options }));
}
