import type { ComponentChildren, VNode } from "preact";
import type { MatrixGroup, MatrixMoment, ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../../core/words/format.ts";
import type { Language } from "../../../core/words/language.ts";
import { COLOR_BYS, type ColorBy } from "../../../render/value-matrix/coloring.ts";
import { matrixWords } from "../../../render/value-matrix/words.ts";
import { ZoomAllIcon, ZoomInIcon, ZoomOutIcon } from "../../icons.tsx";
import type { PanelState } from "../../protocol.ts";
import type { Store } from "../../store.ts";
import type { ControlsProps } from "../panel-view.ts";
import { changeMatrix, type MatrixFilter, matrixState, NO_FILTER, shownIds } from "./matrix-state.ts";
import { matrixPanelWords } from "./words.ts";
import { middleOf, type Scores, wholeWindow, ZOOM_STEP, zoomed } from "./zoom.ts";

/** What the colours tell, which moments are shown, and how near. */
export function MatrixTools({ picture, state, store }: ControlsProps<"value-matrix">): VNode {
  const { language } = state.shown;
  const words = matrixPanelWords(language);
  const own = matrixWords(language);
  const { colorBy, movement } = matrixState(state);
  const hasTargets = picture.moments.some(({ target }) => target !== null);
  return (
    <div class="tools" role="toolbar" aria-label={words.tools}>
      <Choice
        name={words.color}
        shown
        value={colorBy}
        options={COLOR_BYS.filter((by) => by === colorBy || tells(picture, by)).map((by) => [by, own.colorBy[by]])}
        onChange={(value) => changeMatrix(store, { colorBy: value as ColorBy })}
      />
      <Filters picture={picture} language={language} filter={matrixState(state).filter} store={store} />
      <span class="tools-end">
        {hasTargets ? (
          <Check
            name={words.target}
            tip={words.targetTip}
            checked={movement}
            onChange={(checked) => changeMatrix(store, { movement: checked })}
          />
        ) : null}
        <Zoom picture={picture} state={state} store={store} />
      </span>
    </div>
  );
}

/** A colour that is the same for all tells nothing. */
function tells({ moments }: ValueMatrixPicture, by: ColorBy): boolean {
  switch (by) {
    case "handling":
    case "finding":
      return true;
    case "journey":
      return moments.some(({ journeys }) => journeys.length > 0);
    case "segment":
    case "owner":
      return moments.some((moment) => moment[by] !== null);
  }
}

interface FiltersProps {
  readonly picture: ValueMatrixPicture;
  readonly language: Language;
  readonly filter: MatrixFilter;
  readonly store: Store;
}

function Filters({ picture, language, filter, store }: FiltersProps): VNode {
  const words = matrixPanelWords(language);
  const own = matrixWords(language);
  const { moments } = picture;
  const set = (change: Partial<MatrixFilter>): void => changeMatrix(store, { filter: { ...filter, ...change } });
  const quadrants = (["simplify", "encourage", "eliminate", "self-service", "threshold"] as const)
    .filter((one) => one === filter.quadrant || moments.some(({ quadrant }) => (quadrant ?? "threshold") === one))
    .map((one): Option => [one, one === "threshold" ? own.onThreshold : own.quadrants[one].name]);
  return (
    <>
      <Choice
        name={words.quadrant}
        value={filter.quadrant}
        all={words.allQuadrants}
        options={quadrants}
        onChange={(value) => set({ quadrant: (value || null) as MatrixFilter["quadrant"] })}
      />
      <Choice
        name={words.journey}
        value={filter.journey}
        all={words.allJourneys}
        options={groupsIn(moments, ({ journeys }) => journeys)}
        onChange={(value) => set({ journey: value || null })}
      />
      <Choice
        name={words.owner}
        value={filter.owner}
        all={words.allOwners}
        options={groupsIn(moments, ({ owner }) => (owner === null ? [] : [owner]))}
        onChange={(value) => set({ owner: value || null })}
      />
      <Choice
        name={words.segment}
        value={filter.segment ?? null}
        all={words.allSegments}
        options={groupsIn(moments, ({ segment }) => (segment === null ? [] : [segment]))}
        onChange={(value) => set({ segment: value || null })}
      />
      <Check name={words.withFindings} checked={filter.findings} onChange={(findings) => set({ findings })} />
      <Shown picture={picture} language={language} filter={filter} store={store} />
    </>
  );
}

/** How many the filter lets through, and the way back. */
function Shown({ picture, language, filter, store }: FiltersProps): VNode | null {
  const ids = shownIds(picture, filter);
  if (ids === null) return null;
  const format = createFormat(language);
  const words = matrixPanelWords(language);
  return (
    <>
      <span class="dim small" role="status">
        {words.shown(format.integer(ids.size), format.integer(picture.moments.length))}
      </span>
      <button type="button" class="link small" onClick={() => changeMatrix(store, { filter: NO_FILTER })}>
        {words.clearFilter}
      </button>
    </>
  );
}

function Zoom({ picture, state, store }: ControlsProps<"value-matrix">): VNode {
  const words = matrixPanelWords(state.shown.language);
  const { window } = matrixState(state);
  const zoom = (factor: number): void =>
    changeMatrix(store, { window: zoomed(window, picture.scale, factor, middleOfInterest(picture, state)) });
  return (
    <>
      <Icon name={words.zoomOut} disabled={window === null} onClick={() => zoom(1 / ZOOM_STEP)}>
        <ZoomOutIcon />
      </Icon>
      <Icon name={words.zoomIn} onClick={() => zoom(ZOOM_STEP)}>
        <ZoomInIcon />
      </Icon>
      <Icon name={words.zoomAll} disabled={window === null} onClick={() => changeMatrix(store, { window: null })}>
        <ZoomAllIcon />
      </Icon>
    </>
  );
}

/** Where a button brings nearer: at what is selected, chosen or let through, else in the middle. */
function middleOfInterest(picture: ValueMatrixPicture, state: PanelState): Scores {
  const { window, chosen, filter } = matrixState(state);
  const selected = picture.moments.filter(({ source }) => source.path === state.selected);
  const together = picture.moments.filter(({ id }) => chosen.includes(id));
  const shown = shownIds(picture, filter);
  const filtered = picture.moments.filter(({ id }) => shown?.has(id));
  const of = [selected, together, filtered].find((moments) => moments.length > 0);
  if (of === undefined) return middleOf(window ?? wholeWindow(picture.scale));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    customer: mean(of.map(({ customer }) => customer)),
    organisation: mean(of.map(({ organisation }) => organisation)),
  };
}

