// Imported before anything else (`node --import`): WebAssembly is refused here as a page's policy refuses it, and the
// script that stands for the complete build was brought along. `fetch` of Node itself goes on.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { resolve } = createRequire(new URL("../../target/packed/node_modules/care-partnership/", import.meta.url));
const { CompileError, instantiate } = WebAssembly;

WebAssembly.instantiate = async (given, imports) => {
  if (given.length <= 8 || Object.keys(imports ?? {}).some((name) => /_bg\.js$/.test(name)))
    throw new CompileError("Refused to compile WebAssembly: 'wasm-unsafe-eval' is not in the content security policy");
  return instantiate(given, imports);
};

await import(pathToFileURL(resolve("care-partnership/care_partnership.wasm.js")).href);
