import init, { Care } from "../../wasm/engagement.js";
import type { Core } from "./core.js";

/** The engagement self-assessment alone. */
export const engagement: Core = {
  file: "engagement.wasm",
  url: new URL(/* @vite-ignore */ "./engagement.wasm", import.meta.url),
  init,
  Care,
};
