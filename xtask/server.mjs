// Serves www/ at / and the built package at /care-partnership/, with the headers of a strict portal.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import sirv from "sirv";

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

const folder = (path) => sirv(fileURLToPath(new URL(path, import.meta.url)), { dev: true, etag: true });
const pages = folder("../www");
const dist = folder("../pkg/dist");
const prefix = "/care-partnership";

const server = createServer((request, response) => {
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", "no-cache");
  const missing = () => response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
  if (request.url?.startsWith(`${prefix}/`)) {
    request.url = request.url.slice(prefix.length);
    dist(request, response, missing);
  } else {
    pages(request, response, missing);
  }
});

const { values } = parseArgs({ options: { port: { type: "string", default: "8080" }, strict: { type: "boolean" } } });
let port = Number(values.port);
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE" || values.strict) throw error;
  port += 1;
  server.listen(port, "127.0.0.1");
});
server.on("listening", () => console.log(`http://127.0.0.1:${port}/`));
server.listen(port, "127.0.0.1");
