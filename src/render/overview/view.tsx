import type { View } from "../view.ts";
import { Overview, overviewFacts } from "./overview.tsx";
import { OverviewTable } from "./table.tsx";
import { overviewWords } from "./words.ts";

export const overviewView: View<"overview"> = {
  title: ({ name }, language) => name || overviewWords(language).overview,
  name: (language) => overviewWords(language).overview,
  facts: overviewFacts,
  draw: (picture, options) => <Overview picture={picture} {...options} />,
  table: (picture, language) => <OverviewTable picture={picture} language={language} />,
  mermaid: null,
  pageWidth: 1000,
};
