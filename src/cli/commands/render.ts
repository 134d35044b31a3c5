import path from "node:path";
import type { Choice, Picture, ViewName } from "../../core/pictures/types/picture.ts";
import { type Things, VIEW_NAMES, VIEWS } from "../../core/pictures/views.ts";
import { nearest } from "../../core/text/nearest.ts";
import type { Language } from "../../core/words/language.ts";
import { andList } from "../../core/words/say.ts";
import { COLOR_BYS, type ColorBy } from "../../render/value-matrix/coloring.ts";
import { mentionErrors, PICTURES_IN_DOUBT } from "../mention-errors.ts";
import { type RawOptions, readBasics, readChoice } from "../options.ts";
import { EXIT, type ExitCode, found, type Refusal, type Result, refusal, refuse } from "../outcome.ts";
import { findRoot, type OpenStrategy, openStrategy, relativeTo } from "../strategies.ts";
import type { Terminal } from "../terminal.ts";
import { type NewFile, namesFolder, writeFile, writeFiles } from "../write.ts";

const FORMATS = ["svg", "mermaid", "html"] as const;
const THEMES = ["light", "dark"] as const;
const EXTENSION = { svg: "svg", mermaid: "mmd", html: "html" } as const;
/** What people may expect of a drawing, and would get under a wrong name. */
const OTHER_PICTURES = ["png", "jpg", "jpeg", "gif", "webp", "pdf"];

/** Asks for every picture of the strategy. */
const ALL = "all";

type PictureFormat = (typeof FORMATS)[number];
type Theme = (typeof THEMES)[number];

