import { terminalLanguage } from "./options.ts";
import { EXIT } from "./outcome.ts";
import { run } from "./program.ts";
import { plain } from "./reporters/plain.ts";
import { processTerminal } from "./terminal.ts";

process.once("SIGINT", () => process.exit(EXIT.interrupted));
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever read this has seen enough (`koers check | head`).
    if (error.code !== "EPIPE") throw error;
  });
}

run(process.argv.slice(2), processTerminal()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = EXIT.bug;
    process.stderr.write(bugReport(error));
  },
);

/** For whoever meets a bug of ours: what to tell us, and no stack unless it is asked for. */
function bugReport(error: unknown): string {
  const language = terminalLanguage(process.argv.slice(2), process.env);
  const detail = error instanceof Error ? error.message : String(error);
  const stack = process.env.KOERS_DEBUG && error instanceof Error ? `${error.stack}\n` : "";
  const lines =
    language === "nl"
      ? [
          `koers: er ging iets mis in Koers zelf: ${detail}`,
          "Meld dit alstublieft, met de opdracht die u gaf. Met KOERS_DEBUG=1 ervoor ziet u waar het gebeurde.",
        ]
      : [
          `koers: something went wrong in Koers itself: ${detail}`,
          "Please report this, with the command that you gave. KOERS_DEBUG=1 before it shows where it happened.",
        ];
  return `${plain(lines.join("\n"))}\n${stack}`;
}
