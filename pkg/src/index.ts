import { complete } from "./api/core/complete.js";
import { loadWith, type LoadOptions } from "./api/load.js";
import type { Care } from "./api/types.js";

/** Loads the tools in one language. The same options give the same object; a failure can be tried again. */
export function load(options: LoadOptions = {}): Promise<Care> {
  return loadWith(complete, options);
}

export type { LoadOptions, Tool } from "./api/load.js";
export { CareError, isCareError } from "./api/error.js";
export type * from "./api/types.js";
