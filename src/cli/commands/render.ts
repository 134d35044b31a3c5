import path from "node:path";
import { nearest } from "../../core/text/nearest.ts";
import type { Language } from "../../core/words/language.ts";
import { andList } from "../../core/words/say.ts";
import { mentionErrors, PICTURES_IN_DOUBT } from "../mention-errors.ts";
import { type RawOptions, readChoice, readDay, readLanguage } from "../options.ts";
import { EXIT, type ExitCode, found, type Refusal, type Result, refusal, refuse } from "../outcome.ts";
import { findRoot, type OpenStrategy, openStrategy, relativeTo } from "../strategies.ts";
import type { Terminal } from "../terminal.ts";
import { type NewFile, namesFolder, writeFile, writeFiles } from "../write.ts";

const PICTURES = ["value-matrix", "journey"] as const;
const FORMATS = ["svg", "mermaid", "html"] as const;
const THEMES = ["light", "dark"] as const;
const EXTENSION = { svg: "svg", mermaid: "mmd", html: "html" } as const;
/** What people may expect of a drawing, and would get under a wrong name. */
const OTHER_PICTURES = ["png", "jpg", "jpeg", "gif", "webp", "pdf"];

type PictureFormat = (typeof FORMATS)[number];
type Theme = (typeof THEMES)[number];

interface RenderRequest {
  readonly picture: (typeof PICTURES)[number];
  readonly format: PictureFormat;
  /** Undefined when it was not asked: a page then follows its reader. */
  readonly theme: Theme | undefined;
  readonly id: string | undefined;
  readonly output: string | undefined;
  readonly asOf: string;
  readonly language: Language | undefined;
}

/** `koers render`: pictures of one strategy, on stdout or as files. */
export async function render(
  picture: string,
  place: string,
  options: RawOptions,
  spoken: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const request = readRequest(picture, options);
  if (!request.ok) return refuse(terminal, spoken, request);
  const root = await findRoot(place, terminal.cwd);
  if (!root.ok) return refuse(terminal, spoken, root);
  const strategy = await openStrategy(root.value, request.value.language);
  const files = await draw(strategy, request.value, terminal.cwd);
  if (!files.ok) return refuse(terminal, strategy.language, files);
  const done = deliver(files.value, request.value, terminal);
  if (!done.ok) return refuse(terminal, strategy.language, done);
  mentionErrors(strategy, request.value.asOf, PICTURES_IN_DOUBT, terminal);
  return EXIT.ok;
}

function readRequest(picture: string, options: RawOptions): Result<RenderRequest> {
  const known = readPicture(picture);
  if (!known.ok) return known;
  const format = readFormat(options);
  if (!format.ok) return format;
  const theme = readChoice("--theme", options.theme, THEMES);
  if (!theme.ok) return theme;
  const asOf = readDay(options.asOf);
  if (!asOf.ok) return asOf;
  const language = readLanguage(options.language);
  if (!language.ok) return language;
  return found({
    picture: known.value,
    format: format.value,
    theme: options.theme === undefined ? undefined : theme.value,
    id: options.id,
    output: options.output,
    asOf: asOf.value,
    language: language.value,
  });
}

/** As asked, else as the name of the file says, else svg. */
function readFormat({ format, output }: RawOptions): Result<PictureFormat> {
  if (format !== undefined || output === undefined) return readChoice("--format", format, FORMATS);
  const extension = path.extname(output).slice(1).toLowerCase();
  if (OTHER_PICTURES.includes(extension)) {
    return refusal(
      { en: `Koers draws no .${extension}.`, nl: `Koers tekent geen .${extension}.` },
      {
        en: "It draws svg, mermaid (.mmd) and html; a page in html prints well.",
        nl: "Het tekent svg, mermaid (.mmd) en html; een pagina in html is goed af te drukken.",
      },
    );
  }
  return found(FORMATS.find((candidate) => EXTENSION[candidate] === extension) ?? "svg");
}

function readPicture(written: string): Result<RenderRequest["picture"]> {
  const known = PICTURES.find((picture) => picture === written);
  if (known !== undefined) return found(known);
  const guess = nearest(written, PICTURES);
  return refusal(
    {
      en: `There is no picture “${written}”${guess === null ? "." : `; did you mean ${guess}?`}`,
      nl: `Er is geen tekening “${written}”${guess === null ? "." : `; bedoelt u ${guess}?`}`,
    },
    {
      en: "Write: koers render value-matrix, or: koers render journey",
      nl: "Schrijf: koers render value-matrix, of: koers render journey",
    },
  );
}

