import { CareError } from "./error.js";
import { documentLanguage, widening } from "./language.js";
import type { Care, Settings } from "./types.js";
import { start } from "./start.js";
import { Care as CareClass } from "./wasm/care_partnership.js";

/** Where the files are and how the tools shall speak. */
export interface LoadOptions {
  /** A language tag; the document's language by default. "fr-CA" falls back to "fr". */
  locale?: string;
  /** What the portal sets. */
  settings?: Settings;
  /** Where the WebAssembly file is, if not beside this module. */
  wasmUrl?: string | URL;
  /** The folder of the content files, if not `content/` beside this module. */
  contentUrl?: string | URL;
}

const loaded = new Map<string, Promise<Care>>();

/** Loads the tools in one language. The same options give the same object; a failure can be tried again. */
export function load(options: LoadOptions = {}): Promise<Care> {
  const wasm = absolute(options.wasmUrl) ?? new URL(/* @vite-ignore */ "./care_partnership.wasm", import.meta.url);
  const content = absolute(options.contentUrl) ?? new URL(/* @vite-ignore */ "./content/", import.meta.url);
  const locale = options.locale ?? documentLanguage();
  const tags = options.locale === undefined ? [...widening(locale), "fr"] : widening(locale);
  const key = JSON.stringify([locale, wasm.href, content.href, options.settings ?? null]);
  const known = loaded.get(key);
  if (known) return known;
  const loading = make(wasm, content, locale, [...new Set(tags)], options.settings ?? {});
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function make(wasm: URL, content: URL, locale: string, tags: string[], settings: Settings): Promise<Care> {
  const [, rules, words] = await Promise.all([
    start(wasm),
    json(new URL("preparation.json", content)),
    localeFiles(content, locale, tags),
  ]);
  return CareClass.create(rules, words.common, words.texts, settings);
}

async function localeFiles(content: URL, asked: string, tags: string[]) {
  let last: unknown = new CareError("content-unavailable", `"${asked}" is not a language tag`);
  for (const locale of tags) {
    try {
      const folder = new URL(`${locale}/`, content);
      const [common, texts] = await Promise.all([
        json(new URL("common.json", folder)),
        json(new URL("preparation.json", folder)),
      ]);
      return { locale, common, texts };
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function json(url: URL): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new CareError("content-unavailable", `${url.href} could not be had: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function absolute(url: string | URL | undefined): URL | undefined {
  if (url === undefined || url === "") return undefined;
  return new URL(url, typeof document === "undefined" ? import.meta.url : document.baseURI);
}
