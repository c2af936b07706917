import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "./screen.js";

/** What was just said, and the way back where there is one. */
export function status(screen: Screen): TemplateResult {
  return html`<div class="status ${screen.said ? "" : "quiet"}">
    <p role="status">${screen.said}</p>
    ${screen.undoable
      ? html`<button type="button" class="second" id="undo" @click=${() => screen.undo()}>${screen.t("undo")}</button>`
      : nothing}
  </div>`;
}
