import { isA } from "./kind.js";
import { CareError } from "./error.js";
import { documentLanguage, widening } from "./language.js";
import { written as plainText } from "./plain.js";
import type { ErrorCode, Settings } from "./types.js";

export type Tool = "preparation" | "engagement";

/** Where the files are and how the tools shall speak. What is `null` is taken as not set. */
export interface LoadOptions {
  /** A language tag; the document's language by default. "fr-CA" falls back to "fr". */
  locale?: string | null;
  /** The language to take where there is no content in the one asked for; French where `locale` is left out. */
  fallback?: string | null;
  /** Further languages in which sheets can be printed too: tags of content files, loaded with the first. */
  also?: string[] | null;
  /** Which tools to load; both by default. */
  tools?: Tool[] | null;
  /** Which instruments to load; all that are shipped by default. */
  instruments?: string[] | null;
  /** What the portal sets. */
  settings?: Settings | null;
  /** Where the WebAssembly is, if not beside this module: the file, or a folder (with a slash at its end). */
  wasmUrl?: string | URL | null;
  /** The folder of the content files, if not `content/` beside this module. */
  contentUrl?: string | URL | null;
}

/** Options that were checked: all that a page loads follows from these. */
export interface Asked {
  locale: string;
  /** The languages to take, the best first. */
  tags: string[];
  tools: Tool[];
  /** For each further language, the tags to take, the best first. */
  also: string[][];
  /** Each is part of an address; all that are shipped where there are none. */
  instruments: string[] | undefined;
  /** The ids of the portal's own instruments, which come with its settings: nobody has checked these yet. */
  own: string[];
  /** A copy: what the page changes later is not in it. */
  settings: Settings;
  wasm: URL | undefined;
  content: URL | undefined;
  /** The same options have the same. */
  key: string;
}

const names = ["locale", "fallback", "also", "tools", "instruments", "settings", "wasmUrl", "contentUrl"];
const tools: readonly unknown[] = ["preparation", "engagement"];

/** Checks what was asked for. */
export function asked(options: LoadOptions): Asked {
  const given = opened(options);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw fault("unknown-field", unknown, names);
  const locale = text(given.locale, "locale") ?? documentLanguage();
  const fallback = text(given.fallback, "fallback") ?? (given.locale == null ? "fr" : undefined);
  const tags = [...new Set([...widening(locale), ...(fallback === undefined ? [] : widening(fallback))])];
  if (tags.length === 0)
    throw new CareError("not-allowed", `locale is "${locale}", which is not a language tag`, "locale");
  const also = (list(given.also, "also") ?? []).map((tag, index) => {
    const path = `also[${index}]`;
    const wider = widening(text(tag, path) ?? "");
    if (wider.length === 0)
      throw new CareError("not-allowed", `${path} is "${String(tag)}", which is not a language tag`, path);
    return wider;
  });
  const chosen = (list(given.tools, "tools") ?? tools).map((tool, index) => {
    if (!tools.includes(tool)) throw fault("unknown-id", `tools[${index}]`, tools as string[]);
    return tool as Tool;
  });
  const instruments = list(given.instruments, "instruments")?.map((id, index) =>
    instrumentId(id, `instruments[${index}]`),
  );
  const json = plainJson(given.settings ?? {});
  const settings = JSON.parse(json) as Settings;
  const wasm = address(given.wasmUrl, "wasmUrl");
  const content = address(given.contentUrl, "contentUrl");
  const key = plainText([tags, also, chosen, instruments, wasm?.href, content?.href, json]);
  return {
    locale,
    tags,
    also,
    tools: chosen,
    instruments,
    own: idsOf(settings.instruments),
    settings,
    wasm,
    content,
    key,
  };
}

/** The options as they are now: a getter or a proxy of the page's may throw anything. */
function opened(options: unknown): Record<string, unknown> {
  if (options == null) return {};
  try {
    if (typeof options === "object" && !Array.isArray(options)) return { ...options };
  } catch {
    // As where it is no object at all.
  }
  throw fault("invalid-type", "");
}

function text(value: unknown, path: string): string | undefined {
  if (value == null) return undefined;
  if (typeof value !== "string") throw fault("invalid-type", path);
  return value;
}

function list(value: unknown, path: string): unknown[] | undefined {
  if (value == null) return undefined;
  try {
    if (Array.isArray(value)) return [...value] as unknown[];
  } catch {
    // As where it is no list at all.
  }
  throw fault("invalid-type", path);
}

/** As the core says of the ids of instruments: letters without accents, digits, `-` and `.`, 40 at most. */
export function instrumentId(value: unknown, path: string): string {
  if (typeof value !== "string") throw fault("invalid-type", path);
  if (!/^[a-z0-9.-]{1,40}$/i.test(value)) throw fault("not-allowed", path);
  return value;
}

/** The ids of a list of instruments that nobody has checked yet. */
function idsOf(instruments: unknown): string[] {
  if (!Array.isArray(instruments)) return [];
  return instruments.flatMap((one: { id?: unknown } | null) => (typeof one?.id === "string" ? one.id : []));
}

function plainJson(settings: unknown): string {
  try {
    const text = plainText(settings);
    if (text.startsWith("{")) return text;
    throw "";
  } catch (place) {
    const path = typeof place === "string" ? place : "";
    throw fault("invalid-type", path === "" || path.startsWith("[") ? `settings${path}` : `settings.${path}`);
  }
}

/** An address as the page means it; where the page has none to start from, only whole ones are addresses. */
export function address(value: unknown, path: string): URL | undefined {
  if (value == null || value === "") return undefined;
  if (typeof value !== "string" && !isA(value, URL)) throw fault("invalid-type", path);
  try {
    // Not `import.meta.url` alone: webpack would put there the path of the machine that it runs on.
    return new URL(
      value,
      typeof document === "undefined" ? new URL(/* @vite-ignore */ "./content/", import.meta.url) : document.baseURI,
    );
  } catch {
    throw fault("invalid-url", path);
  }
}

/** What is said where there is nothing more to say, as the core says it. */
const predicates: Partial<Record<ErrorCode, string>> = {
  "invalid-type": "has another type than the one asked for",
  "invalid-url": "is not an address that may be used",
};

function fault(code: ErrorCode, path: string, known: readonly string[] = []): CareError {
  const list = known.join(", ");
  const said =
    predicates[code] ??
    (code === "unknown-field" ? `is no field here: the fields are ${list}` : `must be one of ${list}`);
  return new CareError(code, `${path === "" ? "the value" : path} ${said}`, path);
}
