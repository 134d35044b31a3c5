import type { VNode } from "preact";
import type { MatrixMoment } from "../../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../../core/words/format.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { FindingGlyph } from "../../../render/kit/svg.tsx";
import { words as commonWords, plural } from "../../../render/kit/words.ts";
import { nameOf } from "../../../render/value-matrix/describe.ts";
import { matrixWords } from "../../../render/value-matrix/words.ts";
import { type PanelWords, panelWords } from "../../words.ts";
import type { DetailsProps } from "../panel-view.ts";
import { Chosen } from "./chosen.tsx";
import { PartsBar, Row, sumOf } from "./figures.tsx";
import { matrixState } from "./matrix-state.ts";
import { Moving, movedIn } from "./moving.tsx";
import { matrixPanelWords } from "./words.ts";

/** The figures of what is moved, chosen or selected: beside the picture, or below it where it is narrow. */
export function Details({ picture, state, store, side }: DetailsProps<"value-matrix">): VNode | null {
  const { language } = state.shown;
  const words = panelWords(language);
  const { moments } = picture;
  const frame = side ? "details" : "details below";
  const moved = movedIn(picture, store);
  if (moved !== null) return <Moving {...moved} frame={frame} language={language} />;
  const { chosen } = matrixState(state);
  const together = moments.filter(({ id }) => chosen.includes(id));
  const moment = moments.find(({ source }) => source.path === state.selected);
  if (moment === undefined) {
    if (together.length > 0) return <Chosen {...{ together, moments, frame, language, store }} />;
    return side ? <Overview moments={moments} language={language} words={words} /> : null;
  }
  const { path, file, line } = moment.source;
  return (
    <aside class={frame} aria-label={words.selected}>
      <p class="dim small">{words.selected}</p>
      <h2>{nameOf(moment)}</h2>
      {moment.question === null ? null : <p class="dim">{`“${moment.question}”`}</p>}
      <Figures moment={moment} language={language} words={words} />
      <Findings moment={moment} language={language} />
      <button type="button" class="link" onClick={() => store.send({ type: "open", path, focus: true })}>
        {`${file}:${line}`}
      </button>
      {side && together.length === 0 ? null : <Close words={words} onClick={() => store.change({ selected: null })} />}
    </aside>
  );
}

function Close({ words, onClick }: { readonly words: PanelWords; readonly onClick: () => void }): VNode {
  return (
    <button type="button" class="icon close" aria-label={words.close} title={words.close} onClick={onClick}>
      ✕
    </button>
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

interface FiguresProps {
  readonly moment: MatrixMoment;
  readonly language: "en" | "nl";
  readonly words: PanelWords;
}

function Figures({ moment, language, words }: FiguresProps): VNode {
  const format = createFormat(language);
  const panel = matrixPanelWords(language);
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
      {moment.target === null ? null : (
        <Row name={panel.atTarget}>
          {moment.target.parts === null ? null : <PartsBar parts={moment.target.parts} format={format} words={words} />}
          <div class="small">
            {moment.target.volume === null
              ? own.volumeUnknown
              : `${format.integer(moment.target.volume)} ${words.perYear}`}
          </div>
        </Row>
      )}
      {moment.journeys.length === 0 ? null : (
        <Row name={panel.journey}>{moment.journeys.map(({ name }) => name).join(", ")}</Row>
      )}
      {moment.owner === null ? null : <Row name={panel.owner}>{moment.owner.name}</Row>}
    </dl>
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
