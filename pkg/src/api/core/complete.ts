import init, { Care } from "../../wasm/care_partnership.js";
import type { Core } from "./core.js";

/** Both tools and FHIR. */
export const complete: Core = {
  file: "care_partnership.wasm",
  url: new URL(/* @vite-ignore */ "./care_partnership.wasm", import.meta.url),
  init,
  Care,
};
