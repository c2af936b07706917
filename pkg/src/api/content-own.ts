import type { Content, EngagementFiles } from "./content.js";
import { contentFile } from "./content-file.js";
import { further } from "./language.js";
import { instrumentId, type Asked } from "./options.js";
import type { ContentFiles } from "./types.js";

/** Content of the portal's own folder, in the files of `content/README.md`: what there is shows when it is fetched. */
export async function ownContent(asked: Asked, folder: URL): Promise<Content> {
  const file = (path: string) => contentFile(new URL(path, folder), "");
  const { locale, common } = await first(file, asked.tags);
  const files = async (name: string): Promise<ContentFiles> => {
    const [data, texts] = await Promise.all([file(`${name}.json`), file(`${locale}/${name}.json`)]);
    return { data, texts };
  };
  const prepares = asked.tools.includes("preparation");
  const [preparation, engagement, also] = await Promise.all([
    prepares ? files("preparation") : undefined,
    asked.tools.includes("engagement") ? withInstruments(files, asked) : undefined,
    Promise.all((prepares ? asked.also : []).map((tags) => first(file, tags))),
  ]);
  const tags = further(
    also.map(({ locale }) => locale),
    locale,
  );
  const texts = await Promise.all(tags.map((tag) => file(`${tag}/preparation.json`)));
  return {
    common,
    preparation,
    engagement,
    also: tags.map((tag, index) => ({
      common: also.find(({ locale }) => locale === tag)?.common,
      texts: texts[index],
    })),
  };
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

type Files = (name: string) => Promise<ContentFiles>;

async function withInstruments(files: Files, { instruments, own }: Asked): Promise<EngagementFiles> {
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
