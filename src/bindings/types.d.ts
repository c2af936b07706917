// The contract between the Rust core and JavaScript: what goes in, what comes out.
// A package test compiles real results against these types, so they cannot drift from what Rust returns.
// Dates are local: "2026-12-03"; date-times are local: "2026-12-03T14:30". Times are whole minutes unless said.

export * from "./types/care.js";
export * from "./types/engagement.js";
export * from "./types/kept.js";
export * from "./types/preparation.js";
export * from "./types/sheet.js";

/** Starts the compiled module, or the script that stands for it, once for the page. */
export default function init(options: {
  module_or_path: WebAssembly.Module | BufferSource | ((imports: object) => object);
}): Promise<unknown>;
