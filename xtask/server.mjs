// Serves www/ at /, the docs site at /docs/ and the package at /care-partnership/, with the headers of a strict portal;
// for tests also the pages that other tools made, at /hosts/.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import sirv from "sirv";

/** As README documents it; `requests.spec.ts` compares. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join("; ");

/** What some frameworks ask of the policy of a page besides, and pages with a frame. */
const asked = {
  "/hosts/vue/": (policy) => policy.replace("lit-html", "lit-html vue"),
  "/hosts/svelte/": (policy) => policy.replace("lit-html", "lit-html svelte-trusted-html"),
  "/hosts/frame/": (policy) => `${policy}; frame-src 'self'`,
  "/test.html": (policy) => `${policy}; frame-src 'self'`,
};

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    strict: { type: "boolean" },
    package: { type: "string", default: "pkg/dist" },
    hosts: { type: "string" },
  },
});

const folder = (path) => sirv(fileURLToPath(new URL(`../${path}`, import.meta.url)), { dev: true, etag: true });
const pages = folder("www");
const mounted = {
  "/docs": folder("target/docs"),
  "/care-partnership": folder(values.package),
  ...(values.hosts && { "/hosts": folder(values.hosts) }),
};

const server = createServer((request, response) => {
  const { url = "/" } = request;
  response.setHeader("Content-Security-Policy", asked[url.split("?")[0]]?.(policy) ?? policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", "no-cache");
  const missing = () => response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
  const prefix = Object.keys(mounted).find((prefix) => url.startsWith(`${prefix}/`));
  if (prefix) {
    request.url = url.slice(prefix.length);
    mounted[prefix](request, response, missing);
  } else {
    pages(request, response, missing);
  }
});

let port = Number(values.port);
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE" || values.strict) throw error;
  port += 1;
  server.listen(port, "127.0.0.1");
});
server.on("listening", () => console.log(`http://127.0.0.1:${port}/`));
server.listen(port, "127.0.0.1");
