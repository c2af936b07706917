import type { Content, EngagementFiles } from "./content.js";
import { contentFile } from "./content-file.js";
import { CareError } from "./error.js";
import { inlined } from "./inlined.js";
import { further } from "./language.js";
import type { Asked } from "./options.js";
import type { ContentFiles } from "./types.js";
import { digests } from "../wasm/digests.js";

// The build puts all that a tool says in one language into one file, and once more with one instrument alone: a chain
// of small files costs a slow network more than their bytes.

/** The content that was built, beside this module. */
export const folder = new URL(/* @vite-ignore */ "./content/", import.meta.url);

/** `preparation.<language>.json` */
interface PreparationBundle {
  common: unknown;
  preparation: ContentFiles;
}

/** `engagement.<language>.json`; with one of its instruments `engagement.<instrument>.<language>.json`, and with none,
 * for a portal's own, `engagement-own.<language>.json` */
interface EngagementBundle {
  common: unknown;
  engagement: ContentFiles & { instruments: (ContentFiles & { data: { id: string } })[] };
}

/** Content as it was built: known without asking, fetched at once. */
export async function builtContent(asked: Asked): Promise<Content> {
  const locale = language(asked.tags, "locale");
  const also = further(
    asked.also.map((tags, index) => language(tags, `also[${index}]`)),
    locale,
  );
  const prepares = asked.tools.includes("preparation");
  const [preparation, engagement, ...others] = await Promise.all([
    prepares ? bundle<PreparationBundle>(`preparation.${locale}.json`) : undefined,
    asked.tools.includes("engagement") ? engagementBundle(asked, locale) : undefined,
    ...(prepares ? also : []).map((tag) => bundle<PreparationBundle>(`preparation.${tag}.json`)),
  ]);
  return {
    common: (preparation ?? engagement)?.common,
    preparation: preparation?.preparation,
    engagement: engagement && instrumentsOf(engagement, asked),
    also: others.map(({ common, preparation }) => ({ common, texts: preparation.texts })),
  };
}

function bundle<Bundle>(name: string): Promise<Bundle> {
  return contentFile(new URL(name, folder), `content/${name}`) as Promise<Bundle>;
}

function language(tags: string[], path: string): string {
  const found = tags.find((tag) => Object.hasOwn(digests, `content/preparation.${tag}.json`));
  if (found !== undefined) return found;
  const there = middles(/^content\/preparation\.([^.]+)\.json$/);
  throw new CareError("content-unavailable", `there is no content in "${tags[0]}" (one of ${there.join(", ")})`, path);
}

function engagementBundle({ instruments, own }: Asked, locale: string): Promise<EngagementBundle> {
  const shipped = middles(/^content\/engagement\.([^.]+)\.[^.]+\.json$/);
  const wanted = instruments?.filter((id) => !own.includes(id)) ?? [];
  const unknown = wanted.find((id) => !shipped.includes(id));
  if (unknown !== undefined) {
    const path = `instruments[${instruments?.indexOf(unknown)}]`;
    throw new CareError("unknown-id", `${path} must be one of ${[...shipped, ...own].join(", ")}`, path);
  }
  // A script with all inside has no instrument twice.
  if (!instruments || wanted.length > 1 || inlined.size > 0) return bundle(`engagement.${locale}.json`);
  return bundle(wanted[0] === undefined ? `engagement-own.${locale}.json` : `engagement.${wanted[0]}.${locale}.json`);
}

/** The instruments that were asked for; a portal's own come with its settings. */
function instrumentsOf({ engagement }: EngagementBundle, { instruments, own }: Asked): EngagementFiles {
  const asked = engagement.instruments.filter(
    ({ data: { id } }) => !own.includes(id) && (instruments?.includes(id) ?? true),
  );
  return { ...engagement, instruments: asked };
}

/** What stands in the place of the parentheses in the names of the files that were built, each once. */
function middles(shape: RegExp): string[] {
  return [...new Set(Object.keys(digests).flatMap((name) => shape.exec(name)?.[1] ?? []))];
}
