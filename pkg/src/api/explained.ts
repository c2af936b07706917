import type { Care } from "./types.js";

/** By place, the ids of the words that are explained there: `words` in the content files. */
type Words = Record<string, string[]>;

const known = new WeakMap<Care, Words>();

/** Keeps which words the content explains; a portal's own content may explain none. */
export function explain(care: Care, ...files: ({ data: unknown } | undefined)[]): Care {
  const words = files.map((file) => (file?.data as { words?: Words } | undefined)?.words);
  known.set(care, Object.assign(Object.create(null), ...words) as Words);
  return care;
}

/** The words that are explained at some places, each once. */
export function explained(care: Care, places: string[]): string[] {
  const words = known.get(care) ?? {};
  return [...new Set(places.flatMap((place) => words[place] ?? []))];
}
