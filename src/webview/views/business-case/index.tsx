import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { BusinessCase } from "../../../render/business-case/business-case.tsx";
import { CASE_ORDER, caseFormat } from "../../../render/business-case/numbers.ts";
import { caseWords } from "../../../render/business-case/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { words as commonWords } from "../../../render/kit/words.ts";
import { foundThings, holdsAll } from "../../search.ts";
import type { ControlsProps, DetailsProps, PanelPictureProps, PanelView } from "../panel-view.ts";
import { Explained } from "./explained.tsx";
import { shownCase, triedPicture } from "./tried.ts";
import { WhatIf } from "./what-if.tsx";
import { casePanelWords } from "./words.ts";

export const businessCasePanel: PanelView<"business-case"> = {
  Picture: CasePicture,
  Details: CaseDetails,
  Controls: CaseChoice,
  showsConsequences: true,
  search: {
    label: { en: "Search shift", nl: "Zoek verschuiving" },
    size: ({ shifts }) => shifts.length,
    kinds: ["shift"],
    find: ({ shifts }, search) => foundThings(shifts.filter(({ name, id }) => holdsAll(`${name} ${id}`, search))),
  },
  draw: ({ picture, state, store }, options) => (
    <BusinessCase
      picture={picture}
      which={shownCase(state)}
      whatIf={triedPicture(picture, state, store)}
      {...options}
    />
  ),
};

function CasePicture({ picture, state, store, width }: PanelPictureProps<"business-case">): VNode {
  const { language } = state.shown;
  const explain = (target: EventTarget | null): void => {
    const figure = target instanceof Element ? target.closest('[data-kind="figure"]') : null;
    const key = figure?.getAttribute("data-id");
    if (key === null || key === undefined) return;
    const year = figure?.closest("[data-year]")?.getAttribute("data-year") ?? null;
    if (state.own?.figure !== key || (state.own.figureYear ?? null) !== year) {
      store.changeOwn({ figure: key, figureYear: year });
    }
  };
  const rest = useRest(explain);
  const empty = picture.shifts.length === 0 && picture.of !== "shift";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the figures inside are what is pointed at; they can be reached by keyboard
    <div
      onClick={(event) => {
        explain(event.target);
        showExplained();
      }}
      {...rest}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        explain(event.target);
        showExplained();
      }}
    >
      <BusinessCase
        picture={picture}
        which={shownCase(state)}
        whatIf={triedPicture(picture, state, store)}
        language={language}
        palette={vscodePalette}
        width={width}
        header={false}
        interactive
      />
      {empty ? (
        <p class="how-to">
          <button type="button" class="link" onClick={() => store.send({ type: "add", section: "shifts" })}>
            {caseWords(language).add}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Below the picture the explanation lies behind the values that can be tried. */
function showExplained(): void {
  document.querySelector(".case-details.below .explained")?.scrollIntoView({ block: "nearest" });
}

/** Who only passes by asks for nothing. */
const REST_MS = 250;

/** Tells on what the mouse rests. */
function useRest(tell: (target: EventTarget | null) => void) {
  const timer = useRef<number | null>(null);
  const stop = (): void => {
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = null;
  };
  useEffect(() => stop, []);
  return {
    onPointerOver: ({ target, pointerType }: PointerEvent): void => {
      stop();
      if (pointerType === "mouse") timer.current = window.setTimeout(() => tell(target), REST_MS);
    },
    onPointerLeave: stop,
  };
}

/** Low, expected or high. */
function CaseChoice({ picture, state, store }: ControlsProps<"business-case">): VNode | null {
  const words = caseWords(state.shown.language);
  if (picture.cases.expected === null) return null;
  const shown = shownCase(state);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame into the toolbar
    <div class="segmented" role="group" aria-label={words.chooseCase}>
      {CASE_ORDER.map((which) => (
        <button
          key={which}
          type="button"
          aria-pressed={which === shown}
          data-case={which}
          onClick={() => store.changeOwn({ case: which })}
        >
          {words.cases[which]}
        </button>
      ))}
    </div>
  );
}

function CaseDetails(props: DetailsProps<"business-case">): VNode | null {
  const { picture, side, state } = props;
  if (picture.of !== "shift" && picture.shifts.length === 0) return null;
  const words = casePanelWords(state.shown.language);
  return (
    <aside class={side ? "details case-details" : "details case-details below"} aria-label={words.title}>
      {picture.of === "shift" ? <WhatIf {...props} /> : <ShiftList {...props} />}
      <Explained {...props} />
    </aside>
  );
}

/** The way to the case of each shift. */
function ShiftList({ picture, state, store }: DetailsProps<"business-case">): VNode {
  const { language } = state.shown;
  const words = casePanelWords(language);
  const format = caseFormat(language, picture.currency);
  const which = shownCase(state);
  return (
    <section aria-label={words.shifts}>
      <h2>{words.shifts}</h2>
      <dl class="inputs">
        {picture.shifts.map(({ id, name, net }) => (
          <div key={id}>
            <dt>
              <button
                type="button"
                class="link"
                title={words.openShift(name)}
                onClick={() => store.send({ type: "choose", id })}
              >
                {name}
              </button>
            </dt>
            <dd>{net[which] === null ? commonWords(language).unknown : format.signedMoney(net[which])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
