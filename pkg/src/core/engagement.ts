import init, { Care } from "../wasm/engagement.js";
import type { Core } from "./core.js";

/** The engagement self-assessment alone. */
export const engagement: Core = { file: "engagement.wasm", init, Care };
