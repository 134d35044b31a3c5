import type { View } from "../view.ts";
import { PrinciplesBoard, principlesFacts } from "./board.tsx";
import { PrinciplesTable } from "./table.tsx";
import { principleWords } from "./words.ts";

export const principlesView: View<"principles"> = {
  title: ({ name }, language) => name || principleWords(language).principles,
  name: (language) => principleWords(language).principles,
  facts: principlesFacts,
  draw: (picture, options) => <PrinciplesBoard picture={picture} {...options} />,
  table: (picture, language) => <PrinciplesTable picture={picture} language={language} />,
  mermaid: null,
  pageWidth: 1000,
};
