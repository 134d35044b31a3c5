/**
 * Remembers what was computed of a value that never changes, for as long as
 * somebody holds that value.
 */
export function remembered<Of extends object, Result>(compute: (of: Of) => Result): (of: Of) => Result {
  const results = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const known = results.get(of);
    if (known !== undefined) return known.result;
    const result = compute(of);
    results.set(of, { result });
    return result;
  };
}
