import english from "../../../content/locales/en/smart.json";
import french from "../../../content/locales/fr/smart.json";
import { widening } from "../api/language.js";

const files: Record<string, Record<string, string>> = { en: english.texts, fr: french.texts };

/** What the page says in one language: it is inside the script, as the page speaks before anything else is loaded. */
export class Words {
  readonly lang: string;
  readonly #texts: Record<string, string>;

  constructor(asked: string) {
    this.lang = widening(asked).find((tag) => tag in files) ?? "fr";
    this.#texts = files[this.lang] ?? french.texts;
  }

  /** A text by its id without `ui.`, with its places filled in. */
  t(label: string, values: Record<string, string> = {}): string {
    const text = this.#texts[`ui.${label}`] ?? label;
    return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  }
}
