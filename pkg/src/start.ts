import type { Core } from "./core/core.js";
import { CareError } from "./error.js";
import { fetched } from "./fetched.js";

const started = new Map<Core, Promise<void>>();

/** Compiles and starts a build of the WebAssembly once for the page; a failure can be tried again. */
export function start(core: Core, url: URL): Promise<void> {
  const known = started.get(core);
  if (known) return known;
  const starting = compile(url, core.file).then(async (module) => {
    await core.init({ module_or_path: module });
  });
  started.set(core, starting);
  starting.catch(() => started.delete(core));
  return starting;
}

async function compile(url: URL, file: string): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") {
    throw new CareError("webassembly-unavailable", "this browser has no WebAssembly");
  }
  const response = await fetched(url, file, "wasm-unavailable");
  try {
    // Streaming refuses any other type; the file itself may still be good.
    const typed = response.headers.get("content-type")?.startsWith("application/wasm") ?? false;
    return typed
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/content security policy|csp|unsafe-eval/i.test(message)) {
      throw new CareError("policy-blocked", `the page's policy lacks 'wasm-unsafe-eval' in script-src: ${message}`);
    }
    throw new CareError("wasm-unavailable", `${url.href} is not the WebAssembly file: ${message}`);
  }
}
