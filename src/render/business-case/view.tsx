import type { View } from "../view.ts";
import { BusinessCase } from "./business-case.tsx";
import { caseFacts } from "./facts.ts";
import { businessCaseMermaid } from "./mermaid.ts";
import { BusinessCaseTable } from "./table.tsx";
import { caseWords } from "./words.ts";

export const businessCaseView: View<"business-case"> = {
  title: ({ name }, language) => name || caseWords(language).businessCase,
  name: (language) => caseWords(language).businessCase,
  facts: caseFacts,
  draw: (picture, options) => <BusinessCase picture={picture} {...options} />,
  table: (picture, language) => <BusinessCaseTable picture={picture} language={language} />,
  mermaid: businessCaseMermaid,
  pageWidth: 1000,
};
