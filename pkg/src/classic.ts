import "./define.js";
import { load } from "./load.js";
import { inlined } from "./inlined.js";
import { files } from "./wasm/inline.js";

// One classic script with all inside: the elements, the WebAssembly and both languages.
for (const [name, base64] of Object.entries(files)) {
  inlined.set(name, Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
}

Object.assign(globalThis, { carePartnership: { load } });
