import type { Care } from "../types.js";

/** One build of the WebAssembly with its glue: which file it is, and what starts it. */
export interface Core {
  /** The file's name, beside the scripts. */
  file: string;
  init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  Care: { create: typeof Care.create };
}
