import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { PictureEdit } from "../../../core/pictures/types/edit.ts";
import { createFormat } from "../../../core/words/format.ts";
import { ChannelMix } from "../../../render/channel-mix/channel-mix.tsx";
import type { MixDrawing } from "../../../render/channel-mix/drawing.ts";
import type { PlacedBar, PlacedRow, PlacedShare } from "../../../render/channel-mix/layout.ts";
import { mixWords } from "../../../render/channel-mix/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { round } from "../../../render/kit/svg.tsx";
import { oneLine } from "../../../render/kit/text.ts";
import type { Store } from "../../store.ts";
import type { PanelPictureProps } from "../panel-view.ts";
import { moveBoundary, withShares } from "./boundary.ts";
import { isCompact } from "./form.tsx";

type SetShares = Extract<PictureEdit, { kind: "set-shares" }>;

/** The channel mix, with a handle on every boundary between two written shares. */
export function MixPicture({ picture, state, store, width }: PanelPictureProps<"channel-mix">): VNode {
  const { language } = state.shown;
  const words = mixWords(language);
  const boundary = useBoundary(store);
  return (
    <>
      <ChannelMix
        picture={boundary.tried === null ? picture : withShares(picture, boundary.tried)}
        language={language}
        palette={vscodePalette}
        width={width}
        header={false}
        interactive
        compact={isCompact(picture, state)}
        over={(drawing) => (
          <g>
            {handlesOf(drawing).map((handle) => (
              <Handle key={handle.key} handle={handle} drawing={drawing} on={boundary.on(handle)} />
            ))}
          </g>
        )}
      />
      {picture.rows.every(({ now }) => now.shares === null) ? (
        <button type="button" class="link" onClick={() => store.send({ type: "add", section: "channelMix" })}>
          {words.add}
        </button>
      ) : isCompact(picture, state) ? null : (
        <p class="dim small how-to">{words.howTo}</p>
      )}
    </>
  );
}

interface HandleEvents {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

interface Boundary {
  /** What is being tried; null while nothing is. */
  readonly tried: SetShares | null;
  readonly on: (handle: HandleAt) => HandleEvents;
}

/** Moving a boundary: tried while it moves, written when it is let go of, dropped with Esc. */
function useBoundary(store: Store): Boundary {
  const [tried, setTried] = useState<SetShares | null>(null);
  const drag = useRef<{ readonly handle: HandleAt; readonly fromX: number } | null>(null);
  const attempt = (edit: SetShares | null): void => {
    setTried(edit);
    if (edit === null) store.forgetTrial();
    else store.try(edit);
  };
  const finish = (): void => {
    drag.current = null;
    setTried(null);
    if (tried !== null) store.edit(tried);
  };
  const cancel = (): void => {
    drag.current = null;
    attempt(null);
  };
  const moved = ({ clientX, altKey }: PointerEvent): void => {
    if (drag.current === null) return;
    const { handle, fromX } = drag.current;
    const step = altKey ? 0.001 : 0.01;
    attempt(editOf(handle, Math.round((clientX - fromX) / handle.pixels / step) * step));
  };
  const pressed = (handle: HandleAt, event: KeyboardEvent): boolean => {
    if (tried !== null && event.key === "Escape") cancel();
    else if (tried !== null && event.key === "Enter") finish();
    else {
      const by = stepOf(event);
      if (by === 0) return false;
      const edit = editOf(handle, by);
      if (edit !== null) attempt(edit);
    }
    return true;
  };
  return {
    tried,
    on: (handle) => ({
      onPointerDown: (event) => {
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        drag.current = { handle, fromX: event.clientX };
      },
      onPointerMove: moved,
      onPointerUp: finish,
      onPointerCancel: cancel,
      onKeyDown: (event) => {
        if (!pressed(handle, event)) return;
        event.preventDefault();
        // The arrow keys would walk on to another item.
        event.stopPropagation();
      },
      onBlur: () => {
        if (drag.current === null) finish();
      },
    }),
  };
}

/** The boundary between two channels of a written bar. */
interface HandleAt {
  readonly key: string;
  readonly row: PlacedRow;
  readonly bar: PlacedBar;
  readonly left: PlacedShare;
  readonly right: PlacedShare;
  /** Of 100%. */
  readonly pixels: number;
}

function handlesOf({ layout }: MixDrawing): HandleAt[] {
  return layout.rows.flatMap((row) =>
    row.bars
      .filter(({ bar, when }) => when !== "target" && bar.source !== null)
      .flatMap((bar) =>
        bar.shares.slice(1).map((right, index) => {
          const left = bar.shares[index] as PlacedShare;
          const key = [row.row.moment, row.row.segment, bar.when, left.share.channel, right.share.channel].join("/");
          return { key, row, bar, left, right, pixels: layout.right - layout.left };
        }),
      ),
  );
}

/** What moving a boundary by a share means; null where it stays. */
function editOf({ row, bar, left, right }: HandleAt, by: number): SetShares | null {
  const shares = moveBoundary(left.share, right.share, by);
  if (shares === null) return null;
  const { moment, segment } = row.row;
  return { kind: "set-shares", moment, segment, when: bar.when === "now" ? "now" : "target", shares };
}

function stepOf({ key, shiftKey, altKey }: KeyboardEvent): number {
  const step = shiftKey ? 0.05 : altKey ? 0.001 : 0.01;
  if (key === "ArrowRight" || key === "ArrowUp") return step;
  return key === "ArrowLeft" || key === "ArrowDown" ? -step : 0;
}

interface HandleProps {
  readonly handle: HandleAt;
  readonly drawing: MixDrawing;
  readonly on: HandleEvents;
}

const GRIP = 12;

function Handle({ handle, drawing, on }: HandleProps): VNode {
  const { bar, left, right } = handle;
  const { words, palette, language } = drawing;
  const format = createFormat(language);
  const [from, to] = [oneLine(left.share.name), oneLine(right.share.name)];
  return (
    <g
      class="handle"
      role="slider"
      tabindex={0}
      aria-orientation="horizontal"
      aria-label={`${oneLine(handle.row.row.name)}, ${words[bar.when]}: ${words.handle(from, to)}`}
      aria-valuemin={0}
      aria-valuemax={Math.round((left.share.share + right.share.share) * 100)}
      aria-valuenow={Math.round(left.share.share * 100)}
      aria-valuetext={words.handleValue(from, format.share(left.share.share), to, format.share(right.share.share))}
      data-handle={handle.key}
      onClick={(event) => event.stopPropagation()}
      {...on}
    >
      <rect x={round(right.x - GRIP / 2)} y={bar.y - 2} width={GRIP} height={bar.height + 4} fill="transparent" />
      <rect
        class="grip"
        x={round(right.x - 1.5)}
        y={bar.y - 2}
        width={3}
        height={bar.height + 4}
        rx={1.5}
        fill={palette.color.focus}
      />
    </g>
  );
}
