/** What the language service asks of Node's `path`, for a browser, where no path is a file's. */
export const sep = "/";
export const normalize = (path: string): string => path;
export const join = (...parts: readonly string[]): string => parts.join("/");
export const resolve = (...parts: readonly string[]): string => join(...parts);
export const isAbsolute = (path: string): boolean => path.startsWith("/");
export const dirname = (path: string): string => path.slice(0, path.lastIndexOf("/"));
export const basename = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
export const extname = (path: string): string => /\.\w+$/.exec(path)?.[0] ?? "";
export const parse = (path: string) => ({ dir: dirname(path), base: basename(path), ext: extname(path) });
export default { sep, normalize, join, resolve, isAbsolute, dirname, basename, extname, parse };
