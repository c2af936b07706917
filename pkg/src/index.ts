export { load, type LoadOptions } from "./load.js";
export { CareError, isCareError } from "./error.js";
export type * from "./types.js";
