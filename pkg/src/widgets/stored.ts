import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { written } from "../screen/exits.js";
import type { Screen } from "../screen/screen.js";
import { byHand, takeFile } from "./take.js";

/** The choice to keep the draft in the browser, where the portal allows it. */
export function storing(screen: Screen): TemplateResult | typeof nothing {
  const { store } = screen;
  if (!store || store.place === "none") return nothing;
  const change = (event: Event) => {
    if (!(event.target as HTMLInputElement).checked) {
      if (store.erase()) screen.announce(screen.t("store.off"));
    } else {
      keepNow(screen);
    }
    screen.refresh();
  };
  return html`<div class="choice">
    <input type="checkbox" id="store" .checked=${live(store.isOn())} aria-describedby="store-hint" @change=${change}>
    <label for="store">${screen.t(`store.${store.place}`)}</label>
    <p class="hint" id="store-hint">${screen.t(`store.${store.place}.hint`)}</p>
  </div>`;
}

/** Keeps the draft in the browser from now on, and says so; false where it does not let it, which is said as well. */
export function keepNow(screen: Screen): boolean {
  const { store } = screen;
  if (!store || store.place === "none" || !store.keep(screen.kept() ?? written(screen, "storage"))) return false;
  screen.saved();
  screen.announce(screen.t(`store.${store.place}.on`));
  return true;
}

/** What stands in the way of keeping, and the ways out of it; in sight wherever the person is. */
export function storeNotice(screen: Screen): TemplateResult {
  return html`${keptNotice(screen)} ${leftNotice(screen)}`;
}

function keptNotice(screen: Screen): TemplateResult | typeof nothing {
  const { store } = screen;
  if (!store || store.kept === "off" || store.kept === "on") return nothing;
  // What was put aside says it all.
  if (store.kept === "reset" && screen.asides.at(-1)?.why === "invited") return nothing;
  const mine = () => {
    if (store.replace(screen.kept() ?? written(screen, "storage"))) screen.saved();
    screen.refresh();
    screen.focus("heading");
  };
  const theirs = () => {
    const text = store.find();
    if (text !== undefined && screen.attempt("store", () => screen.restore(text))) {
      store.taken();
      screen.saved();
    } else if (text !== undefined) {
      store.refuse();
    }
    screen.refresh();
    screen.focus("heading");
  };
  const text = () => store.peek() ?? "";
  const file = () =>
    takeFile(screen, { at: "kept", exit: "file", what: "kept", name: "kept", type: "text/plain", text });
  const { kept } = store;
  const button = (id: string, press: () => void) =>
    html`<button type="button" class="second" id="store-${id}" @click=${press}>${screen.t(`store.${id}`)}</button>`;
  return html`<div class="note" id="store-notice" role="alert">
    <p>${screen.t(`store.${kept}`)}</p>
    <div class="actions">
      ${kept === "elsewhere" || kept === "reset" ? button("theirs", theirs) : nothing}
      ${kept === "refused" ? button("file", file) : nothing}
      ${kept === "elsewhere" || kept === "reset" || kept === "refused" ? button("mine", mine) : nothing}
    </div>
    ${byHand(screen, "kept")}
  </div>`;
}

/** What the portal allowed to be kept, and allows no more: nothing is added, and the person decides what becomes of it. */
function leftNotice(screen: Screen): TemplateResult | typeof nothing {
  const { store } = screen;
  const text = store?.left && store.peekLeft();
  if (!store || text == null) return nothing;
  const done = (act: () => void) => () => {
    act();
    screen.refresh();
    screen.focus("heading");
  };
  const show = done(() => {
    if (!screen.attempt("store-left", () => screen.open(text))) screen.asides.push({ why: "unreadable", text });
  });
  return html`<div class="note" id="store-left" role="alert">
    <p>${screen.t("store.left")}</p>
    <div class="actions">
      ${
        screen.isEmpty()
          ? html`<button type="button" class="second" id="store-left-show" @click=${show}>${screen.t("store.left.show")}</button>`
          : nothing
      }
      <button type="button" class="second" id="store-left-erase" @click=${done(() => store.eraseLeft())}>${screen.t("store.left.erase")}</button>
      <button type="button" class="plain" id="store-left-leave" @click=${done(() => store.leave())}>${screen.t("store.left.leave")}</button>
    </div>
  </div>`;
}
