import { html, nothing, type TemplateResult } from "lit";
import { radios } from "../../shared/choice.js";
import { instant } from "../../shared/clock.js";
import { faultOf } from "../../shared/field.js";
import { keep } from "../../shared/keep.js";
import { printPaper } from "../../shared/print.js";
import { copyByHand, copyText, takeFile } from "../../shared/take.js";
import type { Reader } from "../../types.js";
import { checklist } from "../checklist.js";
import type { Session } from "../session.js";

const readers: Reader[] = ["person", "clinician", "blank"];

/** The pages to take along, and the ways to take them. */
export function sheets(session: Session, handOver: boolean): TemplateResult {
  const { preparation } = session;
  const text = () => preparation.sheet(session.reader).text;
  const organises = session.steps().some(({ id }) => id === "organise");
  return html`
    <p class="lead">${session.t("sheets.lead")}</p>
    ${radios(session, {
      key: "reader",
      label: session.t("sheets.which"),
      options: readers.map((id) => ({ id, label: session.t(`sheets.${id}`), hint: session.t(`sheets.${id}.hint`) })),
      value: session.reader,
      pick: (id) => {
        session.reader = id as Reader;
        session.refresh();
      },
      waiting: true,
    })}
    <div class="actions">
      <button type="button" class="main" @click=${() => void printPaper(session, session.reader)}>${session.t("sheets.print")}</button>
      <button type="button" class="second" @click=${() => void copyText(session, session.reader, text())}>${session.t("sheets.copy")}</button>
      <button type="button" class="second" @click=${() => takeFile(session, session.reader, session.reader, "text/plain", text())}>${session.t("sheets.text")}</button>
      ${handOver
        ? html`<button type="button" class="second" @click=${() => give(session)}>${session.t("sheets.portal")}</button>`
        : nothing}
    </div>
    <p class="hint">${session.t("sheets.private")}</p>
    ${copyByHand(session, text)}
    ${organises
      ? nothing
      : html`<details id="to-bring">
          <summary>${session.t("sheets.bring")}</summary>
          ${checklist(session, "bring", session.t("sheets.bring.legend"))}
        </details>`}
    <details id="calendar">
      <summary>${session.t("calendar.title")}</summary>
      <p class="hint">${session.t("calendar.hint")}</p>
      ${preparation.encounter().when === null
        ? html`<p>${session.t("calendar.no-date")}</p>
            <button type="button" class="second" @click=${() => session.go("visit")}>${session.t("calendar.give-date")}</button>`
        : html`<button type="button" class="second" @click=${() => calendar(session)}>${session.t("calendar.save")}</button>`}
      ${faultOf(session, "calendar")}
    </details>
    ${keep(session, "preparation")}
  `;
}

function give(session: Session): void {
  const { reader } = session;
  const taken = session.share({ what: reader, as: "portal", text: session.preparation.sheet(reader).text });
  session.announce(session.t(taken ? "sheets.given" : "sheets.not-given"));
}

function calendar(session: Session): void {
  let text = "";
  // Files count, so that a calendar replaces: that is a change to be kept.
  const made = session.attempt("calendar", () => {
    text = session.preparation.calendar(instant());
  });
  if (made) takeFile(session, "calendar", "calendar", "text/calendar", text);
}
