import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

export interface PopupProps {
  readonly class: string;
  /** What stands on the button. */
  readonly label: string;
  /** What it is for. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A button that opens a small page below it; Escape and a click elsewhere close it. */
export function Popup({ class: className, label, name, children }: PopupProps): VNode {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (open ? onLeave(place, () => setOpen(false)) : undefined), [open]);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    place.current?.querySelector("button")?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside can be reached by keyboard; Escape closes it
    <div class={`popup ${className}`} ref={place} onKeyDown={closeOnEscape}>
      <button type="button" class="opens" title={name} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open ? <div class="menu">{children}</div> : null}
    </div>
  );
}

/** Hears when somebody points elsewhere, or goes to another window. */
export function onLeave(place: { readonly current: Element | null }, leave: () => void): () => void {
  const pointed = ({ target }: Event): void => {
    if (!(target instanceof Node) || !place.current?.contains(target)) leave();
  };
  window.addEventListener("pointerdown", pointed);
  window.addEventListener("blur", leave);
  return () => {
    window.removeEventListener("pointerdown", pointed);
    window.removeEventListener("blur", leave);
  };
}