/** The pictures asked for, each as a file by the name of what it shows. */
async function draw(strategy: OpenStrategy, request: RenderRequest, cwd: string): Promise<Result<NewFile[]>> {
  const { service, language } = strategy;
  const options = { format: request.format, theme: request.theme, language };
  const { drawJourney, drawValueMatrix } = await import("../pictures.tsx");
  const extension = EXTENSION[request.format];
  if (request.picture === "value-matrix") {
    if (request.id !== undefined) return refusal(NO_ID.what, NO_ID.advice);
    const text = drawValueMatrix(service.valueMatrix({ language, asOf: request.asOf }), options);
    return found([{ name: `value-matrix.${extension}`, text }]);
  }
  const ids = chosenJourneys(service.journeys, request, cwd);
  if (!ids.ok) return ids;
  return found(
    ids.value.flatMap((id) => {
      const picture = service.journey(id);
      return picture === null ? [] : [{ name: `${fileName(id)}.${extension}`, text: drawJourney(picture, options) }];
    }),
  );
}

const NO_ID: Pick<Refusal, "what" | "advice"> = {
  what: {
    en: "--id is for journeys: there is one value matrix.",
    nl: "--id is voor klantreizen: er is één waardematrix.",
  },
  advice: { en: "Leave --id out.", nl: "Laat --id weg." },
};

function chosenJourneys(ids: readonly string[], { id, output }: RenderRequest, cwd: string): Result<readonly string[]> {
  if (id !== undefined) return ids.includes(id) ? found([id]) : unknownJourney(id, ids);
  if (ids.length === 0) {
    return refusal(
      { en: "This strategy has no journeys.", nl: "Deze strategie heeft geen klantreizen." },
      { en: "Add one under journeys.", nl: "Voeg er een toe onder journeys." },
    );
  }
  if (ids.length === 1 || (output !== undefined && namesFolder(output, cwd))) return found(ids);
  return refusal(
    {
      en: () => `There are ${ids.length} journeys: ${andList(ids, "en")}.`,
      nl: () => `Er zijn ${ids.length} klantreizen: ${andList(ids, "nl")}.`,
    },
    {
      en: "Choose one with --id, or name a folder for all of them: -o pictures/",
      nl: "Kies er een met --id, of noem een map voor alle: -o tekeningen/",
    },
  );
}

function unknownJourney(id: string, ids: readonly string[]): Refusal {
  const guess = nearest(id, ids);
  return refusal(
    {
      en: `There is no journey “${id}”${guess === null ? "." : `; did you mean “${guess}”?`}`,
      nl: `Er is geen klantreis “${id}”${guess === null ? "." : `; bedoelt u “${guess}”?`}`,
    },
    ids.length === 0
      ? { en: "This strategy has no journeys.", nl: "Deze strategie heeft geen klantreizen." }
      : {
          en: () => `There are: ${andList(ids, "en")}.`,
          nl: () => `Er zijn: ${andList(ids, "nl")}.`,
        },
  );
}

/** An id is a file name, but for ids that are wrong and names that Windows keeps for itself. */
function fileName(id: string): string {
  const safe = id.replace(/[^\p{L}\p{N}_-]/gu, "_");
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `_${safe}` : safe;
}

/** Writes the files where -o says, else the one picture to stdout. */
function deliver(files: readonly NewFile[], { output }: RenderRequest, terminal: Terminal): Result<null> {
  const [first] = files;
  if (output === undefined) {
    if (first !== undefined) terminal.out.write(first.text.endsWith("\n") ? first.text : `${first.text}\n`);
    return found(null);
  }
  const written = namesFolder(output, terminal.cwd)
    ? writeFiles(output, files, terminal.cwd)
    : writeFile(output, first?.text ?? "", terminal.cwd);
  if (!written.ok) return written;
  for (const file of [written.value].flat()) terminal.err.write(`${relativeTo(terminal.cwd, path.resolve(file))}\n`);
  return found(null);
}
