import type { Core } from "./core/core.js";
import { CareError, isCareError } from "./error.js";
import { fetched } from "./fetched.js";
import { scripted } from "./scripted.js";

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
  const refused = await refusal();
  if (refused) return asScript(core, url, refused);
  const response = await fetched(url, core.file, "wasm-unavailable");
  try {
    await core.init({ module_or_path: await compiled(response) });
  } catch (error) {
    const failed = new CareError("wasm-unavailable", `${url.href} is there, and cannot be started: ${said(error)}`);
    if (!(error instanceof WebAssembly.CompileError)) throw failed;
    await asScript(core, url, failed);
  }
}

/** What a module of WebAssembly begins with; nothing more makes an empty one. */
const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Why nothing can run here, known before anything is fetched. */
async function refusal(): Promise<CareError | undefined> {
  if (typeof WebAssembly !== "object") {
    return new CareError("webassembly-unavailable", "this browser has no WebAssembly");
  }
  try {
    // Chromium and Firefox refuse to compile it, WebKit to make an instance of it.
    await WebAssembly.instantiate(empty);
    return undefined;
  } catch (error) {
    return new CareError("policy-blocked", `the page's policy lacks 'wasm-unsafe-eval' in script-src: ${said(error)}`);
  }
}

/** Starts the script that stands for the build; where there is none, what made it needed is what has to be told. */
async function asScript(core: Core, url: URL, { code, message }: CareError): Promise<void> {
  try {
    await core.init({ module_or_path: await scripted(core.file, url) });
  } catch (error) {
    const own = isCareError(error) && error.code !== "wasm-unavailable" ? error.code : code;
    throw new CareError(own, `${message}; and what stands for it: ${said(error)}`);
  }
}

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function compiled(response: Response): Promise<WebAssembly.Module> {
  // Streaming refuses any other type; the file itself may still be good.
  const typed = response.headers.get("content-type")?.startsWith("application/wasm") ?? false;
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
