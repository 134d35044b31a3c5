import type { PictureEdit } from "../core/pictures/types/edit.ts";
import {
  type FromPanel,
  type PanelState,
  readPanelState,
  type ShowMessage,
  type ToPanel,
  type TriedMessage,
} from "./protocol.ts";

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** What the panel shows and remembers, and its line to the extension. */
export class Store {
  private readonly host = acquireVsCodeApi();
  private listener: () => void = () => undefined;
  private asked = 0;
  /** What would come of the edit that is being tried; null while nothing is tried. */
  tried: TriedMessage | null = null;
  /** Why the last edit was not made. */
  refusal: string | null = null;
  /** Null until the first message, if nothing is remembered. */
  state: PanelState | null = readPanelState(this.host.getState());

  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /** Listens, and says so. */
  begin(): void {
    window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => this.receive(data));
    this.send({ type: "ready" });
  }

  send(message: FromPanel): void {
    this.host.postMessage(message);
  }

  change(change: Partial<PanelState>): void {
    this.remember(change);
    this.listener();
  }

  /** Keeps something without drawing anew. */
  remember(change: Partial<PanelState>): void {
    if (this.state === null) return;
    this.state = { ...this.state, ...change };
    this.host.setState(this.state);
  }

  /** Asks what would come of an edit; only the answer to the last question counts. */
  try(edit: PictureEdit): void {
    this.asked += 1;
    this.send({ type: "try", number: this.asked, edit });
  }

  /** Writes an edit into the files. */
  edit(edit: PictureEdit): void {
    this.forgetTrial();
    this.send({ type: "edit", edit });
  }

  /** Nothing is being tried any more. */
  forgetTrial(): void {
    this.asked += 1;
    this.tried = null;
    this.listener();
  }

  private receive(message: ToPanel): void {
    switch (message.type) {
      case "show":
        this.show(message);
        break;
      case "select":
        this.change({ selected: message.path });
        break;
      case "tried":
        if (message.number !== this.asked) break;
        this.tried = message;
        this.listener();
        break;
      case "edited":
        this.refusal = message.refusal;
        this.listener();
    }
  }

  private show(shown: ShowMessage): void {
    const other = JSON.stringify(this.state?.shown.target) !== JSON.stringify(shown.target);
    this.refusal = null;
    this.state ??= {
      version: 2,
      shown,
      selected: null,
      asTable: false,
      sorting: null,
      search: "",
      scroll: { x: 0, y: 0 },
    };
    this.change(other ? { shown, selected: null, scroll: { x: 0, y: 0 } } : { shown });
  }
}
