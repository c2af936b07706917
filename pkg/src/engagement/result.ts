import { html, nothing, type TemplateResult } from "lit";
import { keep } from "../shared/keep.js";
import { printPaper } from "../shared/print.js";
import { copyByHand, copyText, takeFile } from "../shared/take.js";
import { words } from "../shared/words.js";
import type { ContextProfile, Profile } from "../types.js";
import { compare } from "./compare.js";
import { picture } from "./picture.js";
import type { Session } from "./session.js";
import { steps } from "./steps.js";
import { profileTable } from "./table.js";

/** What the answers show: picture and sentence first, then the next step, then what decided it. */
export function result(session: Session): TemplateResult {
  const { assessment } = session;
  const profile = assessment.profile();
  const text = () => assessment.profile().text;
  return html`
    <p class="muted">${[profile.title, profile.respondentLabel, profile.subject].filter(Boolean).join(" · ")}</p>
    ${assessment.isEmpty() ? html`<p class="muted">${session.t("e.empty")}</p>` : profile.contexts.map((context) => one(session, profile, context))}
    ${assessment.isEmpty() ? nothing : steps(session)}
    ${assessment.isEmpty() ? nothing : words(session, ...profile.contexts.map(({ context }) => `${profile.instrument}.${context}`))}
    <div class="ways">
      <button type="button" class="second" id="again" @click=${() => session.go("answers")}>${session.t("e.again")}</button>
      <button type="button" class="plain" @click=${() => session.go("start")}>${session.t("e.change")}</button>
    </div>
    ${assessment.isEmpty()
      ? nothing
      : html`<h3>${session.t("e.table")}</h3>
          ${profileTable(session, profile)} ${profile.contexts.map((context) => decided(session, context))} ${compare(session)}
          <div class="actions">
            <button type="button" class="second" @click=${() => void printPaper(session, "assessment")}>${session.t("sheets.print")}</button>
            <button type="button" class="second" @click=${() => void copyText(session, "assessment", text())}>${session.t("sheets.copy")}</button>
            <button type="button" class="second" @click=${() => takeFile(session, "assessment", "assessment-text", "text/plain", text())}>${session.t("sheets.text")}</button>
          </div>
          ${copyByHand(session, text)}
          <p class="hint">${session.t("sheets.private")}</p>`}
    ${keep(session, "assessment")}
  `;
}

function one(session: Session, profile: Profile, context: ContextProfile): TemplateResult {
  return html`<section class="card" part="context" aria-labelledby="c-${context.context}">
    <h3 id="c-${context.context}">${context.label}</h3>
    ${picture(session, profile, context)}
    <p>${context.sentence}</p>
    ${context.unevenSentence ? html`<p>${context.unevenSentence}</p>` : nothing}
  </section>`;
}

/** The answers that decided what a context shows, level by level. */
function decided(session: Session, context: ContextProfile): TemplateResult {
  return html`<details id="decided-${context.context}">
    <summary>${session.t("e.decided", { context: context.label })}</summary>
    ${context.parts.map(
      (part) => html`${part.label ? html`<h4>${part.label}</h4>` : nothing}
        <p class="muted">${part.why}</p>
        <ul role="list" class="decided">
          ${part.statements.map(
            ({ text, answerLabel, met }) => html`<li class=${met ? "met" : ""}>
              <span>${text}</span>
              <strong>${answerLabel}${met ? html` <small class="muted">(${session.t("e.met")})</small>` : nothing}</strong>
            </li>`,
          )}
        </ul>`,
    )}
  </details>`;
}
