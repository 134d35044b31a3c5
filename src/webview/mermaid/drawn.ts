/** What the script that draws Mermaid offers to the panel; it is there only on a page that may show it. */
export interface MermaidDrawing {
  /** The diagram as SVG. @throws Error where Mermaid cannot read the text. */
  draw(text: string): Promise<string>;
}

declare global {
  interface Window {
    koersMermaid?: MermaidDrawing;
  }
}
