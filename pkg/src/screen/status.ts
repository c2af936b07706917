import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Screen } from "./screen.js";
import { isSecond } from "./once.js";

/** What was just said, and the way back where there is one. Words that are said anew are new on the page, also the same ones. */
export function status(screen: Screen): TemplateResult {
  const { undo, redo } = screen.offers;
  return html`<div class="status ${screen.said && !screen.atField ? "" : "quiet"}">
    <p role="status" class=${screen.atField ? "hidden" : nothing}>${keyed(screen.turn, screen.said ? html`<span>${screen.said}</span>` : nothing)}</p>
    ${undo === null ? nothing : way(screen, "undo", screen.t("undo"), undo)}
    ${redo === null ? nothing : way(screen, "redo", screen.t("redo"), redo)}
  </div>`;
}

/** A way that has come to its end keeps its place, and the focus. */
function way(screen: Screen, id: "undo" | "redo", label: string, open: boolean): TemplateResult {
  return html`<button type="button" class="second" id=${id} aria-disabled=${open ? nothing : "true"}
    @click=${() => isSecond(screen.root, id) || screen[id]()}>${label}</button>`;
}
