import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";

/** Erases everything, once the person has said so again. */
export function erase(screen: Screen, label = "erase.title"): TemplateResult {
  const ask = (asked: boolean) => () => {
    screen.show("erase", asked);
    screen.focus(asked ? "erase-no" : "erase");
  };
  return screen.shown.has("erase")
    ? html`<div role="group" aria-labelledby="erase-question" class="card">
        <p id="erase-question">${screen.t("erase.question")} ${elsewhere(screen)}</p>
        <div class="actions">
          <button type="button" class="second" id="erase-no" @click=${ask(false)}>${screen.t("erase.no")}</button>
          <button type="button" class="plain" id="erase-yes" @click=${() => screen.erase()}>${screen.t("erase.yes")}</button>
        </div>
      </div>`
    : html`<button type="button" class="plain" id="erase" @click=${ask(true)}>${screen.t(label)}</button>`;
}

/** What becomes of what is kept: the copy in the browser goes too, what the page's form has got does not. */
function elsewhere(screen: Screen): string | typeof nothing {
  const { store } = screen;
  if (store && store.place !== "none" && store.peek() !== undefined) {
    return screen.t(store.place === "session" ? "erase.kept.session" : "erase.kept.device");
  }
  return screen.inForm ? screen.t("erase.portal") : nothing;
}
