import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Screen } from "./screen.js";

/** What was just said, and the way back where there is one. Words that are said anew are new on the page, also the same ones. */
export function status(screen: Screen): TemplateResult {
  return html`<div class="status ${screen.said ? "" : "quiet"}">
    <p role="status">${keyed(screen.turn, screen.said ? html`<span>${screen.said}</span>` : nothing)}</p>
    ${
      screen.undoable
        ? html`<button type="button" class="second" id="undo" @click=${() => screen.undo()}>${screen.t("undo")}</button>`
        : nothing
    }
  </div>`;
}
