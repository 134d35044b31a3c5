import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { ChannelShiftsPicture } from "../../../core/pictures/types/channel-shifts.ts";
import { ChannelShifts } from "../../../render/channel-shifts/channel-shifts.tsx";
import type { CourseFrame } from "../../../render/channel-shifts/course.tsx";
import type { ShiftsDrawing } from "../../../render/channel-shifts/drawing.ts";
import { stopIndex } from "../../../render/channel-shifts/figures.ts";
import { shiftWords, stopName } from "../../../render/channel-shifts/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { round } from "../../../render/kit/svg.tsx";
import type { PanelState } from "../../protocol.ts";
import { holdsAll } from "../../search.ts";
import type { Store } from "../../store.ts";
import type { PanelPictureProps, PanelView } from "../panel-view.ts";

export const channelShiftsPanel: PanelView<"channel-shifts"> = {
  Picture: ShiftsPicture,
  shown: atChosenMonth,
  matches: ({ shifts }, search) =>
    shifts.filter(({ name, id, moment }) => holdsAll(`${name} ${id} ${moment.name}`, search)).map(({ id }) => id),
  size: ({ shifts }) => shifts.length,
};

/** The month that was chosen, while the picture has it. */
function atChosenMonth(picture: ChannelShiftsPicture, { own }: PanelState): ChannelShiftsPicture {
  const index = own?.month === undefined ? null : stopIndex(picture, String(own.month));
  return index === null ? picture : { ...picture, shown: index };
}

function ShiftsPicture({ picture, state, store, width }: PanelPictureProps<"channel-shifts">): VNode {
  const words = shiftWords(state.shown.language);
  const missing = picture.now === 0 ? "channelMix" : picture.shifts.length === 0 ? "shifts" : null;
  return (
    <>
      <ChannelShifts
        picture={picture}
        language={state.shown.language}
        palette={vscodePalette}
        width={width}
        header={false}
        interactive
        over={(drawing, frame) =>
          picture.stops.length < 2 ? null : <Slider drawing={drawing} frame={frame} store={store} />
        }
      />
      {missing === null ? (
        picture.stops.length < 2 ? null : (
          <p class="dim small how-to">{words.howTo}</p>
        )
      ) : (
        <button type="button" class="link how-to" onClick={() => store.send({ type: "add", section: missing })}>
          {missing === "shifts" ? words.addShift : words.addMix}
        </button>
      )}
    </>
  );
}

interface SliderProps {
  readonly drawing: ShiftsDrawing;
  readonly frame: CourseFrame;
  readonly store: Store;
}

/** Takes the pointer over all of the course, and the arrow keys. */
function Slider({ drawing, frame, store }: SliderProps): VNode {
  const { picture, words, language } = drawing;
  const { stops, shown } = picture;
  const dragging = useRef(false);
  const choose = (index: number): void => {
    const stop = stops[Math.max(0, Math.min(stops.length - 1, index))];
    if (stop !== undefined) store.changeOwn({ month: stop ?? "target" });
  };
  const follow = (event: PointerEvent): void => {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement;
    if (svg === null) return;
    const x = event.clientX - svg.getBoundingClientRect().left;
    choose(Math.round(((x - frame.left) / (frame.right - frame.left)) * (stops.length - 1)));
  };
  return (
    <g
      class="handle"
      role="slider"
      tabindex={0}
      aria-orientation="horizontal"
      aria-label={words.slider}
      aria-valuemin={0}
      aria-valuemax={stops.length - 1}
      aria-valuenow={shown}
      aria-valuetext={stopName(stops[shown] ?? null, language)}
      data-handle="month"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        dragging.current = true;
        follow(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current) follow(event);
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
      onKeyDown={(event) => {
        const next = stopAfter(event, shown, stops.length - 1);
        if (next === null) return;
        event.preventDefault();
        // The arrow keys would walk on to another item.
        event.stopPropagation();
        choose(next);
      }}
    >
      <rect
        x={frame.left - 10}
        y={frame.top - 12}
        width={frame.right - frame.left + 20}
        height={88}
        fill="transparent"
      />
      <rect
        x={frame.left - 10}
        y={frame.axis - 12}
        width={frame.right - frame.left + 20}
        height={24}
        fill="transparent"
      />
      <circle class="knob" cx={round(frame.xOf(shown))} cy={frame.axis} r={10} fill="transparent" />
    </g>
  );
}

/** A month further or back, a quarter with Shift, a year with the page keys; null for other keys. */
function stopAfter({ key, shiftKey }: KeyboardEvent, shown: number, last: number): number | null {
  const step = shiftKey ? 3 : 1;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return shown + step;
    case "ArrowLeft":
    case "ArrowDown":
      return shown - step;
    case "PageUp":
      return shown + 12;
    case "PageDown":
      return shown - 12;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
