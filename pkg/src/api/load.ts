import { content } from "./content.js";
import type { Core } from "./core/core.js";
import { CareError, isCareError } from "./error.js";
import { asked, type Asked, type LoadOptions } from "./options.js";
import { start } from "./start.js";
import type { Care } from "./types.js";
import { explain } from "./explained.js";

export { address } from "./options.js";
export type { LoadOptions, Tool } from "./options.js";

const loaded = new Map<string, Promise<Care>>();

/** Loads the tools in one language from one build of the WebAssembly. */
export async function loadWith(core: Core, options: LoadOptions): Promise<Care> {
  const what = asked(options);
  const key = `${core.file} ${what.key}`;
  for (let known = loaded.get(key); known; known = loaded.get(key)) {
    if (!freed(await known)) return known;
    // Who gave it back by `free()` and asks again gets another.
    if (loaded.get(key) === known) loaded.delete(key);
  }
  const loading = make(core, what);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function make(core: Core, what: Asked): Promise<Care> {
  const given = what.wasm ?? core.url;
  const started = start(core, given.pathname.endsWith("/") ? new URL(core.file, given) : given);
  // Waited for below; said here so that a failure before that is not one nobody saw.
  started.catch(() => undefined);
  try {
    const [{ common, preparation, engagement, also }] = await Promise.all([content(what), started]);
    return explain(core.Care.create(common, preparation, engagement, what.settings, also), preparation, engagement);
  } catch (error) {
    if (isCareError(error)) throw error;
    throw new CareError("failed", `this should not have happened: ${String(error)}`);
  }
}

const freed = (care: Care) => (care as { __wbg_ptr?: number }).__wbg_ptr === 0;
