// The packed package as Node finds it, its files served over HTTP, as a page would have them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
/** Where `cargo xtask pack` unpacked the tarball. */
export const packed = `${root}target/packed/node_modules/care-partnership/`;
const { resolve } = createRequire(packed);
/** The package by one of its ways in, as the `exports` of the tarball have it. */
export const wayIn = (name) => import(pathToFileURL(resolve(name)).href);
export const { load, CareError } = await wayIn("care-partnership");

/** Serves the package until the test ends; returns where the files are. */
export async function serve(test) {
  const options = ["--port", "8190", "--package", "target/packed/node_modules/care-partnership/dist"];
  const server = spawn(process.execPath, [`${root}xtask/server.mjs`, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  test.after(() => server.kill());
  const [line] = await once(server.stdout, "data");
  const base = `${String(line).trim()}care-partnership/`;
  return { wasmUrl: `${base}care_partnership.wasm`, contentUrl: `${base}content/` };
}

export async function example(id, language) {
  const name = language ? `${id}.${language}` : id;
  return JSON.parse(await readFile(`${root}content/examples/${name}.json`, "utf8"));
}
