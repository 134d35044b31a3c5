import { type FromPanel, type PanelState, readPanelState, type ShowMessage, type ToPanel } from "./protocol.ts";

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

  private receive(message: ToPanel): void {
    if (message.type === "show") this.show(message);
    else this.change({ selected: message.path });
  }

  private show(shown: ShowMessage): void {
    const other = this.state?.shown.target.journey !== shown.target.journey;
    this.state ??= {
      version: 1,
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
