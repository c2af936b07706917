import { builtContent, folder } from "./content-built.js";
import { ownContent } from "./content-own.js";
import type { Asked } from "./options.js";
import type { ContentFiles, LanguageFiles } from "./types.js";

/** What both tools say, what each needs of its own, and the language it is in. */
export interface Content {
  common: unknown;
  preparation: ContentFiles | undefined;
  engagement: EngagementFiles | undefined;
  /** Further languages for the sheets of the preparation. */
  also: LanguageFiles[];
}

/** What the self-assessment is made of. */
export type EngagementFiles = ContentFiles & { instruments: ContentFiles[] };

/** Fetches the content that was asked for, in the first of its languages that is there. */
export function content(asked: Asked): Promise<Content> {
  // The portal's own folder may hold texts of its own: only what stands beside this module was built with it.
  return asked.content && asked.content.href !== folder.href ? ownContent(asked, asked.content) : builtContent(asked);
}
