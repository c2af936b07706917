import { CareError } from "./error.js";
import { inlined } from "./inlined.js";
import { unreached } from "./unreached.js";
import { digests } from "../wasm/digests.js";

interface Process {
  getBuiltinModule?(name: "node:fs/promises"): { readFile(url: URL): Promise<Uint8Array<ArrayBuffer>> } | undefined;
}

/** What is said of a file that the site does not give. */
export type Unavailable = "wasm-unavailable" | "content-unavailable";

/**
 * A file of the package: over the network, checked against the SHA-384 that the build wrote down for its name; or from
 * the disk where Node runs it. A file of the portal's own has no name here, and is not checked.
 */
export async function fetched(
  url: URL,
  name: string,
  code: Unavailable,
  cache: RequestCache = "default",
): Promise<Response> {
  const inside = inlined.get(name);
  if (inside) return new Response(inside);
  const integrity = Object.hasOwn(digests, name) ? (digests[name] ?? "") : "";
  if (name !== "" && integrity === "") throw new CareError(code, `${url.href} is none of the files that were built`);
  const process = (globalThis as { process?: Process }).process;
  const disk = url.protocol === "file:" ? process?.getBuiltinModule?.("node:fs/promises") : undefined;
  if (disk) {
    return disk.readFile(url).then(
      (bytes) => new Response(bytes),
      (error: unknown) => {
        throw new CareError(code, `${url.href} could not be read: ${String(error)}`);
      },
    );
  }
  return over(url, integrity, code, cache);
}

async function over(url: URL, integrity: string, code: Unavailable, cache: RequestCache): Promise<Response> {
  const first = await attempt(url, { integrity, cache });
  if (first?.ok) return first;
  // A cache may hold another version's file, or the page of a sign-in that is over: it is asked past, and healed.
  const past = await attempt(url, { cache: "reload" });
  if (!past) throw await unreached(url, code);
  const type = past.headers.get("content-type") ?? "no type";
  const bytes = await past.arrayBuffer().catch(() => undefined);
  if (!bytes) throw await unreached(url, code);
  if (past.status !== 200) throw refused(url, code, `status ${past.status} (${type})`);
  if (integrity === "") return new Response(bytes, { headers: past.headers });
  const right = await attempt(url, { integrity });
  if (right?.ok) return right;
  if (/html/.test(type)) throw refused(url, code, `a page (${type}) in its place`);
  throw new CareError(
    "tampered",
    `${url.href} (${type}, ${bytes.byteLength} bytes) is not the file that was built: all files have to come from one version`,
  );
}

/** The answer, of whatever status; nothing where there is none, or its bytes are others. */
async function attempt(url: URL, options: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(url, options);
  } catch {
    return undefined;
  }
}

/** The site answers, and does not give the file. */
function refused(url: URL, code: Unavailable, answer: string): CareError {
  const option = code === "wasm-unavailable" ? "wasm-url (wasmUrl)" : "content-url (contentUrl)";
  return new CareError(code, `${url.href} could not be had: ${answer}. Does ${option} name the right folder?`);
}
