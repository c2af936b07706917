import { CareError } from "./error.js";
import { fetched } from "./fetched.js";
import { instrumentId, type Asked } from "./options.js";
import type { ContentFiles, LanguageFiles } from "./types.js";
import { digests } from "../wasm/digests.js";

/** The content that was built, beside this module. */
const beside = new URL(/* @vite-ignore */ "./content/", import.meta.url);
const read = new Map<string, Promise<unknown>>();

/** What both tools say, what each needs of its own, and the language it is in. */
export interface Content {
  common: unknown;
  preparation: ContentFiles | undefined;
  engagement: (ContentFiles & { instruments: ContentFiles[] }) | undefined;
  /** Further languages for the sheets of the preparation. */
  also: LanguageFiles[];
}

/** Fetches the content that was asked for, in the first of its languages that is there. */
export async function content(asked: Asked): Promise<Content> {
  const folder = asked.content ?? beside;
  // The portal's own folder may hold texts of its own: only the files beside this module are those that were built.
  const built = folder.href === beside.href;
  const file = (path: string) => json(new URL(path, folder), built ? `content/${path}` : "");
  const language = async (tags: string[], path: string) => (built ? known(file, tags, path) : await first(file, tags));
  const { common, locale } = await language(asked.tags, "locale");
  const files = async (name: string): Promise<ContentFiles> => {
    const [data, texts] = await Promise.all([file(`${name}.json`), file(`${locale}/${name}.json`)]);
    return { data, texts };
  };
  if (built) shipped(asked);
  const [words, preparation, engagement, also] = await Promise.all([
    common,
    asked.tools.includes("preparation") ? files("preparation") : undefined,
    asked.tools.includes("engagement") ? withInstruments(files, asked) : undefined,
    asked.tools.includes("preparation") ? further(language, file, asked, locale) : [],
  ]);
  return { common: words, preparation, engagement, also };
}

/** The files of a further language. */
type Language = (tags: string[], path: string) => Promise<{ locale: string; common: unknown }>;

/** The further languages that were asked for; the one that is spoken is none. */
async function further(language: Language, file: (path: string) => Promise<unknown>, { also }: Asked, spoken: string) {
  const each = also.map(async (tags, index) => {
    const { locale, common } = await language(tags, `also[${index}]`);
    const [words, texts] = await Promise.all([common, file(`${locale}/preparation.json`)]);
    return { locale, files: { common: words, texts } };
  });
  const found = await Promise.all(each);
  const others = found.filter(
    ({ locale }, index) => locale !== spoken && found.findIndex((one) => one.locale === locale) === index,
  );
  return others.map(({ files }) => files);
}

/** What was built is known without asking: all of it is fetched at once, and nothing else is asked for. */
function known(file: (path: string) => Promise<unknown>, tags: string[], path: string) {
  const found = tags.find((tag) => Object.hasOwn(digests, `content/${tag}/common.json`));
  if (found !== undefined) return { locale: found, common: file(`${found}/common.json`) };
  throw new CareError(
    "content-unavailable",
    `there is no content in "${tags[0]}" (one of ${named("", "/common.json")})`,
    path,
  );
}

/** The instruments that were built; a portal's own come with its settings. */
function shipped({ instruments = [], settings }: Asked): void {
  const own = owned(settings.instruments);
  const unknown = instruments.findIndex(
    (id) => !own.includes(id) && !Object.hasOwn(digests, `content/instruments/${id}.json`),
  );
  if (unknown < 0) return;
  const path = `instruments[${unknown}]`;
  throw new CareError(
    "unknown-id",
    `unknown-id at ${path} (one of ${[named("instruments/", ".json"), ...own].join(", ")})`,
    path,
  );
}

/** What stands between these in the names of the files that were built. */
function named(before: string, after: string): string {
  const shape = new RegExp(`^content/${before}([^/]+)${after}$`);
  return Object.keys(digests)
    .flatMap((name) => shape.exec(name)?.[1] ?? [])
    .join(", ");
}

async function withInstruments(files: (name: string) => Promise<ContentFiles>, { instruments, settings }: Asked) {
  const own = owned(settings.instruments);
  const each = (ids: string[]) =>
    Promise.all(ids.filter((id) => !own.includes(id)).map((id) => files(`instruments/${id}`)));
  if (instruments) {
    const [engagement, chosen] = await Promise.all([files("engagement"), each(instruments)]);
    return { ...engagement, instruments: chosen };
  }
  const engagement = await files("engagement");
  const listed = (engagement.data as { instruments?: unknown } | null)?.instruments;
  // The core says what is wrong with a list that is none.
  const ids = Array.isArray(listed)
    ? listed.map((id, index) => instrumentId(id, `engagement.instruments[${index}]`))
    : [];
  return { ...engagement, instruments: await each(ids) };
}

/** The ids of a portal's own instruments, of settings that nobody has checked yet. */
function owned(instruments: unknown): string[] {
  if (!Array.isArray(instruments)) return [];
  return instruments.flatMap((one: { id?: unknown } | null) => (typeof one?.id === "string" ? one.id : []));
}

/** The first language of those asked for that there is content in. */
async function first(file: (path: string) => Promise<unknown>, tags: string[]) {
  let last: unknown;
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
  try {
    return await (await fetched(url, name, "content-unavailable")).json();
  } catch (error) {
    if (error instanceof CareError) throw error;
  }
  // A cache may hold half a file, or the page of a sign-in.
  const text = await (await fetched(url, name, "content-unavailable", "reload")).text();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/^\s*</.test(text))
      throw new CareError(
        "content-unavailable",
        `${url.href} is a page, not a content file: does content-url name the right folder?`,
      );
    throw new CareError(
      "content-broken",
      `${url.href} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
