import type { Scripted } from "../scripted.js";
import type { Care } from "../types.js";

/** One build of the WebAssembly with its glue: which file it is, and what starts it. */
export interface Core {
  /** The file's name. */
  file: string;
  /** Where it is: beside the scripts, or where a bundler that understands `new URL` puts it. */
  url: URL;
  init(options: { module_or_path: WebAssembly.Module | Scripted }): Promise<unknown>;
  Care: { create: typeof Care.create };
}
