import type { View } from "../view.ts";
import { Dashboard } from "./dashboard.tsx";
import { dashboardFacts } from "./facts.ts";
import { DashboardTable } from "./table.tsx";
import { dashboardWords } from "./words.ts";

export const dashboardView: View<"dashboard"> = {
  title: ({ name }, language) => name || dashboardWords(language).dashboard,
  name: (language) => dashboardWords(language).dashboard,
  facts: dashboardFacts,
  draw: (picture, options) => <Dashboard picture={picture} {...options} />,
  table: (picture, language) => <DashboardTable picture={picture} language={language} />,
  mermaid: null,
  pageWidth: 1000,
};
