import { html, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";

/** Erases everything, once the person has said so again. */
export function erase(screen: Screen, label = "erase.title"): TemplateResult {
  const ask = (asked: boolean) => () => {
    screen.show("erase", asked);
    screen.focus(asked ? "erase-no" : "erase");
  };
  return screen.shown.has("erase")
    ? html`<div role="group" aria-labelledby="erase-question" class="card">
        <p id="erase-question">${screen.t("erase.question")}</p>
        <div class="actions">
          <button type="button" class="second" id="erase-no" @click=${ask(false)}>${screen.t("erase.no")}</button>
          <button type="button" class="plain" id="erase-yes" @click=${() => screen.erase()}>${screen.t("erase.yes")}</button>
        </div>
      </div>`
    : html`<button type="button" class="plain" id="erase" @click=${ask(true)}>${screen.t(label)}</button>`;
}
