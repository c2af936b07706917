/** Where a page that is XHTML says its language. */
const XML = "http://www.w3.org/XML/1998/namespace";
const tag = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

/** The language the document says it is written in; French where it says nothing. */
export function documentLanguage(): string {
  return typeof document === "undefined" ? "fr" : spoken(document.documentElement) || "fr";
}

/** The language of an element: that of the nearest ancestor which names one, across shadow roots. */
export function languageOf(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const named = spoken(at);
    if (named) return named;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? ("host" in root ? (root as ShadowRoot).host : null);
  }
  // An element that is in no page yet speaks the language of the page that it was made for.
  return spoken(element.ownerDocument.documentElement) || "fr";
}

function spoken(element: Element): string {
  const named = (element.getAttributeNS(XML, "lang") ?? element.getAttribute("lang") ?? "").trim();
  return languageTag(named) ?? named;
}

/** A language tag as it is usually written: "EN" is "en", "fr_ca.UTF-8" is "fr-CA". Nothing where it is none. */
export function languageTag(text: string): string | undefined {
  const asked = text
    .trim()
    .replace(/[-_]*([.@].*)?$/, "")
    .replaceAll("_", "-");
  try {
    return tag.test(asked) ? Intl.getCanonicalLocales(asked)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The tag itself, then the ones it is a variety of: "fr-CA-x" gives "fr-CA-x", "fr-CA", "fr". */
export function widening(locale: string): string[] {
  const parts = languageTag(locale)?.split("-") ?? [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

/** Whether two tags name one language, wherever it is spoken. */
export function sameLanguage(one: string, other: string): boolean {
  const [first, second] = [widening(one).at(-1), widening(other).at(-1)];
  return first !== undefined && first === second;
}

/** What a language calls itself; its tag where nobody knows. */
export function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** Further languages, each once and without the one that is spoken. */
export function further(tags: string[], spoken: string): string[] {
  return [...new Set(tags)].filter((tag) => tag !== spoken);
}
