import type { Plugin } from "vite";

/** What fhirclient brings for older browsers and for Node, and what stands for it in a browser that has all of it. */
const instead: Record<string, string> = {
  "cross-fetch": "module.exports = { fetch: (...all) => fetch(...all), Response };",
  "isomorphic-webcrypto": "module.exports = { default: crypto };",
  // It writes tokens to the console where somebody has asked for that once, in `localStorage`.
  debug: "const silent = () => {}; silent.extend = () => silent; module.exports = () => silent;",
};

/** Leaves that out of a script. */
export const lean: Plugin = {
  name: "lean",
  enforce: "pre",
  resolveId: (id) => (Object.hasOwn(instead, id) ? `\0lean:${id}` : null),
  load: (id) => (id.startsWith("\0lean:") ? instead[id.slice(6)] : null),
};
