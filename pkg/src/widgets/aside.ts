import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";
import { byHand, takeFile } from "./take.js";

/** Words that are not on screen and not lost: how they come back, or are taken along. */
export function asideNotice(screen: Screen): TemplateResult | typeof nothing {
  const aside = screen.asides.at(-1);
  if (!aside) return nothing;
  const close = () => {
    screen.asides.pop();
    screen.refresh();
    screen.focus("heading");
  };
  const back = () => {
    const before = screen.isEmpty() ? null : screen.save();
    screen.asides.pop();
    if (!screen.attempt("aside", () => screen.open(aside.text))) screen.asides.push({ ...aside, why: "unreadable" });
    else screen.announce(screen.t("undo.done"), before === null ? null : () => screen.open(before));
    // It is kept as before, unless another window has gone on with it.
    if (aside.why === "invited" && screen.store?.kept === "reset") screen.store.find(screen.kept() ?? screen.save());
    screen.focus("heading");
  };
  const file = () =>
    takeFile(screen, {
      at: "aside",
      exit: "file",
      what: "kept",
      name: "kept",
      type: "text/plain",
      text: () => aside.text,
    });
  return html`<div class="note" id="aside-notice" role="alert">
    <p>${screen.t(`store.aside.${aside.why}`, { count: aside.count ?? 1 })}</p>
    <div class="actions">
      ${
        aside.why === "reset" || aside.why === "invited"
          ? html`<button type="button" class="second" id="aside-back" @click=${back}>${screen.t("store.aside.back")}</button>`
          : html`<button type="button" class="second" id="aside-file" @click=${file}>${screen.t("store.file")}</button>`
      }
      <button type="button" class="plain" id="aside-close" @click=${close}>${screen.t("close")}</button>
    </div>
    ${byHand(screen, "aside")}
  </div>`;
}
