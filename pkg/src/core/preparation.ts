import init, { Care } from "../wasm/preparation.js";
import type { Core } from "./core.js";

/** The consultation preparation alone. */
export const preparation: Core = { file: "preparation.wasm", init, Care };
