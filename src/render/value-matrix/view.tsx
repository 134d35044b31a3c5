import type { View } from "../view.ts";
import { summary } from "./describe.ts";
import { valueMatrixMermaid } from "./mermaid.ts";
import { ValueMatrixTable } from "./table.tsx";
import { ValueMatrix } from "./value-matrix.tsx";
import { matrixWords } from "./words.ts";

export const valueMatrixView: View<"value-matrix"> = {
  title: ({ strategy }, language) => strategy || matrixWords(language).valueMatrix,
  name: (language) => matrixWords(language).valueMatrix,
  facts: summary,
  draw: (picture, options) => <ValueMatrix picture={picture} {...options} />,
  table: (picture, language) => <ValueMatrixTable picture={picture} language={language} />,
  mermaid: valueMatrixMermaid,
  pageWidth: 1000,
};
