import type { ComponentChildren, VNode } from "preact";
import type { Parts } from "../../../core/numbers/kinds.ts";
import type { MatrixMoment } from "../../../core/pictures/types/value-matrix.ts";
import { createFormat, type Format } from "../../../core/words/format.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { partMark } from "../../../render/kit/parts.ts";
import { FindingGlyph } from "../../../render/kit/svg.tsx";
import { words as commonWords, plural } from "../../../render/kit/words.ts";
import { nameOf } from "../../../render/value-matrix/describe.ts";
import { matrixWords } from "../../../render/value-matrix/words.ts";
import { type PanelWords, panelWords } from "../../words.ts";
import type { DetailsProps } from "../panel-view.ts";

/** The figures of the selected contact moment: beside the picture, or below it where it is narrow. */
export function Details({ picture, state, store, side }: DetailsProps<"value-matrix">): VNode | null {
  const { language } = state.shown;
  const words = panelWords(language);
  const { moments } = picture;
  const moment = moments.find(({ source }) => source.path === state.selected);
  if (moment === undefined) return side ? <Overview moments={moments} language={language} words={words} /> : null;
  const { path, file, line } = moment.source;
  return (
    <aside class={side ? "details" : "details below"} aria-label={words.selected}>
      <p class="dim small">{words.selected}</p>
      <h2>{nameOf(moment)}</h2>
      {moment.question === null ? null : <p class="dim">{`“${moment.question}”`}</p>}
      <Figures moment={moment} language={language} words={words} />
      <Findings moment={moment} language={language} />
      <button type="button" class="link" onClick={() => store.send({ type: "open", path, focus: true })}>
        {`${file}:${line}`}
      </button>
      {side ? null : (
        <button
          type="button"
          class="icon close"
          aria-label={words.close}
          title={words.close}
          onClick={() => store.change({ selected: null })}
        >
          ✕
        </button>
      )}
    </aside>
  );
}

interface OverviewProps {
  readonly moments: readonly MatrixMoment[];
  readonly language: "en" | "nl";
  readonly words: PanelWords;
}

/** While nothing is selected: how the contact moments and the contacts are spread over the quadrants. */
function Overview({ moments, language, words }: OverviewProps): VNode {
  const format = createFormat(language);
  const own = matrixWords(language);
  const quadrants = (["encourage", "self-service", "simplify", "eliminate", null] as const).map((quadrant) => ({
    name: quadrant === null ? own.onThreshold : own.quadrants[quadrant].name,
    moments: moments.filter((moment) => moment.quadrant === quadrant),
  }));
  return (
    <aside class="details">
      <p class="dim">{words.nothingSelected}</p>
      <table class="overview">
        <thead>
          <tr>
            <th scope="col">{words.quadrant}</th>
            <th scope="col">{words.moments}</th>
            <th scope="col">{words.perYear}</th>
          </tr>
        </thead>
        <tbody>
          {quadrants
            .filter((quadrant) => quadrant.moments.length > 0)
            .map((quadrant) => (
              <tr key={quadrant.name}>
                <th scope="row">{quadrant.name}</th>
                <td>{format.integer(quadrant.moments.length)}</td>
                <td>{format.integer(sumOf(quadrant.moments))}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </aside>
  );
}

/** Of the volumes that are known. */
function sumOf(moments: readonly MatrixMoment[]): number {
  return moments.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
}

interface FiguresProps {
  readonly moment: MatrixMoment;
  readonly language: "en" | "nl";
  readonly words: PanelWords;
}

function Figures({ moment, language, words }: FiguresProps): VNode {
  const format = createFormat(language);
  const common = commonWords(language);
  const own = matrixWords(language);
  return (
    <dl>
      <Row name={words.quadrant}>
        <b>{moment.quadrant === null ? own.onThreshold : own.quadrants[moment.quadrant].name}</b>
      </Row>
      <Row name={words.value}>
        {`${common.customer} `}
        <b>{format.score(moment.customer)}</b>
        {`, ${common.organisation} `}
        <b>{format.score(moment.organisation)}</b>
      </Row>
      <Row name={words.volume}>
        {moment.volume === null ? (
          own.volumeUnknown
        ) : (
          <>
            <b>{format.integer(moment.volume)}</b>
            {` ${words.perYear}`}
          </>
        )}
      </Row>
      <Row name={words.now}>
        {moment.parts === null ? own.howUnknown : <PartsBar parts={moment.parts} format={format} words={words} />}
      </Row>
    </dl>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface PartsBarProps {
  readonly parts: Parts;
  readonly format: Format;
  readonly words: PanelWords;
}

const BAR_WIDTH = 200;
const BAR_HEIGHT = 11;

/** Always in this order: the first two are digital, the last two personal. */
function PartsBar({ parts, format, words }: PartsBarProps): VNode {
  const pieces = [
    { part: "self", share: parts.self, name: words.self },
    { part: "assistedDigital", share: parts.assistedDigital, name: words.digital },
    { part: "assistedPersonal", share: parts.assistedPersonal, name: words.phone },
  ] as const;
  const shown = pieces.filter(({ share }) => share > 0);
  let x = 0;
  return (
    <>
      <svg viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`} preserveAspectRatio="none" class="bar" aria-hidden="true">
        {shown.map(({ part, share }) => {
          const left = x;
          x += share * BAR_WIDTH;
          return (
            <rect
              key={part}
              x={left + 0.5}
              y={0.5}
              width={Math.max(1, share * BAR_WIDTH - 1)}
              height={BAR_HEIGHT - 1}
              {...partMark(part, vscodePalette)}
            />
          );
        })}
      </svg>
      <span class="small">{shown.map(({ share, name }) => `${format.share(share)} ${name}`).join(" · ")}</span>
    </>
  );
}

function Findings({ moment, language }: Omit<FiguresProps, "words">): VNode | null {
  const common = commonWords(language);
  const { errors, warnings, infos } = moment.findings;
  const rows = [
    { severity: "error", count: errors, forms: common.errors },
    { severity: "warning", count: warnings, forms: common.warnings },
    { severity: "info", count: infos, forms: common.infos },
  ] as const;
  if (errors + warnings + infos === 0) return null;
  return (
    <ul class="findings">
      {rows
        .filter(({ count }) => count > 0)
        .map(({ severity, count, forms }) => (
          <li key={severity}>
            <svg width="16" height="16" aria-hidden="true">
              <FindingGlyph x={8} y={8} severity={severity} palette={vscodePalette} />
            </svg>
            {`${count} ${plural(count, forms)}`}
          </li>
        ))}
    </ul>
  );
}
