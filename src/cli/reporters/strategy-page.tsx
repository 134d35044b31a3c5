import type { VNode } from "preact";
import type { Picture } from "../../core/pictures/types/picture.ts";
import type { Finding } from "../../core/rules/finding.ts";
import type { Language } from "../../core/words/language.ts";
import { FindingGlyph } from "../../render/kit/svg.tsx";
import { drawingOf } from "../../render/views.tsx";
import { PictureFigure } from "../pictures.tsx";
import { type CheckedStrategy, countFindings } from "./check-report.ts";
import { excerptOf } from "./excerpt.ts";
import { groupBy } from "./group.ts";
import { page, pagePalette } from "./page.tsx";
import { placeText } from "./place.ts";
import { plain } from "./plain.ts";
import { baselineTexts, countsText, numbered, reportWords } from "./words.ts";

/** All that a page about one strategy shows. */
export interface StrategyPageContent {
  readonly name: string;
  readonly organisation: string | null;
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
  readonly strategy: CheckedStrategy;
  /** In the order in which they stand on the page. */
  readonly pictures: readonly Picture[];
}

const WORDS = {
  en: {
    findings: "Findings",
    noFindings: "No findings.",
    contents: "On this page",
    incomplete: "There are errors in this strategy: the pictures may not be whole.",
  },
  nl: {
    findings: "Bevindingen",
    noFindings: "Geen bevindingen.",
    contents: "Op deze pagina",
    incomplete: "Er zitten fouten in deze strategie: de tekeningen zijn misschien niet volledig.",
  },
} as const;

/** Characters of a line that fit a page. */
const EXCERPT_COLUMNS = 130;

/** One page about a strategy: its pictures and its findings. */
export function strategyPage(content: StrategyPageContent): string {
  const { language } = content.strategy;
  return page(
    { title: content.name, language },
    <main>
      <Header content={content} />
      {content.pictures.map((picture) => (
        <section key={anchorOf(picture)} id={anchorOf(picture)}>
          {/* The picture has its own title. */}
          <h2 class="unseen">{headingOf(picture, language)}</h2>
          <PictureFigure picture={picture} language={language} theme={undefined} />
        </section>
      ))}
      <Findings strategy={content.strategy} />
    </main>,
  );
}

function Header({ content }: { readonly content: StrategyPageContent }): VNode {
  const { name, organisation, asOf, strategy, pictures } = content;
  const { language, findings, files, baseline } = strategy;
  const words = WORDS[language];
  const shared = reportWords[language];
  const counts = countFindings(findings);
  return (
    <header>
      <h1>{plain(name)}</h1>
      <p class="dim">
        {[organisation, numbered(files.length, shared.files), `${shared.asOf} ${asOf}`]
          .flatMap((part) => (part === null ? [] : [plain(part)]))
          .join(" · ")}
      </p>
      <p>
        {`${countsText(counts, language)}.`}
        {counts.errors > 0 ? ` ${words.incomplete}` : ""}
      </p>
      {baselineTexts(baseline, language).map((text) => (
        <p key={text} class="dim">
          {text}
        </p>
      ))}
      <nav aria-label={words.contents}>
        <ul>
          {pictures.map((picture) => (
            <Link key={anchorOf(picture)} to={anchorOf(picture)} text={headingOf(picture, language)} />
          ))}
          <Link to="findings" text={`${words.findings} (${findings.length})`} />
        </ul>
      </nav>
    </header>
  );
}

function Link({ to, text }: { readonly to: string; readonly text: string }): VNode {
  return (
    <li>
      <a href={`#${encodeURIComponent(to)}`}>{text}</a>
    </li>
  );
}

/** The name of the view, and of the thing that it shows. */
function headingOf(picture: Picture, language: Language): string {
  const drawing = drawingOf(picture);
  const name = drawing.name(language);
  return idOf(picture) === null ? name : `${name}: ${plain(drawing.title(picture, language))}`;
}

function anchorOf(picture: Picture): string {
  const id = idOf(picture);
  return id === null ? picture.kind : `${picture.kind}-${id}`;
}

/** Null for a picture of the whole strategy. */
function idOf(picture: Picture): string | null {
  return "id" in picture ? picture.id : null;
}

function Findings({ strategy }: { readonly strategy: CheckedStrategy }): VNode {
  const words = WORDS[strategy.language];
  const byFile = groupBy(strategy.findings, (finding) => finding.file);
  return (
    <section id="findings">
      <h2>{words.findings}</h2>
      {byFile.size === 0 ? <p>{words.noFindings}</p> : null}
      {[...byFile].map(([file, findings]) => (
        <section key={file}>
          <h3>
            {plain(file)} <span class="dim">{countsText(countFindings(findings), strategy.language)}</span>
          </h3>
          {findings.map((finding, index) => (
            <FindingBlock key={String(index)} finding={finding} strategy={strategy} />
          ))}
        </section>
      ))}
    </section>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly strategy: CheckedStrategy;
}

function FindingBlock({ finding, strategy }: FindingProps): VNode {
  const words = reportWords[strategy.language];
  return (
    <article class={`finding ${finding.severity}`}>
      <h4>
        <Sign severity={finding.severity} label={words.severity[finding.severity]} />
        <span>{plain(finding.message)}</span>
      </h4>
      <Frame finding={finding} strategy={strategy} />
      <dl>
        <dt>{words.why}</dt>
        <dd>{plain(finding.why)}</dd>
        <dt>{words.advice}</dt>
        <dd>{plain(finding.advice)}</dd>
        {finding.related.map((place, index) => [
          <dt key={`t${index}`}>{index === 0 ? words.related : ""}</dt>,
          <dd key={`d${index}`}>
            {plain(place.message)} <span class="dim">{placeText(place.file, place.range)}</span>
          </dd>,
        ])}
        <dt>{words.rule}</dt>
        <dd>
          <code>{finding.rule}</code>
        </dd>
        <dt>{words.place}</dt>
        <dd>{placeText(finding.file, finding.range)}</dd>
      </dl>
    </article>
  );
}

/** The line with what is found in it marked. */
function Frame({ finding, strategy }: FindingProps): VNode {
  const text = strategy.lineText(finding.file, finding.range.start.line);
  const { line, before, marked, after } = excerptOf(text, finding.range, EXCERPT_COLUMNS);
  return (
    <pre tabindex={0}>
      <span class="dim">{`${line}  `}</span>
      {before}
      <mark>{marked === "" ? " " : marked}</mark>
      {after}
    </pre>
  );
}

function Sign({ severity, label }: { readonly severity: Finding["severity"]; readonly label: string }): VNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={label}>
      <title>{label}</title>
      <FindingGlyph x={8} y={8} severity={severity} palette={pagePalette(undefined)} />
    </svg>
  );
}
