import { html, type TemplateResult } from "lit";
import { copyText, printSheet } from "../../widgets/take.js";
import { carry } from "../../widgets/carry.js";
import { keep } from "../../widgets/keep.js";
import type { Sheet } from "../../api/types.js";
import type { Session } from "../session.js";
import { sheetView } from "../sheet-view.js";
import { thumb } from "../thumb.js";

/** Points for another person's list are ready: the ways to give them. */
export function send(session: Session, _hands: boolean, sheet: Sheet): TemplateResult {
  const { preparation } = session;
  const text = { at: "send", what: "person", text: () => preparation.sheet("person").text };
  const paper = () => ({ kind: sheet.reader, text: sheet.text, content: sheetView(session, sheet) });
  return html`
    <p class="lead ready">${session.t(preparation.isEmpty() ? "send.empty" : "send.ready")}</p>
    ${thumb(session, sheet)}
    <p>${session.t("send.how")}</p>
    ${carry(session, {
      at: "send",
      what: "contribution",
      text: () => preparation.contribution("patient"),
      send: session.t("send.share"),
      save: session.t("send.save"),
      more: html`<button type="button" class="second" @click=${() => void copyText(session, text)}>${session.t("sheets.copy")}</button>
        <button type="button" class="second" aria-label=${session.t("sheets.print-one", { title: sheet.title })} @click=${() => printSheet(session, text, paper)}>${session.t("sheets.print")}</button>`,
    })}
    <p class="hint">${session.t("send.then")}</p>
    ${keep(session, "preparation")}
  `;
}
