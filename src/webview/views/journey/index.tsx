import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { JourneyPicture } from "../../../core/pictures/types/journey.ts";
import { JourneyScroller } from "../../../render/journey/index.tsx";
import { journeyWords } from "../../../render/journey/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import type { PanelState } from "../../protocol.ts";
import type { ControlsProps, PanelPictureProps, PanelView } from "../panel-view.ts";
import { EmotionHandles } from "./emotion-handles.tsx";
import { type Emotion, emotionAt, useEmotion, withEmotion } from "./use-emotion.ts";

export const journeyPanel: PanelView<"journey"> = { Picture: JourneyPictureView, Controls: JourneyControls };

/** The map, whose emotion line can be dragged; beside it what another journey has to hold against it. */
function JourneyPictureView({ picture, state, store, width }: PanelPictureProps<"journey">): VNode {
  const { language, beside } = state.shown;
  const emotion = useEmotion(store);
  const other = beside?.kind === "journey" && beside.id !== picture.id ? beside : null;
  const journeys = other === null ? [picture] : [picture, other];
  const map = (journey: JourneyPicture): VNode => (
    <JourneyScroller
      key={journey.id}
      picture={withEmotion(journey, emotion.tried)}
      language={language}
      palette={vscodePalette}
      width={width}
      when={shownWhen(state)}
      rows={other === null ? "all" : "compared"}
      interactive
      over={(drawing, shapes) => (
        <EmotionHandles drawing={drawing} shapes={shapes} emotion={emotion} written={journey} />
      )}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the steps inside are what is moved; they can be reached by keyboard
    <div class={other === null ? "alone" : "compared"} onKeyDown={(event) => moveStep(event, journeys, emotion)}>
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

/** Today or the target, and which other journey to compare with. */
function JourneyControls({ picture, state, store }: ControlsProps<"journey">): VNode {
  const { language, choices } = state.shown;
  const words = journeyWords[language];
  const others = choices.filter(({ id }) => id !== picture.id);
  const wanted = String(state.own?.beside ?? "");
  const id = others.some((other) => other.id === wanted) ? wanted : "";
  // Also after a reload: the extension knows only what it is told.
  useEffect(() => store.send({ type: "beside", id: id === "" ? null : id }), [id, picture.id]);
  return (
    <>
      {others.length === 0 ? null : (
        <select
          class="compare"
          aria-label={words.compare}
          title={words.compare}
          value={id}
          onChange={(event) => store.changeOwn({ beside: event.currentTarget.value || null })}
        >
          <option value="">{id === "" ? words.compare : words.notCompared}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </select>
      )}
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
