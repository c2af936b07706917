// The module that wasm2js writes, made a script that any page can load: `node xtask/scripted.mjs <module> <digest>
// <script>`. It leaves a function, which takes what the glue gives and answers what an instance exports, under the
// digest of the WebAssembly that it was made of: `pkg/src/api/scripted.ts` takes it from there.
import { readFile, writeFile } from "node:fs/promises";
import { minify } from "vite";

const [module, digest, script] = process.argv.slice(2);

/** wasm2js copies all of the memory for each page more, leaves the old bytes, and calls grown what could not grow. */
const memory = `var pages = buffer.byteLength / 65536;
 function __wasm_memory_size() {
  return pages;
 }
 function __wasm_memory_grow(more) {
  var before = pages, wanted = pages + (more >>> 0);
  if (wanted > 65535) return -1;
  if (wanted * 65536 > buffer.byteLength) {
   try {
    buffer = new ArrayBuffer(Math.min(65535, wanted + (wanted >> 1)) * 65536);
   } catch (none) {
    return -1;
   }
   var old = HEAPU8;
   HEAP8 = new Int8Array(buffer);
   HEAP16 = new Int16Array(buffer);
   HEAP32 = new Int32Array(buffer);
   HEAPU8 = new Uint8Array(buffer);
   HEAPU16 = new Uint16Array(buffer);
   HEAPU32 = new Uint32Array(buffer);
   HEAPF32 = new Float32Array(buffer);
   HEAPF64 = new Float64Array(buffer);
   HEAPU8.set(old);
   old.fill(0);
  }
  pages = wanted;
  return before;
 }
 `;

/** What is written over in the module; each has to be there. */
const changes = [
  // What the glue gives comes when it starts.
  [/^import \* as \S+ from '\S+';\n/, ""],
  [/\nvar retasmFunc = asmFunc\(.*$/s, "\nreturn asmFunc(imports);\n"],
  [/function __wasm_memory_size\(\) \{.*?(?=return \{\s*"memory")/s, () => memory],
  // A number of 64 bits comes in two halves, where the glue waits for one.
  [/(var legalimport\$\S+ = )(\S+);/g, "$1(low, high) => $2((BigInt(high) << 32n) | BigInt(low >>> 0));"],
];

let text = await readFile(module, "utf8");
for (const [from, to] of changes) {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`wasm2js writes in another way than ${from}: see xtask/scripted.mjs`);
  text = changed;
}
const whole = `(globalThis[Symbol.for("care-partnership.builds")] ??= {})[${JSON.stringify(digest)}] =
function (imports) { "use strict"; ${text} };\n`;
const { code, errors } = await minify(script, whole, { compress: { target: "es2022" }, mangle: true });
if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
await writeFile(script, code.endsWith("\n") ? code : `${code}\n`);
