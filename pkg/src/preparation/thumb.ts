import { html, type TemplateResult } from "lit";
import type { Sheet } from "../api/types.js";
import type { Session } from "./session.js";
import { sheetView } from "./sheet-view.js";

/** The sheet as a small picture of paper, with the way to see it in large. */
export function thumb(session: Session, sheet: Sheet): TemplateResult {
  return html`<div class="thumb" part="thumb">
    <div class="page" aria-hidden="true" inert>${sheetView(session, sheet)}</div>
    <button type="button" class="plain" id="see" @click=${() => session.see()}>${session.t("sheets.see")}</button>
  </div>`;
}
