import { CareError } from "./error.js";
import { fetched } from "./fetched.js";
import init from "./wasm/care_partnership.js";

let started: Promise<void> | undefined;

/** Compiles and starts the WebAssembly once for the page; a failure can be tried again. */
export function start(url: URL): Promise<void> {
  started ??= compile(url)
    .then((module) => init({ module_or_path: module }))
    .then(
      () => undefined,
      (error: unknown) => {
        started = undefined;
        throw error;
      },
    );
  return started;
}

async function compile(url: URL): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") {
    throw new CareError("webassembly-unavailable", "this browser has no WebAssembly");
  }
  const response = await fetched(url, "care_partnership.wasm", "wasm-unavailable");
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
