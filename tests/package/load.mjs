// The built package as Node loads it: served over HTTP, as a page would have it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const { load, CareError } = await import("care-partnership");

/** Serves the package until the test ends; returns where the files are. */
export async function serve(test) {
  const server = spawn(process.execPath, [`${root}xtask/server.mjs`, "--port", "8190"], { stdio: ["ignore", "pipe", "inherit"] });
  test.after(() => server.kill());
  const [line] = await once(server.stdout, "data");
  const base = `${String(line).trim()}care-partnership/`;
  return { wasmUrl: `${base}care_partnership.wasm`, contentUrl: `${base}content/` };
}

export async function example(id, language) {
  const name = language ? `${id}.${language}` : id;
  return JSON.parse(await readFile(`${root}content/examples/${name}.json`, "utf8"));
}
