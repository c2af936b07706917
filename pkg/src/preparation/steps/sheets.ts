import { html, nothing, type TemplateResult } from "lit";
import { languageName } from "../../api/language.js";
import { checkbox, radios, select } from "../../widgets/choice.js";
import { instant } from "../../screen/clock.js";
import { ready } from "../../screen/exits.js";
import { faultOf } from "../../widgets/field.js";
import { keep } from "../../widgets/keep.js";
import { pages, type Paper } from "../../widgets/paper.js";
import { readAloud } from "../../widgets/read-aloud.js";
import { shareFile, shares, sharesFiles, shareText } from "../../widgets/share.js";
import { byHand, copyText, printSheet, takeFile, toPortal } from "../../widgets/take.js";
import type { Reader, Sheet } from "../../api/types.js";
import { offered } from "../path.js";
import { room } from "../room.js";
import type { Session } from "../session.js";
import { spoken } from "../sheet-spoken.js";
import { sheetView } from "../sheet-view.js";
import { thumb } from "../thumb.js";

/** What is said where the portal takes a sheet. */
const words = {
  label: "sheets.portal",
  hint: "sheets.portal.hint",
  given: "sheets.given",
  refused: "sheets.not-given",
};

/** It is ready: the sheet as it will be, the ways to take it along, and what can be added. */
export function sheets(session: Session, hands: boolean, sheet: Sheet): TemplateResult {
  const { preparation } = session;
  const { reader } = sheet;
  const text = () => session.sheet().text;
  const taking = { at: "sheets", what: reader, text };
  const file = { ...taking, exit: "text", name: reader, type: "text/plain" } as const;
  const count = pages(session, paper(session));
  const portal = hands ? toPortal(session, words, () => ({ what: session.sheet().reader, text: text() })) : null;
  const button = (label: string, press: () => void) =>
    html`<button type="button" class="second" @click=${press}>${session.t(label)}</button>`;
  return html`
    <p class="lead ready">${session.t(preparation.isEmpty() ? "sheets.empty" : "sheets.ready")}</p>
    ${thumb(session, sheet)}
    <div class="actions">
      <button type="button" class="main" aria-describedby=${count > 0 ? "pages" : nothing}
        aria-label=${session.t("sheets.print-one", { title: sheet.title })} @click=${() => printSheet(session, taking, () => paper(session))}>${session.t("sheets.print")}</button>
      ${shares(session) ? button("sheets.share", () => void shareText(session, taking)) : nothing}
      ${button("sheets.copy", () => void copyText(session, taking))}
      ${button("sheets.text", () => takeFile(session, file))}
      ${readAloud(session, { id: "aloud-sheet", text: () => spoken(preparation.sheet(reader)) })}
      ${sharesFiles(session, file) ? button("sheets.share-file", () => void shareFile(session, file)) : nothing}
      ${portal?.button ?? nothing}
    </div>
    ${portal?.hint ?? nothing}
    ${count > 0 ? html`<p id="pages">${session.t("sheets.pages", { count })}</p>` : nothing}
    ${byHand(session, "sheets")}
    <p class="hint">${session.t("sheets.private")}</p>
    ${room(session)}
    <details id="which">
      <summary>${session.t("sheets.which")}</summary>
      ${radios(session, {
        key: "reader",
        label: session.t("sheets.which"),
        hidden: true,
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
    </details>
    <details id="calendar">
      <summary>${session.t("calendar.title")}</summary>
      <p class="hint">${session.t("calendar.hint")}</p>
      ${
        preparation.encounter().when === null
          ? html`<p>${session.t("calendar.no-date")}</p>
            <button type="button" class="second" @click=${() => toDay(session)}>${session.t("calendar.give-date")}</button>`
          : html`<button type="button" class="second" @click=${() => calendar(session)}>${session.t("calendar.save")}</button>`
      }
      ${byHand(session, "calendar")} ${faultOf(session, "calendar")}
    </details>
    ${keep(session, "preparation")} ${offered(session)}
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

function calendar(session: Session): void {
  if (!ready(session)) return;
  const { preparation } = session;
  const now = instant();
  let file = "";
  // Files count, so that a calendar replaces: that is a change to be kept.
  const made = session.attempt("calendar", () => {
    file = preparation.calendar(now);
  });
  const what = "calendar";
  const events = () => preparation.calendarEvents(now);
  const taking = { at: what, exit: what, what, name: what, type: "text/calendar" } as const;
  if (made) takeFile(session, { ...taking, text: () => file, events });
}

/** Goes to the day of the visit, where it is asked for. */
function toDay(session: Session): void {
  session.go("visit");
  if (session.step !== "visit") return;
  void session.painted().then(() => {
    session.reveal("date");
    session.focus("date");
  });
}
