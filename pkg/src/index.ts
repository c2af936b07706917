export { load, type LoadOptions, type Tool } from "./load.js";
export { CareError, isCareError } from "./error.js";
export type * from "./types.js";
