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
  /** The extension has not answered yet; what is asked meanwhile waits, and only the last of it is asked. */
  private waiting = false;
  private next: PictureEdit | null = null;
  /** The edit that is being tried; null while nothing is. */
  trying: PictureEdit | null = null;
  /** What would come of the edit that is being tried; null while nothing is tried. */
  tried: TriedMessage | null = null;
  /** How many things the search has found; null while nothing is searched for. */
  found: number | null = null;
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

  /** Changes what the view itself remembers; null takes something out. */
  changeOwn(change: Readonly<Record<string, string | number | null>>): void {
    const all = Object.entries({ ...this.state?.own, ...change });
    const own = Object.fromEntries(all.filter((entry): entry is [string, string | number] => entry[1] !== null));
    this.change({ own });
  }

  /** Keeps something without drawing anew. */
  remember(change: Partial<PanelState>): void {
    if (this.state === null) return;
    this.state = { ...this.state, ...change };
    this.host.setState(this.state);
  }

  /** Asks what would come of an edit, one question at a time: who drags asks faster than there are answers. */
  try(edit: PictureEdit): void {
    this.trying = edit;
    if (this.waiting) {
      this.next = edit;
      return;
    }
    this.asked += 1;
    this.waiting = true;
    this.send({ type: "try", number: this.asked, edit });
  }

  /** Writes an edit into the files. */
  edit(edit: PictureEdit): void {
    this.forgetTrial();
    this.send({ type: "edit", edit });
  }

  /** Says why something was not done. */
  refuse(reason: string): void {
    this.refusal = reason;
    this.listener();
  }

  /** Says how many things the search has found, once they are drawn. */
  tellFound(found: number | null): void {
    if (found === this.found) return;
    this.found = found;
    queueMicrotask(() => this.listener());
  }

  /** Nothing is being tried any more. */
  forgetTrial(): void {
    this.asked += 1;
    this.waiting = false;
    this.next = null;
    this.trying = null;
    this.tried = null;
    this.listener();
  }

  private answered(message: TriedMessage): void {
    if (message.number !== this.asked) return;
    const { next } = this;
    this.waiting = false;
    this.next = null;
    this.tried = message;
    this.listener();
    if (next !== null) this.try(next);
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
        this.answered(message);
        break;
      case "edited":
        this.refusal = message.refusal;
        this.listener();
    }
  }

  private show(shown: ShowMessage): void {
    const other = JSON.stringify(this.state?.shown.target) !== JSON.stringify(shown.target);
    this.refusal = null;
    // A panel that was hidden has missed its answer.
    this.waiting = false;
    this.state ??= {
      version: 2,
      shown,
      selected: null,
      asTable: false,
      sorting: null,
      search: "",
      scroll: { x: 0, y: 0 },
    };
    if (other) this.tried = null;
    this.change(other ? { shown, selected: null, own: {}, scroll: { x: 0, y: 0 } } : { shown });
  }
}
