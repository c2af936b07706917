// Serves all pages in the same way: from memory, compressed beforehand, to be kept by the browser.
import { createServer } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const types = { js: "text/javascript", css: "text/css", json: "application/json", wasm: "application/wasm" };
const compressed = promisify(brotliCompress);
const type = (path) => types[path.split(".").pop()] ?? "text/html; charset=utf-8";

/** Starts on a free port; returns the address and how to stop. `quality` is brotli's. */
export async function serve(files, quality) {
  const each = Object.entries(files).map(async ([path, content]) => {
    const bytes = Buffer.from(content);
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return [path, { type: type(path), body: await compressed(bytes, { params }) }];
  });
  const ready = new Map(await Promise.all(each));
  const server = createServer((request, response) => {
    const file = ready.get(request.url);
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "cache-control": "public, max-age=31536000",
    });
    response.end(file.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { base: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
