import type { View } from "../view.ts";
import { ESCALATION_WIDTH, Escalation } from "./escalation.tsx";
import { escalationMermaid } from "./mermaid.ts";
import { escalationFacts } from "./say.ts";
import { EscalationTable } from "./table.tsx";
import { escalationWords } from "./words.ts";

export const escalationView: View<"escalation"> = {
  title: ({ name }) => name,
  name: (language) => escalationWords(language).picture,
  facts: escalationFacts,
  draw: (picture, options) => <Escalation picture={picture} {...options} />,
  table: (picture, language) => <EscalationTable picture={picture} language={language} />,
  mermaid: escalationMermaid,
  pageWidth: ESCALATION_WIDTH,
};
