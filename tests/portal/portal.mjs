// A portal as they are met: it serves the package and its pages as it is told to, and caches do what they do.
import { createServer } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const types = {
  js: "text/javascript",
  json: "application/json",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  html: "text/html; charset=utf-8",
};
const icon = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** As README documents it. */
export const policy = /^Content-Security-Policy: (.+)$/m.exec(await readFile(`${root}README.md`, "utf8"))[1];

/** A page of the portal with one of the package's scripts. */
export const page = (body, script = '<script type="module" src="/care/define-preparation.js"></script>') =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Un portail</title><link rel="icon" href="/icon.svg">${script}<body>${body}</html>`;

/** One byte more: the same text, and another file. */
export const spoilt = (bytes) => Buffer.concat([bytes, Buffer.from(" ")]);

/**
 * Serves until it is closed. `pages` are its own, by path. `answers` has what is answered in the place of a file of the
 * package, by name: a function of the request, the response and the file. `asked` has the paths in their order, `log` all
 * that a server can write down of each request.
 */
export async function portal(pages, { dist = "target/packed/node_modules/care-partnership/dist", headers = {} } = {}) {
  const answers = new Map();
  const asked = [];
  const log = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://portal").pathname;
    if (path !== "/icon.svg") asked.push(path);
    log.push([request.method, request.url, ...request.rawHeaders].join(" "));
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Cache-Control", "no-cache");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Content-Type", types[path.split(".").pop()] ?? types.html);
    if (path === "/icon.svg") return void response.end(icon);
    if (path in pages) return void response.end(pages[path]);
    const name = path.startsWith("/care/") ? path.slice(6) : "";
    const file = name === "" ? undefined : await readFile(`${root}${dist}/${name}`).catch(() => undefined);
    const answer = answers.get(name);
    if (answer) return void answer(request, response, file);
    if (!file) response.statusCode = 404;
    response.end(file ?? "not found");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    answers,
    asked,
    log,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
