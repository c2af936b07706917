import { html, nothing, type TemplateResult } from "lit";
import { shareFile, sharesFiles } from "../../widgets/share.js";
import { byHand, copyText, printSheet, takeFile } from "../../widgets/take.js";
import { keep } from "../../widgets/keep.js";
import type { Sheet } from "../../api/types.js";
import { faultOf } from "../../widgets/field.js";
import type { Session } from "../session.js";
import { sheetView } from "../sheet-view.js";
import { thumb } from "../thumb.js";

/** Points for another person's list are ready: the ways to give them. */
export function send(session: Session, _hands: boolean, sheet: Sheet): TemplateResult {
  const { preparation } = session;
  const what = "contribution";
  const list = { at: "send", exit: what, what, name: what, type: "application/json" } as const;
  const file = { ...list, text: () => preparation.contribution("patient") };
  const text = { at: "send", what: "person", text: () => preparation.sheet("person").text };
  const give = (work: () => unknown) => () => void session.read("send", work);
  const paper = () => ({ kind: sheet.reader, text: sheet.text, content: sheetView(session, sheet) });
  const byMenu = sharesFiles(session, file);
  return html`
    <p class="lead ready">${session.t(preparation.isEmpty() ? "send.empty" : "send.ready")}</p>
    ${thumb(session, sheet)}
    <p>${session.t("send.how")}</p>
    <div class="actions">
      ${
        byMenu
          ? html`<button type="button" class="main" id="send" @click=${give(() => void shareFile(session, file))}>${session.t("send.share")}</button>`
          : nothing
      }
      <button type="button" class=${byMenu ? "second" : "main"} id="send-file" @click=${give(() => takeFile(session, file))}>
        ${session.t("send.save")}
      </button>
      <button type="button" class="second" @click=${() => void copyText(session, text)}>${session.t("sheets.copy")}</button>
      <button type="button" class="second" aria-label=${session.t("sheets.print-one", { title: sheet.title })} @click=${() => printSheet(session, text, paper)}>${session.t("sheets.print")}</button>
    </div>
    ${faultOf(session, "send")} ${byHand(session, "send")}
    <p class="hint">${session.t("send.then")}</p>
    ${keep(session, "preparation")}
  `;
}
