import type { Core } from "./core/core.js";
import { CareError } from "./error.js";
import { fetched } from "./fetched.js";
import { documentLanguage, widening } from "./language.js";
import { start } from "./start.js";
import type { Care, ContentFiles, Settings } from "./types.js";
import { digests } from "./wasm/digests.js";
import { explain } from "./words.js";

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
  /** Where the WebAssembly is, if not beside this module: the file, or a folder (with a slash at its end). */
  wasmUrl?: string | URL;
  /** The folder of the content files, if not `content/` beside this module. */
  contentUrl?: string | URL;
}

const beside = new URL(/* @vite-ignore */ "./content/", import.meta.url);
const loaded = new Map<string, Promise<Care>>();
const read = new Map<string, Promise<unknown>>();

/** Loads the tools in one language from one build of the WebAssembly. */
export function loadWith(core: Core, options: LoadOptions): Promise<Care> {
  const { settings = {}, tools = ["preparation", "engagement"], instruments } = options;
  const unknown = tools.findIndex((tool) => tool !== "preparation" && tool !== "engagement");
  if (unknown >= 0) return Promise.reject(new CareError("unknown-id", `"${tools[unknown]}" is neither "preparation" nor "engagement"`, `tools[${unknown}]`));
  const given = absolute(options.wasmUrl) ?? core.url;
  const wasm = given.pathname.endsWith("/") ? new URL(core.file, given) : given;
  const content = absolute(options.contentUrl) ?? beside;
  const locale = options.locale ?? documentLanguage();
  const fallback = options.fallback ?? (options.locale === undefined ? "fr" : undefined);
  const tags = new Set(fallback === undefined ? widening(locale) : [...widening(locale), ...widening(fallback)]);
  const key = JSON.stringify([core.file, [...tags], tools, instruments, wasm.href, content.href, settings]);
  const known = loaded.get(key);
  if (known) return known;
  const loading = make(core, wasm, content, locale, [...tags], tools, instruments, settings);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function make(
  core: Core,
  wasm: URL,
  content: URL,
  asked: string,
  tags: string[],
  tools: Tool[],
  instruments: string[] | undefined,
  settings: Settings,
): Promise<Care> {
  // The portal's own folder may hold texts of its own: only the files beside this module are those that were built.
  const built = content.href === beside.href;
  const started = start(core, wasm);
  // Waited for below; said here so that a failure before that is not one nobody saw.
  started.catch(() => undefined);
  const file = (path: string) => json(new URL(path, content), built ? `content/${path}` : "");
  // What was built is known without asking: all of it is fetched at once.
  const known = built ? tags.find((tag) => has(`${tag}/common.json`)) : undefined;
  const { common, locale } = known ? { common: file(`${known}/common.json`), locale: known } : await language(file, asked, tags);
  const files = async (name: string): Promise<ContentFiles> => {
    const [data, texts] = await Promise.all([file(`${name}.json`), file(`${locale}/${name}.json`)]);
    return { data, texts };
  };
  const [words, preparation, engagement] = await Promise.all([
    common,
    tools.includes("preparation") ? files("preparation") : undefined,
    tools.includes("engagement") ? withInstruments(files, instruments, settings) : undefined,
    started,
  ]);
  return explain(core.Care.create(words, preparation, engagement, settings), preparation, engagement);
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

/** Whether the content that was built has a file. */
const has = (path: string) => `content/${path}` in digests;

/** The first language of those asked for that there is content in. */
async function language(file: (path: string) => Promise<unknown>, asked: string, tags: string[]) {
  let last: unknown = new CareError("content-unavailable", `"${asked}" is not a language tag`);
  for (const locale of tags) {
    try {
      return { locale, common: await file(`${locale}/common.json`) };
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

/** A content file, asked for once by the page: both tools need some, and settings may come later. */
function json(url: URL, name: string): Promise<unknown> {
  // Where it fails for who asked first, the next one asks again: "try again" must not get an old refusal.
  const known = read.get(url.href)?.catch(() => json(url, name));
  if (known) return known;
  const reading = parsed(url, name);
  read.set(url.href, reading);
  reading.catch(() => read.delete(url.href));
  return reading;
}

async function parsed(url: URL, name: string): Promise<unknown> {
  const response = await fetched(url, name, "content-unavailable");
  try {
    return await response.json();
  } catch (error) {
    throw new CareError("content-broken", `${url.href} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An address as the page means it. */
export function absolute(url: string | URL | undefined): URL | undefined {
  if (url === undefined || url === "") return undefined;
  // Not `import.meta.url` alone: webpack would put there the path of the machine that it runs on.
  return new URL(url, typeof document === "undefined" ? beside : document.baseURI);
}
