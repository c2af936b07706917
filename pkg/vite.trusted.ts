import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const call = /\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\)/;

/** Lit takes a name of the page's policy as it loads, and all stands still where it may not; `policy.ts` asks first. */
export const trusted: Plugin = {
  name: "trusted",
  transform(code, id) {
    if (!/\/lit-html\/(node\/)?(development\/)?lit-html\.js$/.test(id)) return null;
    if (!call.test(code)) throw new Error(`${id} makes its policy in another way: see vite.trusted.ts`);
    const file = fileURLToPath(new URL("src/host/policy.ts", import.meta.url));
    return { code: `import { policy } from ${JSON.stringify(file)};\n${code.replace(call, "policy()")}`, map: null };
  },
};
