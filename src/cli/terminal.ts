import { realpathSync } from "node:fs";
import { withSlashes } from "../node/disk.ts";

/** What a command sees of the terminal it runs in; tests give it one that remembers. */
export interface Terminal {
  /** The current folder: absolute, links resolved, with `/`. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where results go. */
  readonly out: Output;
  /** Where remarks go. */
  readonly err: Output;
}

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** In characters; undefined where nobody looks. */
  readonly columns: number | undefined;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    cwd: withSlashes(realpathSync(process.cwd())),
    env: process.env,
    out: output(process.stdout),
    err: output(process.stderr),
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** Colours only where a person looks, or where they are asked for; `NO_COLOR` wins. */
export function wantsColor(output: Output, env: Terminal["env"]): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return !["0", "false"].includes(env.FORCE_COLOR);
  return output.isTTY && env.TERM !== "dumb";
}

const WIDTH = { default: 100, least: 60, most: 120 };

/** How wide text may be: as wide as the window, but no wider than reads well. */
export function textWidth(output: Output): number {
  if (output.columns === undefined || output.columns <= 0) return WIDTH.default;
  return Math.max(WIDTH.least, Math.min(output.columns, WIDTH.most));
}
