import { complete } from "./api/core/complete.js";
import "./define.js";
import { load } from "./index.js";
import { inlined } from "./api/inlined.js";
import { CareElement } from "./host/element.js";
import { mount } from "./host/mount.js";
import { files } from "./wasm/inline.js";

// One classic script with all inside: the elements, the WebAssembly and both languages.
for (const [name, base64] of Object.entries(files)) {
  inlined.set(
    name,
    Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
  );
}
CareElement.core = complete;
// The script that stands for the WebAssembly where that may not run is the one thing beside it; without an address of
// our own there is no beside.
const { src = "" } = (document.currentScript ?? {}) as { src?: string };
complete.url = src === "" ? new URL("about:blank") : new URL(complete.file, src);

Object.assign(globalThis, { carePartnership: { load, mount } });
