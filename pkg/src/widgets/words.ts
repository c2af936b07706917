import { html, nothing, type TemplateResult } from "lit";
import { explained } from "../api/explained.js";
import type { Screen } from "../screen/screen.js";

/** The words that need explaining at some places, to be opened; nothing where there are none. */
export function words(screen: Screen, ...places: string[]): TemplateResult | typeof nothing {
  const shown = explained(screen.care, places).map((id) => ({ word: screen.text(`word.${id}`), id }));
  if (shown.length === 0) return nothing;
  return html`<details id="words">
    <summary><span>${screen.t("words")}</span> <span class="muted">${shown.map(({ word }) => word).join(" · ")}</span></summary>
    <dl>${shown.map(({ word, id }) => html`<dt>${word}</dt><dd>${screen.text(`word.${id}.meaning`)}</dd>`)}</dl>
  </details>`;
}
