/** What must happen when this process ends, also when a signal ends it. */

const tasks = new Set<() => void>();
let installed = false;

/** Runs a synchronous task when the process ends; the returned function takes it back. */
export function onExit(task: () => void): () => void {
  if (!installed) install();
  tasks.add(task);
  return () => tasks.delete(task);
}

function install(): void {
  installed = true;
  process.on("exit", () => {
    for (const task of tasks) task();
  });
  // By default a signal ends the process without its exit handlers.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
}
