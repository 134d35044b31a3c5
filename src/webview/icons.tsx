import type { ComponentChildren, VNode } from "preact";

/** Icons are drawn, so that a panel needs no font and follows every theme. */
function Icon({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      {children}
    </svg>
  );
}

export function TableIcon(): VNode {
  return (
    <Icon>
      <path d="M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11" />
    </Icon>
  );
}

/** Boxes and an arrow between them. */
export function MermaidIcon(): VNode {
  return (
    <Icon>
      <path d="M2.5 2.5h5v4h-5zM8.5 9.5h5v4h-5zM5 6.5v5h3.5" stroke-linejoin="round" />
    </Icon>
  );
}

export function MoreIcon(): VNode {
  return (
    <Icon>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2" stroke-linecap="round" />
    </Icon>
  );
}

export function SearchIcon(): VNode {
  return (
    <Icon>
      <path d="M11 7a4 4 0 1 1-8 0a4 4 0 0 1 8 0zM10 10l3.5 3.5" />
    </Icon>
  );
}

export function WarningIcon(): VNode {
  return (
    <Icon>
      <path d="M8 2.5l6 11H2zM8 6.5v3.5M8 11.4v.6" stroke-linejoin="round" stroke-linecap="round" />
    </Icon>
  );
}

export function ZoomInIcon(): VNode {
  return (
    <Icon>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  );
}

export function ZoomOutIcon(): VNode {
  return (
    <Icon>
      <path d="M3 8h10" />
    </Icon>
  );
}

export function ZoomAllIcon(): VNode {
  return (
    <Icon>
      <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
    </Icon>
  );
}
