export type * from "../wasm/care_partnership.js";
