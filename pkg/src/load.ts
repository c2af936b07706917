import { CareError } from "./error.js";
import { fetched } from "./fetched.js";
import { documentLanguage, widening } from "./language.js";
import { start } from "./start.js";
import type { Care, ContentFiles, Settings } from "./types.js";
import { Care as CareClass } from "./wasm/care_partnership.js";

export type Tool = "preparation" | "engagement";

/** Where the files are and how the tools shall speak. */
export interface LoadOptions {
  /** A language tag; the document's language by default. "fr-CA" falls back to "fr". */
  locale?: string;
  /** The language to take where there is no content in the one asked for; French where `locale` is left out. */
  fallback?: string;
  /** Which tools to load; both by default. */
  tools?: Tool[];
  /** Which instruments to load; all that are shipped by default. */
  instruments?: string[];
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
  const { settings = {}, tools = ["preparation", "engagement"], instruments } = options;
  const wasm = absolute(options.wasmUrl) ?? new URL(/* @vite-ignore */ "./care_partnership.wasm", import.meta.url);
  const content = absolute(options.contentUrl) ?? new URL(/* @vite-ignore */ "./content/", import.meta.url);
  const locale = options.locale ?? documentLanguage();
  const fallback = options.fallback ?? (options.locale === undefined ? "fr" : undefined);
  const tags = new Set(fallback === undefined ? widening(locale) : [...widening(locale), ...widening(fallback)]);
  const key = JSON.stringify([[...tags], tools, instruments, wasm.href, content.href, settings]);
  const known = loaded.get(key);
  if (known) return known;
  const loading = make(wasm, content, locale, [...tags], tools, instruments, settings);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function make(
  wasm: URL,
  content: URL,
  asked: string,
  tags: string[],
  tools: Tool[],
  instruments: string[] | undefined,
  settings: Settings,
): Promise<Care> {
  const started = start(wasm);
  // Waited for below; said here so that a failure before that is not one nobody saw.
  started.catch(() => undefined);
  const { common, folder } = await language(content, asked, tags);
  const files = (name: string): Promise<ContentFiles> => both(new URL(`${name}.json`, content), new URL(`${name}.json`, folder));
  const [preparation, engagement] = await Promise.all([
    tools.includes("preparation") ? files("preparation") : undefined,
    tools.includes("engagement") ? withInstruments(files, instruments, settings) : undefined,
    started,
  ]);
  return CareClass.create(common, preparation, engagement, settings);
}

async function withInstruments(files: (name: string) => Promise<ContentFiles>, asked: string[] | undefined, settings: Settings) {
  const own = new Set(settings.instruments?.map(({ id }) => id));
  const each = (ids: string[]) => Promise.all(ids.filter((id) => !own.has(id)).map((id) => files(`instruments/${id}`)));
  if (asked) {
    const [engagement, instruments] = await Promise.all([files("engagement"), each(asked)]);
    return { ...engagement, instruments };
  }
  const engagement = await files("engagement");
  return { ...engagement, instruments: await each((engagement.data as { instruments: string[] }).instruments) };
}

async function both(data: URL, texts: URL): Promise<ContentFiles> {
  const [rules, words] = await Promise.all([json(data), json(texts)]);
  return { data: rules, texts: words };
}

/** The first language of those asked for that there is content in. */
async function language(content: URL, asked: string, tags: string[]) {
  let last: unknown = new CareError("content-unavailable", `"${asked}" is not a language tag`);
  for (const locale of tags) {
    const folder = new URL(`${locale}/`, content);
    try {
      return { folder, common: await json(new URL("common.json", folder)) };
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function json(url: URL): Promise<unknown> {
  try {
    return await (await fetched(url)).json();
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
