import { html, nothing, type TemplateResult } from "lit";
import { languageName } from "../../api/language.js";
import { checkbox, radios, select } from "../../widgets/choice.js";
import { instant } from "../../screen/clock.js";
import { ready } from "../../screen/exits.js";
import { faultOf } from "../../widgets/field.js";
import { keep } from "../../widgets/keep.js";
import { pages, type Paper } from "../../widgets/paper.js";
import { byHand, copyText, handOver, printSheet, takeFile } from "../../widgets/take.js";
import type { Reader } from "../../api/types.js";
import { checklist } from "../checklist.js";
import type { Session } from "../session.js";
import { sheetView } from "../sheet-view.js";

/** The pages to take along, and the ways to take them. */
export function sheets(session: Session, handOver: boolean): TemplateResult {
  const { preparation } = session;
  const { reader } = session.sheet();
  const text = () => session.sheet().text;
  const taking = { at: "sheets", what: reader, text };
  const count = pages(session, paper(session));
  const organises = session.steps().some(({ id }) => id === "organise");
  return html`
    <p class="lead">${session.t("sheets.lead")}</p>
    ${radios(session, {
      key: "reader",
      label: session.t("sheets.which"),
      options: preparation.readers(),
      value: reader,
      pick: (id) => {
        session.reader = id as Reader;
        session.byHand = null;
        session.refresh();
      },
      waiting: true,
    })}
    ${secondLanguage(session)}
    ${checkbox(session, {
      key: "large",
      label: session.t("sheets.large"),
      checked: session.large,
      set: (large) => {
        session.large = large;
      },
    })}
    <div class="actions">
      <button type="button" class="main" aria-describedby=${count > 0 ? "pages" : nothing}
        @click=${() => printSheet(session, taking, () => paper(session))}>${session.t("sheets.print")}</button>
      <button type="button" class="second" @click=${() => void copyText(session, taking)}>${session.t("sheets.copy")}</button>
      <button type="button" class="second" 
        @click=${() => takeFile(session, { ...taking, exit: "text", name: reader, type: "text/plain" })}>${session.t("sheets.text")}</button>
      ${
        handOver
          ? html`<button type="button" class="second" aria-describedby="portal-hint" @click=${() => give(session)}>${session.t("sheets.portal")}</button>`
          : nothing
      }
    </div>
    ${handOver ? html`<p class="hint" id="portal-hint">${session.t("sheets.portal.hint")}</p>` : nothing}
    ${count > 0 ? html`<p id="pages">${session.t("sheets.pages", { count })}</p>` : nothing}
    ${byHand(session, "sheets")}
    <p class="hint">${session.t("sheets.private")}</p>
    ${
      organises
        ? nothing
        : html`<details id="to-bring">
          <summary>${session.t("sheets.bring")}</summary>
          ${checklist(session, "bring", session.t("sheets.bring.legend"))}
        </details>`
    }
    <details id="calendar">
      <summary>${session.t("calendar.title")}</summary>
      <p class="hint">${session.t("calendar.hint")}</p>
      ${
        preparation.encounter().when === null
          ? html`<p>${session.t("calendar.no-date")}</p>
            <button type="button" class="second" @click=${() => session.go("visit")}>${session.t("calendar.give-date")}</button>`
          : html`<button type="button" class="second" @click=${() => calendar(session)}>${session.t("calendar.save")}</button>`
      }
      ${byHand(session, "calendar")} ${faultOf(session, "calendar")}
    </details>
    ${keep(session, "preparation")}
  `;
}

/** The languages that were loaded besides; none is fetched here. */
function secondLanguage(session: Session): TemplateResult | typeof nothing {
  const { also } = session.care;
  if (also.length === 0) return nothing;
  return html`${select(session, {
    key: "also",
    label: session.t("sheets.also"),
    options: [{ id: "", label: session.t("sheets.also.none") }, ...also.map((id) => ({ id, label: languageName(id) }))],
    value: session.sheet().also?.locale ?? "",
    pick: (tag) => {
      session.also = tag || null;
      session.byHand = null;
      session.refresh();
    },
    waiting: true,
  })}
    <p class="hint">${session.t("sheets.also.hint")}</p>`;
}

function paper(session: Session): Paper {
  const sheet = session.sheet();
  return { kind: sheet.reader, text: sheet.text, content: sheetView(session, sheet), large: session.large };
}

function give(session: Session): void {
  if (!ready(session)) return;
  const { reader, text } = session.sheet();
  const taken = handOver(session, { what: reader, text });
  session.announce(session.t(taken ? "sheets.given" : "sheets.not-given"));
}

function calendar(session: Session): void {
  if (!ready(session)) return;
  let file = "";
  // Files count, so that a calendar replaces: that is a change to be kept.
  const made = session.attempt("calendar", () => {
    file = session.preparation.calendar(instant());
  });
  const what = "calendar";
  if (made) takeFile(session, { at: what, exit: what, what, name: what, type: "text/calendar", text: () => file });
}
