import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { ChannelShiftsPicture } from "../../../core/pictures/types/channel-shifts.ts";
import { ChannelShifts } from "../../../render/channel-shifts/channel-shifts.tsx";
import type { CourseFrame } from "../../../render/channel-shifts/course.tsx";
import type { ShiftsDrawing } from "../../../render/channel-shifts/drawing.ts";
import { stopIndex } from "../../../render/channel-shifts/figures.ts";
import { shiftWords, stopName } from "../../../render/channel-shifts/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import type { PanelState } from "../../protocol.ts";
import { foundThings, holdsAll } from "../../search.ts";
import type { Store } from "../../store.ts";
import type { PanelPictureProps, PanelView } from "../panel-view.ts";

export const channelShiftsPanel: PanelView<"channel-shifts"> = {
  Picture: ShiftsPicture,
  shown: atChosenMonth,
  search: {
    label: { en: "Search shift", nl: "Zoek verschuiving" },
    size: ({ shifts }) => shifts.length,
    find: ({ shifts }, search) =>
      foundThings(shifts.filter(({ name, id, moment }) => holdsAll(`${name} ${id} ${moment.name}`, search))),
  },
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
      {missing === null ? null : (
        <button type="button" class="link how-to" onClick={() => store.send({ type: "add", section: missing })}>
          {missing === "shifts" ? words.addShift : words.addMix}
        </button>
      )}
      {picture.stops.length < 2 ? null : <MonthBar picture={picture} state={state} store={store} />}
    </>
  );
}

function chooseStop({ stops }: ChannelShiftsPicture, index: number, store: Store): void {
  const stop = stops[Math.max(0, Math.min(stops.length - 1, index))];
  if (stop !== undefined) store.changeOwn({ month: stop ?? "target" });
}

interface MonthBarProps {
  readonly picture: ChannelShiftsPicture;
  readonly state: PanelState;
  readonly store: Store;
}

/** Stays in sight below the flow, however high that is. */
function MonthBar({ picture, state, store }: MonthBarProps): VNode {
  const { language } = state.shown;
  const { stops, shown } = picture;
  const name = stopName(stops[shown] ?? null, language);
  return (
    <label class="month-bar">
      <span>{name}</span>
      <input
        type="range"
        min={0}
        max={stops.length - 1}
        value={shown}
        aria-label={shiftWords(language).slider}
        aria-valuetext={name}
        onInput={(event) => chooseStop(picture, event.currentTarget.valueAsNumber, store)}
      />
    </label>
  );
}

interface SliderProps {
  readonly drawing: ShiftsDrawing;
  readonly frame: CourseFrame;
  readonly store: Store;
}

/** Takes the pointer over all of the course; the keyboard has the bar below. */
function Slider({ drawing, frame, store }: SliderProps): VNode {
  const { picture } = drawing;
  const dragging = useRef(false);
  const follow = (event: PointerEvent): void => {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement;
    if (svg === null) return;
    const x = event.clientX - svg.getBoundingClientRect().left - frame.left;
    chooseStop(picture, Math.round((x / (frame.right - frame.left)) * (picture.stops.length - 1)), store);
  };
  const release = (): void => {
    dragging.current = false;
  };
  const [x, width] = [frame.left - 10, frame.right - frame.left + 20];
  return (
    <g
      class="handle"
      data-handle="month"
      onPointerDown={(event) => {
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        dragging.current = true;
        follow(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current) follow(event);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <rect x={x} y={frame.top - 12} width={width} height={88} fill="transparent" />
      <rect x={x} y={frame.axis - 12} width={width} height={24} fill="transparent" />
    </g>
  );
}
