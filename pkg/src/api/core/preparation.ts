import init, { Care } from "../../wasm/preparation.js";
import type { Core } from "./core.js";

/** The consultation preparation alone. */
export const preparation: Core = {
  file: "preparation.wasm",
  url: new URL(/* @vite-ignore */ "./preparation.wasm", import.meta.url),
  init,
  Care,
};
