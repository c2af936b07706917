import { CareError } from "./error.js";
import { inlined } from "./inlined.js";
import { digests } from "./wasm/digests.js";

interface Process {
  getBuiltinModule?(name: "node:fs/promises"): { readFile(url: URL): Promise<Uint8Array<ArrayBuffer>> } | undefined;
}

/**
 * A file of the package: over the network, checked against the SHA-384 that the build wrote down for its name; or from
 * the disk where Node runs it. A file of the portal's own has no name here, and is not checked.
 */
export async function fetched(url: URL, name: string, code: "wasm-unavailable" | "content-unavailable"): Promise<Response> {
  const inside = inlined.get(name);
  if (inside) return new Response(inside);
  const process = (globalThis as { process?: Process }).process;
  const files = url.protocol === "file:" ? process?.getBuiltinModule?.("node:fs/promises") : undefined;
  try {
    if (files) return new Response(await files.readFile(url));
    const integrity = (digests as Record<string, string>)[name];
    const response = await fetch(url, integrity ? { integrity } : {});
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  } catch (error) {
    throw new CareError(await why(url, code), `${url.href} could not be had: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A refused fetch does not say why: without a network, or because the file is another than the one that was built. */
async function why(url: URL, code: "wasm-unavailable" | "content-unavailable") {
  if (typeof navigator !== "undefined" && navigator.onLine === false) return "offline";
  const reached = await fetch(url).then(({ ok }) => ok, () => false);
  return reached ? "tampered" : code;
}
