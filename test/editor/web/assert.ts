/** What the suites use of `node:assert/strict`, for a browser. */

type Message = string | undefined;

class AssertionError extends Error {
  override readonly name = "AssertionError";
}

function assert(value: unknown, message?: Message): asserts value {
  if (!value) throw new AssertionError(message ?? `${show(value)} is not true`);
}

function equal(actual: unknown, expected: unknown, message?: Message): void {
  assert(Object.is(actual, expected), message ?? `expected ${show(expected)}, got ${show(actual)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  assert(!Object.is(actual, expected), message ?? `expected anything but ${show(expected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  assert(alike(actual, expected), message ?? `expected ${show(expected)}, got ${show(actual)}`);
}

function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
  assert(!alike(actual, expected), message ?? `expected anything but ${show(expected)}`);
}

function match(text: string, pattern: RegExp, message?: Message): void {
  assert(pattern.test(text), message ?? `expected ${show(text)} to match ${pattern}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: Message): void {
  assert(!pattern.test(text), message ?? `expected ${show(text)} not to match ${pattern}`);
}

function fail(message = "failed"): never {
  throw new AssertionError(message);
}

async function rejects(promise: Promise<unknown>, expected?: RegExp): Promise<void> {
  let reason: unknown;
  try {
    await promise;
  } catch (error) {
    reason = error;
  }
  assert(reason !== undefined, "expected to be refused");
  if (expected !== undefined) match(String(reason), expected);
}

/** Whether two values are the same all the way down, their prototypes and the order of lists included. */
function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Map && b instanceof Map) return alike(sorted(a.entries()), sorted(b.entries()));
  if (a instanceof Set && b instanceof Set) return alike(sorted(a.values()), sorted(b.values()));
  const [keysOfA, keysOfB] = [Object.keys(a), Object.keys(b)];
  if (keysOfA.length !== keysOfB.length || Array.isArray(a) !== Array.isArray(b)) return false;
  return keysOfA.every(
    (key) => Object.hasOwn(b, key) && alike(a[key as keyof typeof a], b[key as keyof typeof b] as unknown),
  );
}

/** Maps and sets are alike in any order. */
function sorted(values: Iterable<unknown>): unknown[] {
  return [...values].sort((a, b) => (show(a) < show(b) ? -1 : 1));
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}

export default Object.assign(assert, {
  ok: assert,
  equal,
  notEqual,
  deepEqual,
  notDeepEqual,
  match,
  doesNotMatch,
  fail,
  rejects,
});
