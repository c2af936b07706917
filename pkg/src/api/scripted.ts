import { CareError } from "./error.js";
import { fetched } from "./fetched.js";
import { policy } from "./policy.js";
import { digests } from "../wasm/digests.js";

/** A build of the WebAssembly as a script: takes what the glue gives, answers what an instance exports. */
export type Scripted = (imports: object) => object;

/** Where such scripts leave what they hold, by the digest of the WebAssembly that they were made of. */
const builds = Symbol.for("care-partnership.builds");

/** The script that stands for a build of the WebAssembly, from beside it; a page may also have brought it along. */
export async function scripted(file: string, wasm: URL): Promise<Scripted> {
  const name = `${file}.js`;
  const url = new URL(name, wasm);
  const there = () => (globalThis as { [builds]?: Record<string, Scripted> })[builds]?.[digests[file] ?? ""];
  if (!there()) await started(url, name);
  if (!there()) {
    // Says why, or heals a cache that held another version's file.
    await fetched(url, name, "wasm-unavailable");
    await started(url, name);
  }
  const build = there();
  if (build) return build;
  throw new CareError("policy-blocked", `the page's policy lets ${url.href} not in: see script-src and trusted-types`);
}

/** Runs the script of a build; settled when it ran, or did not. */
async function started(url: URL, name: string): Promise<void> {
  try {
    await (typeof document === "undefined"
      ? import(/* @vite-ignore */ /* webpackIgnore: true */ url.href)
      : run(url, digests[name] ?? ""));
  } catch {
    // What came of it is seen by what it left.
  }
}

/** Runs a script in the page, if it is the one of this digest; whether it did. */
export function run(url: URL, integrity: string, type = ""): Promise<boolean> {
  const script = document.createElement("script");
  script.type = type;
  // A page without an origin (opened as a file, in a sandboxed frame) has no way to check one.
  if (origin !== "null") {
    script.crossOrigin = "anonymous";
    script.integrity = integrity;
  }
  // A policy that goes by nonces knows the page's scripts by theirs.
  script.nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
  script.src = policy()?.createScriptURL(url.href) ?? url.href;
  const over = new Promise<boolean>((resolve) => {
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
  });
  document.documentElement.append(script);
  return over.finally(() => script.remove());
}
