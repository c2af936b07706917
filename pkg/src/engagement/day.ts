import { html, nothing, type TemplateResult } from "lit";
import { faultOf } from "../widgets/field.js";
import { written } from "../screen/exits.js";
import { byHand, takeFile } from "../widgets/take.js";
import type { Session } from "./session.js";

/** What is asked where there are answers of another day. */
export function dayQuestion(session: Session): string {
  const { date } = session.assessment.options();
  return date === null ? "" : session.t("e.day.question", { date: session.care.date(date) });
}

/** Answers to an earlier version of the statements, which can be answered as they are now. */
export function older(session: Session): TemplateResult | typeof nothing {
  const sentence = session.assessment.profile().older;
  if (!sentence) return nothing;
  return html`<div class="card" id="older" part="older" role="group" aria-labelledby="older-sentence">
    <p id="older-sentence">${sentence}</p>
    <p class="hint">${session.t("e.older.hint")}</p>
    <div class="actions">
      <button type="button" class="second" id="answer-now" @click=${() => session.beginAnew()}>${session.t("e.older.anew")}</button>
    </div>
    ${faultOf(session, "day")}
  </div>`;
}

/** Answers of another day: the person goes on with them, or begins anew. */
export function otherDay(session: Session): TemplateResult | typeof nothing {
  const old = older(session);
  if (old !== nothing || !session.asksDay) return old;
  const taking = { at: "other-day", what: "assessment", name: "assessment", type: "application/json" };
  const save = () => takeFile(session, { ...taking, exit: "file", text: () => written(session, "file") });
  return html`<div class="card" id="other-day" part="other-day" role="group" aria-labelledby="other-day-question">
    <p id="other-day-question">${dayQuestion(session)}</p>
    <p class="hint">${session.t("e.day.hint")}</p>
    <div class="actions">
      <button type="button" class="second" id="go-on" @click=${() => session.goOn()}>${session.t("e.day.go-on")}</button>
      <button type="button" class="second" id="begin-anew" @click=${() => session.beginAnew()}>${session.t("e.day.anew")}</button>
      <button type="button" class="plain" id="keep-other-day" @click=${save}>${session.t("keep.save")}</button>
    </div>
    ${byHand(session, "other-day")} ${faultOf(session, "day")}
  </div>`;
}
