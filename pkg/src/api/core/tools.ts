import init, { Care } from "../../wasm/tools.js";
import type { Core } from "./core.js";

/** Both tools, without FHIR. */
export const tools: Core = {
  file: "tools.wasm",
  url: new URL(/* @vite-ignore */ "./tools.wasm", import.meta.url),
  init,
  Care,
};