type Option = readonly [value: string, name: string];

interface ChoiceProps {
  readonly name: string;
  /** The name stands before it. */
  readonly shown?: boolean;
  readonly value: string | null;
  /** What no choice is called; absent where there is always one. */
  readonly all?: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** Nothing where there is nothing to choose. */
function Choice({ name, shown, value, all, options, onChange }: ChoiceProps): VNode | null {
  if (options.length < 2 && value === null) return null;
  return (
    <label class="choice">
      {shown === true ? <span class="dim">{name}</span> : null}
      <select
        aria-label={name}
        title={name}
        class={all !== undefined && value !== null ? "set" : ""}
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly name: string;
  readonly tip?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ name, tip, checked, onChange }: CheckProps): VNode {
  return (
    <label class="choice" {...(tip === undefined ? {} : { title: tip })}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {name}
    </label>
  );
}

interface IconProps {
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function Icon({ name, disabled, onClick, children }: IconProps): VNode {
  return (
    <button type="button" class="icon" aria-label={name} title={name} disabled={disabled === true} onClick={onClick}>
      {children}
    </button>
  );
}

/** In the order of their names. */
function groupsIn(
  moments: readonly MatrixMoment[],
  groups: (moment: MatrixMoment) => readonly MatrixGroup[],
): Option[] {
  const found = new Map(moments.flatMap(groups).map(({ id, name }) => [id, name]));
  return [...found].sort(([, a], [, b]) => a.localeCompare(b));
}
