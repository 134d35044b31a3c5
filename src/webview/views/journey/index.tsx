import type { VNode } from "preact";
import type { JourneyPicture, JourneyStepPicture } from "../../../core/pictures/types/journey.ts";
import { JourneyScroller } from "../../../render/journey/index.tsx";
import { JourneyMap, JourneysCompared } from "../../../render/journey/journey.tsx";
import { journeysMermaid } from "../../../render/journey/mermaid.ts";
import { journeyWords } from "../../../render/journey/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import type { PanelState } from "../../protocol.ts";
import { foundThings, holdsAll } from "../../search.ts";
import type { ControlsProps, PanelPictureProps, PanelView, TakenProps } from "../panel-view.ts";
import { Compare } from "./compare.tsx";
import { EmotionHandles } from "./emotion-handles.tsx";
import { type Emotion, emotionAt, useEmotion, withEmotion } from "./use-emotion.ts";

export const journeyPanel: PanelView<"journey"> = {
  Picture: JourneyPictureView,
  Controls: JourneyControls,
  search: {
    label: { en: "Search step", nl: "Zoek stap" },
    size: (picture, state) => stepsIn({ picture, state }).length,
    kinds: ["step"],
    find: (picture, search, state) =>
      foundThings(
        stepsIn({ picture, state }).filter(({ id, name, moment, initiatives }) =>
          holdsAll([name, id, moment?.name ?? "", ...initiatives.map((each) => each.name)].join(" "), search),
        ),
      ),
  },
  all: journeysIn,
  draw: (from, options) => {
    const all = journeysIn(from);
    return all.length === 1 ? (
      <JourneyMap picture={from.picture} {...options} />
    ) : (
      <JourneysCompared pictures={all} {...options} />
    );
  },
  mermaid: (from) => journeysMermaid(journeysIn(from), from.state.shown.language),
};

/** The journey, and those that are held beside it. */
function journeysIn({ picture, state }: Pick<TakenProps<"journey">, "picture" | "state">): readonly JourneyPicture[] {
  const others = (state.shown.others ?? []).flatMap((other) => (other.kind === "journey" ? [other] : []));
  return [picture, ...others.filter(({ id }) => id !== picture.id)];
}

function stepsIn(shown: Pick<TakenProps<"journey">, "picture" | "state">): readonly JourneyStepPicture[] {
  return journeysIn(shown).flatMap(({ phases }) => phases.flatMap(({ steps }) => steps));
}

/** The map, whose emotion line can be dragged; below it what other journeys have to hold against it. */
function JourneyPictureView({ picture, state, store, width }: PanelPictureProps<"journey">): VNode {
  const { language } = state.shown;
  const emotion = useEmotion(store);
  const journeys = journeysIn({ picture, state });
  const alone = journeys.length === 1;
  const map = (journey: JourneyPicture): VNode => (
    <JourneyScroller
      key={journey.id}
      picture={withEmotion(journey, emotion.tried)}
      language={language}
      palette={vscodePalette}
      width={width}
      when={shownWhen(state)}
      rows={alone ? "all" : "compared"}
      interactive
      over={(drawing, shapes) => (
        <EmotionHandles drawing={drawing} shapes={shapes} emotion={emotion} written={journey} />
      )}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the steps inside are what is moved; they can be reached by keyboard
    <div class={alone ? "alone" : "compared"} onKeyDown={(event) => moveStep(event, journeys, emotion)}>
      {journeys.map(map)}
      {picture.phases.length === 0 ? null : <p class="dim small how-to">{journeyWords[language].howTo}</p>}
    </div>
  );
}

/** On a step, Shift and the arrow keys move its emotion as on its point, which takes the keyboard. */
function moveStep(event: KeyboardEvent, journeys: readonly JourneyPicture[], emotion: Emotion): void {
  const item = event.target instanceof Element ? event.target.closest('[data-kind="step"]') : null;
  const step = item?.getAttribute("data-id");
  if (!event.shiftKey || step === null || step === undefined) return;
  const path = item?.getAttribute("data-path") ?? "";
  const journey = journeys.find(({ source }) => path.startsWith(`${source.path}.`));
  if (journey === undefined) return;
  emotion.on(emotionAt(journey, step)).onKeyDown(event);
  if (event.defaultPrevented) focusOn(event.currentTarget, `${journey.id}/${step}`);
}

function focusOn(view: EventTarget | null, handle: string): void {
  if (!(view instanceof Element)) return;
  view.querySelector<SVGElement>(`[data-handle="${CSS.escape(handle)}"]`)?.focus();
}

function shownWhen({ own }: PanelState): "now" | "target" {
  return own?.when === "target" ? "target" : "now";
}

/** Today or the target, and which other journeys to compare with. */
function JourneyControls({ picture, state, store }: ControlsProps<"journey">): VNode {
  const words = journeyWords[state.shown.language];
  return (
    <>
      <Compare picture={picture} state={state} store={store} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame into the toolbar */}
      <div class="segmented" role="group" aria-label={words.show}>
        {(["now", "target"] as const).map((when) => (
          <button
            key={when}
            type="button"
            aria-pressed={when === shownWhen(state)}
            data-when={when}
            title={when === "target" ? words.targetNote : words.row.contacts.title}
            onClick={() => store.changeOwn({ when: when === "target" ? when : null })}
          >
            {words.when[when]}
          </button>
        ))}
      </div>
    </>
  );
}
