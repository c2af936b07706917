import { html, nothing, type TemplateResult } from "lit";
import { written } from "./exits.js";
import type { Screen } from "./screen.js";

/** The choice to keep the draft in the browser, where the portal allows it. */
export function storing(screen: Screen): TemplateResult | typeof nothing {
  const { store } = screen;
  if (!store) return nothing;
  const on = store.kept === "on" || store.kept === "full" || store.kept === "elsewhere";
  const change = (event: Event) => {
    if ((event.target as HTMLInputElement).checked) store.keep(written(screen, "storage"));
    else store.erase();
    screen.refresh();
  };
  return html`<div class="choice">
    <input type="checkbox" id="store" .checked=${on} aria-describedby="store-hint" @change=${change}>
    <label for="store">${screen.t(`store.${store.place}`)}</label>
    <p class="hint" id="store-hint">${screen.t(`store.${store.place}.hint`)}</p>
  </div>`;
}

/** What stands in the way of keeping, and the ways out of it; in sight wherever the person is. */
export function storeNotice(screen: Screen): TemplateResult | typeof nothing {
  const { store } = screen;
  if (!store || store.kept === "off" || store.kept === "on") return nothing;
  const mine = () => {
    store.keep(written(screen, "storage"));
    screen.refresh();
    screen.focus("heading");
  };
  const theirs = () => {
    const text = store.read();
    if (text !== null && !screen.attempt("store", () => screen.open(text))) store.refuse();
    screen.refresh();
    screen.focus("heading");
  };
  const choose = store.kept === "elsewhere" || store.kept === "refused";
  return html`<div class="note" id="store-notice" role="alert">
    <p>${screen.t(`store.${store.kept}`)}</p>
    ${choose
      ? html`<div class="actions">
          ${store.kept === "elsewhere"
            ? html`<button type="button" class="second" id="store-theirs" @click=${theirs}>${screen.t("store.theirs")}</button>`
            : nothing}
          <button type="button" class="second" id="store-mine" @click=${mine}>${screen.t("store.mine")}</button>
        </div>`
      : nothing}
  </div>`;
}
