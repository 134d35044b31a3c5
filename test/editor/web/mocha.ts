/** Mocha as it comes for browsers, which makes itself a global, in the place of the one for Node. */
import "mocha/mocha.js";

export default (globalThis as unknown as { Mocha: typeof import("mocha") }).Mocha;
