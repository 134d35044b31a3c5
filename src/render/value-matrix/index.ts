export { valueMatrixMermaid } from "./mermaid.ts";
export { ValueMatrixTable } from "./table.tsx";
export { ValueMatrix, type ValueMatrixOptions } from "./value-matrix.tsx";