interface RenderRequest {
  readonly picture: ViewName | typeof ALL;
  readonly format: PictureFormat;
  /** Undefined when it was not asked: a page then follows its reader. */
  readonly theme: Theme | undefined;
  readonly id: string | undefined;
  readonly month: string | undefined;
  /** Undefined when it was not asked. */
  readonly colorBy: ColorBy | undefined;
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
  const colorBy = readChoice("--color-by", options.colorBy, COLOR_BYS);
  if (!colorBy.ok) return colorBy;
  const basics = readBasics(options);
  if (!basics.ok) return basics;
  const misplaced = misplacedOption(known.value, options);
  if (misplaced !== null) return misplaced;
  return found({
    picture: known.value,
    format: format.value,
    theme: options.theme === undefined ? undefined : theme.value,
    id: options.id,
    month: options.month,
    colorBy: options.colorBy === undefined ? undefined : colorBy.value,
    output: options.output,
    ...basics.value,
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

/** An option of one view, asked of another. */
function misplacedOption(picture: RenderRequest["picture"], options: RawOptions): Refusal | null {
  if (picture === ALL) return options.id === undefined ? null : refusal(NO_ID_OF_ALL.what, NO_ID_OF_ALL.advice);
  if (options.month !== undefined && picture !== "channel-shifts") return refusal(NO_MONTH.what, NO_MONTH.advice);
  if (options.colorBy !== undefined && picture !== "value-matrix") return refusal(NO_COLOR.what, NO_COLOR.advice);
  return null;
}

function readPicture(written: string): Result<RenderRequest["picture"]> {
  const names = [...VIEW_NAMES, ALL] as const;
  const known = names.find((picture) => picture === written);
  if (known !== undefined) return found(known);
  const guess = nearest(written, names);
  return refusal(
    {
      en: `There is no picture “${written}”${guess === null ? "." : `; did you mean ${guess}?`}`,
      nl: `Er is geen tekening “${written}”${guess === null ? "." : `; bedoelt u ${guess}?`}`,
    },
    {
      en: () =>
        `There are: ${andList(VIEW_NAMES, "en")}; all is every one. Write for example: koers render value-matrix`,
      nl: () => `Er zijn: ${andList(VIEW_NAMES, "nl")}; all is elke. Schrijf bijvoorbeeld: koers render value-matrix`,
    },
  );
}

/** The pictures asked for, each as a file by the name of what it shows. */
async function draw(strategy: OpenStrategy, request: RenderRequest, cwd: string): Promise<Result<NewFile[]>> {
  const targets = chosenTargets(strategy, request, cwd);
  if (!targets.ok) return targets;
  const { drawPicture } = await import("../pictures.tsx");
  const { service, language } = strategy;
  const { format, theme, asOf, colorBy } = request;
  const files: NewFile[] = [];
  for (const { view, id, name } of targets.value) {
    const whole = service.picture(view, id, { language, asOf });
    const at = whole === null ? found(null) : inMonth(whole, request.month);
    if (!at.ok) return at;
    const text = at.value === null ? null : drawPicture(at.value, { format, theme, language, colorBy });
    if (text !== null) files.push({ name: `${name}.${EXTENSION[format]}`, text });
    // Of all pictures those without a form of Mermaid are left out.
    else if (request.picture !== ALL) return noMermaid(view);
  }
  return found(files);
}

/** A picture to be drawn, and the name of its file without the extension. */
interface Target {
  readonly view: ViewName;
  /** Null for the whole strategy. */
  readonly id: string | null;
  readonly name: string;
}

function chosenTargets({ service }: OpenStrategy, request: RenderRequest, cwd: string): Result<readonly Target[]> {
  const { picture: view, output } = request;
  if (view === ALL) {
    if (output === undefined || !namesFolder(output, cwd)) return refusal(NEEDS_FOLDER.what, NEEDS_FOLDER.advice);
    return found(
      VIEW_NAMES.flatMap((each): Target[] =>
        VIEWS[each].whole
          ? [{ view: each, id: null, name: each }]
          : service.choices(each).map(({ id }) => ({ view: each, id, name: `${each}-${fileName(id)}` })),
      ),
    );
  }
  const ids = chosenIds(service.choices(view), view, request, cwd);
  return ids.ok ? found(ids.value.map((id) => ({ view, id, name: id === null ? view : fileName(id) }))) : ids;
}

const NEEDS_FOLDER: Pick<Refusal, "what" | "advice"> = {
  what: { en: "All pictures need a folder to stand in.", nl: "Alle tekeningen samen vragen om een map." },
  advice: { en: "Write for example: -o pictures/", nl: "Schrijf bijvoorbeeld: -o tekeningen/" },
};

const NO_ID_OF_ALL: Pick<Refusal, "what" | "advice"> = {
  what: {
    en: "--id is for one picture; all draws every one.",
    nl: "--id is voor één tekening; all tekent ze allemaal.",
  },
  advice: { en: "Leave --id out.", nl: "Laat --id weg." },
};

/** The picture as it is in a month, or once all shifts are finished. */
function inMonth(picture: Picture, month: string | undefined): Result<Picture> {
  if (month === undefined || picture.kind !== "channel-shifts") return found(picture);
  const { stops } = picture;
  const shown = stops.indexOf(month === "target" ? null : month);
  if (shown >= 0) return found({ ...picture, shown });
  // The last month may be the target already: then it has no place of its own.
  if (month === "target") return found({ ...picture, shown: stops.length - 1 });
  const months = stops.filter((stop) => stop !== null);
  if (months.length === 0) {
    return refusal(
      { en: () => `There are no months: ${picture.noMonths}.`, nl: () => `Er zijn geen maanden: ${picture.noMonths}.` },
      { en: "Write the period in koers.yaml.", nl: "Schrijf de periode in koers.yaml." },
    );
  }
  return refusal(
    {
      en: `“${month}” is no month of the period of this strategy.`,
      nl: `“${month}” is geen maand van de periode van deze strategie.`,
    },
    {
      en: () =>
        `It runs from ${months[0]} to ${months.at(-1)}. Write for example --month ${months[0]}, or --month target.`,
      nl: () =>
        `Die loopt van ${months[0]} tot en met ${months.at(-1)}. Schrijf bijvoorbeeld --month ${months[0]}, of --month target.`,
    },
  );
}

const NO_MONTH: Pick<Refusal, "what" | "advice"> = {
  what: {
    en: "--month is for channel-shifts; this picture is not of a month.",
    nl: "--month is voor channel-shifts; deze tekening is niet van een maand.",
  },
  advice: { en: "Leave --month out.", nl: "Laat --month weg." },
};

const NO_COLOR: Pick<Refusal, "what" | "advice"> = {
  what: {
    en: "--color-by is for value-matrix; in this picture colours tell one thing only.",
    nl: "--color-by is voor value-matrix; in deze tekening vertellen de kleuren maar één ding.",
  },
  advice: { en: "Leave --color-by out.", nl: "Laat --color-by weg." },
};

function noMermaid(view: ViewName): Refusal {
  return refusal(
    { en: `Mermaid has no form for ${view}.`, nl: `Mermaid heeft geen vorm voor ${view}.` },
    { en: "Koers draws it as svg and html.", nl: "Koers tekent het als svg en html." },
  );
}

/** The things to draw; null for the whole strategy. */
function chosenIds(
  choices: readonly Choice[],
  view: ViewName,
  { id, output }: RenderRequest,
  cwd: string,
): Result<readonly (string | null)[]> {
  const { of: things, whole } = VIEWS[view];
  const ids = choices.map((choice) => choice.id);
  if (id !== undefined) {
    if (things === null) return refusal(NO_ID.what, NO_ID.advice);
    return ids.includes(id) ? found([id]) : unknownThing(id, ids, things);
  }
  if (things === null || whole) return found([null]);
  if (ids.length === 0) return nothingToDraw(things);
  if (ids.length === 1 || (output !== undefined && namesFolder(output, cwd))) return found(ids);
  return refusal(
    {
      en: () => `There are ${ids.length} ${things.many.en}: ${andList(ids, "en")}.`,
      nl: () => `Er zijn ${ids.length} ${things.many.nl}: ${andList(ids, "nl")}.`,
    },
    {
      en: "Choose one with --id, or name a folder for all of them: -o pictures/",
      nl: "Kies er een met --id, of noem een map voor alle: -o tekeningen/",
    },
  );
}

const NO_ID: Pick<Refusal, "what" | "advice"> = {
  what: {
    en: "--id is for pictures of one thing, such as a journey; this one shows the whole strategy.",
    nl: "--id is voor tekeningen van één ding, zoals een klantreis; deze toont de hele strategie.",
  },
  advice: { en: "Leave --id out.", nl: "Laat --id weg." },
};

function nothingToDraw({ section, many }: Things): Refusal {
  return refusal(
    { en: `This strategy has no ${many.en}.`, nl: `Deze strategie heeft geen ${many.nl}.` },
    { en: `Add one under ${section}.`, nl: `Voeg er een toe onder ${section}.` },
  );
}

function unknownThing(id: string, ids: readonly string[], things: Things): Refusal {
  if (ids.length === 0) return nothingToDraw(things);
  const guess = nearest(id, ids);
  return refusal(
    {
      en: `There is no ${things.one.en} “${id}”${guess === null ? "." : `; did you mean “${guess}”?`}`,
      nl: `Er is geen ${things.one.nl} “${id}”${guess === null ? "." : `; bedoelt u “${guess}”?`}`,
    },
    { en: () => `There are: ${andList(ids, "en")}.`, nl: () => `Er zijn: ${andList(ids, "nl")}.` },
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
