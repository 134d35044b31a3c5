import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../core/words/language.ts";
import { panelWords } from "./words.ts";

/** How far a click goes, as a part of what is seen. */
const STEP = 0.8;

export interface SidewaysProps {
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** Shows at its edges that what is in it goes on sideways, and goes there on a click. */
export function Sideways({ language, children }: SidewaysProps): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ left: false, right: false });
  const words = panelWords(language);
  useLayoutEffect(() => watch(frame.current, setMore));
  const go = (direction: -1 | 1): void => {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    for (const scroller of scrollersIn(frame.current)) {
      scroller.scrollBy({ left: direction * STEP * scroller.clientWidth, behavior });
    }
  };
  return (
    <div class="sideways" ref={frame}>
      {children}
      {more.left ? (
        <button type="button" class="edge left" title={words.goLeft} aria-label={words.goLeft} onClick={() => go(-1)}>
          <span aria-hidden="true">‹</span>
        </button>
      ) : null}
      {more.right ? (
        <button type="button" class="edge right" title={words.goRight} aria-label={words.goRight} onClick={() => go(1)}>
          <span aria-hidden="true">›</span>
        </button>
      ) : null}
    </div>
  );
}

/** What scrolls sideways: parts of the picture where it has some for that, else all of it. */
function scrollersIn(frame: ParentNode | null): HTMLElement[] {
  if (frame === null) return [];
  const parts = [...frame.querySelectorAll<HTMLElement>(".koers-journey-scroll")];
  return parts.length > 0 ? parts : [...frame.querySelectorAll<HTMLElement>(".picture")];
}

interface More {
  readonly left: boolean;
  readonly right: boolean;
}

function watch(frame: HTMLElement | null, tell: (change: (was: More) => More) => void): (() => void) | undefined {
  const scrollers = scrollersIn(frame);
  if (frame === null || scrollers.length === 0) return undefined;
  const measure = (): void => {
    const more = {
      left: scrollers.some(({ scrollLeft }) => scrollLeft > 1),
      right: scrollers.some(({ scrollLeft, scrollWidth, clientWidth }) => scrollLeft + clientWidth < scrollWidth - 1),
    };
    tell((was) => (was.left === more.left && was.right === more.right ? was : more));
  };
  measure();
  const observer = new ResizeObserver(measure);
  for (const scroller of scrollers) observer.observe(scroller);
  // Scrolling does not bubble, but it can be caught on its way down.
  frame.addEventListener("scroll", measure, { capture: true, passive: true });
  return () => {
    observer.disconnect();
    frame.removeEventListener("scroll", measure, { capture: true });
  };
}
