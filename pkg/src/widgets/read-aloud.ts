import { html, nothing, type TemplateResult } from "lit";
import { name } from "../screen/aloud.js";
import type { Screen } from "../screen/screen.js";
import { icon } from "./icon.js";

interface Spoken {
  /** Of the button. */
  id: string;
  /** What is read, where several can be on one screen: the button is then a picture alone. */
  title?: string;
  text: () => string;
}

/** Reads something aloud, and stops where it is pressed once more; not there without a voice of the device. */
export function readAloud(screen: Screen, { id, title, text }: Spoken): TemplateResult | typeof nothing {
  const { locale } = screen.care;
  const { aloud } = screen;
  if (!aloud.voice(locale)) return nothing;
  const reads = aloud.reads(id, locale);
  const press = async () => {
    const read = await aloud.toggle(id, locale, text());
    if (read === false) screen.announce(screen.t("aloud.not"));
    // The button says by itself that it is pressed; that it is so no more is said where nothing else is.
    else if (read && screen.said === "") screen.announce(screen.t("aloud.over"));
  };
  return html`<button type="button" class=${title === undefined ? "second" : "square"} id=${id} data-aloud=${name(id, locale)}
    part="aloud" aria-pressed=${reads ? "true" : "false"}
    aria-label=${title === undefined ? nothing : screen.t("aloud.one", { title })}
    @click=${() => void press()}>${icon(reads ? "silence" : "aloud")}${title === undefined ? screen.t("aloud") : nothing}</button>`;
}
