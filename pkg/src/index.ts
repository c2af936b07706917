import { complete } from "./core/complete.js";
import { loadWith, type LoadOptions } from "./load.js";
import type { Care } from "./types.js";

/** Loads the tools in one language. The same options give the same object; a failure can be tried again. */
export function load(options: LoadOptions = {}): Promise<Care> {
  return loadWith(complete, options);
}

export type { LoadOptions, Tool } from "./load.js";
export { CareError, isCareError } from "./error.js";
export type * from "./types.js";
