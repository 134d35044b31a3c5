/** Child processes for the harness: one way to run a command and to install Debian packages. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { onExit } from "./lifecycle.ts";

/** What a finished command left behind. */
export interface Finished {
  code: number;
  /** stdout and stderr, in the order they came. */
  output: string;
}

/** How to run a command. */
export interface ExecOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Told each complete line of output as it comes. */
  onLine?: (line: string) => void;
}

/** Runs a command to its end, whatever its exit code; a command that is not there has code 127. */
export function exec(command: string, args: readonly string[], options: ExecOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      const lines = splitLines((line) => options.onLine?.(line));
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        lines.push(text);
      });
      stream.on("end", () => lines.flush());
    }
    const forget = onExit(() => child.kill());
    const finish = (code: number) => {
      forget();
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.on("close", (code) => finish(code ?? 1));
  });
}

/** Runs a command and returns its output; throws with the end of that output when it fails. */
export async function execOrThrow(
  command: string,
  args: readonly string[],
  options: ExecOptions = {},
): Promise<string> {
  const { code, output } = await exec(command, args, options);
  if (code !== 0) {
    throw new Error(`\`${[command, ...args].join(" ")}\` ended with ${code}:\n${output.slice(-4_000)}`);
  }
  return output;
}

/** Runs this npm, the one that `npm test` came from where there is one. */
export function npm(args: readonly string[], options: ExecOptions = {}): Promise<string> {
  const cli = process.env.npm_execpath;
  const flags = ["--no-audit", "--no-fund", "--loglevel=error"];
  return cli && /npm-cli\.[cm]?js$/.test(cli)
    ? execOrThrow(process.execPath, [cli, ...flags, ...args], options)
    : execOrThrow("npm", [...flags, ...args], options);
}

/** Installs Debian packages where this process may; false where it may not or they cannot be had. */
export async function installDebianPackages(packages: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !isOnPath("apt-get")) return false;
  process.stderr.write(`installing Debian packages: ${packages.join(" ")}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await exec("apt-get", ["update", "-q"], { env });
  const { code } = await exec("apt-get", ["install", "-yq", "--no-install-recommends", ...packages], { env });
  return code === 0;
}

/** Whether a program of that name is on PATH. */
export function isOnPath(program: string): boolean {
  return findOnPath(program) !== undefined;
}

/** The absolute path of a program on PATH. */
export function findOnPath(program: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, program))
    .find((file) => existsSync(file));
}

/** Cuts a stream of text into lines: feed it with `push`, and `flush` what came without a newline. */
function splitLines(onLine: (line: string) => void): { push(text: string): void; flush(): void } {
  let rest = "";
  return {
    push(text) {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    },
    flush() {
      if (rest) onLine(rest);
      rest = "";
    },
  };
}
