import type { Core } from "./core/core.js";
import { CareError, isCareError } from "./error.js";
import { fetched } from "./fetched.js";

const started = new Map<Core, { from: string; starting: Promise<void> }>();

/** Compiles and starts a build of the WebAssembly once for the page; a failure can be tried again. */
export function start(core: Core, url: URL): Promise<void> {
  const known = started.get(core);
  // Who names another address is not held to the failure of the first.
  if (known) return known.from === url.href ? known.starting : known.starting.catch(() => start(core, url));
  const starting = begin(core, url);
  started.set(core, { from: url.href, starting });
  starting.catch(() => started.delete(core));
  return starting;
}

async function begin(core: Core, url: URL): Promise<void> {
  if (typeof WebAssembly !== "object") {
    throw new CareError("webassembly-unavailable", "this browser has no WebAssembly");
  }
  try {
    await core.init({ module_or_path: await compiled(await fetched(url, core.file, "wasm-unavailable")) });
  } catch (error) {
    if (isCareError(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/content security policy|csp|unsafe-eval/i.test(message)) {
      throw new CareError("policy-blocked", `the page's policy lacks 'wasm-unsafe-eval' in script-src: ${message}`);
    }
    throw new CareError("wasm-unavailable", `${url.href} is there, and cannot be started: ${message}`);
  }
}

async function compiled(response: Response): Promise<WebAssembly.Module> {
  // Streaming refuses any other type; the file itself may still be good.
  const typed = response.headers.get("content-type")?.startsWith("application/wasm") ?? false;
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
