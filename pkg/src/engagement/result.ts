import { html, nothing, type TemplateResult } from "lit";
import { dotted } from "../widgets/dotted.js";
import { keep } from "../widgets/keep.js";
import { pages, type Paper } from "../widgets/paper.js";
import { byHand, copyText, printSheet, takeFile } from "../widgets/take.js";
import { words } from "../widgets/words.js";
import type { ContextProfile, Profile } from "../api/types.js";
import { comments, sharing } from "./comments.js";
import { compare } from "./compare.js";
import { older } from "./day.js";
import { picture } from "./picture.js";
import { report } from "./report.js";
import type { Session } from "./session.js";
import { steps } from "./steps.js";
import { profileTable } from "./table.js";

/** What the answers show: picture and sentence first, then the next step, then what decided it. */
export function result(session: Session): TemplateResult {
  const { assessment } = session;
  const profile = assessment.profile();
  const taking = { at: "result", what: "assessment", text: () => assessment.profile().text };
  const count = assessment.isEmpty() ? 0 : pages(session, paper(session));
  return html`
    <p class="muted">${dotted(profile.title, profile.respondentLabel, profile.subject)}</p>
    ${older(session)}
    ${assessment.isEmpty() ? html`<p class="muted">${session.t("e.empty")}</p>` : profile.contexts.map((context) => one(session, profile, context))}
    ${assessment.isEmpty() || !profile.remark ? nothing : html`<p>${profile.remark}</p>`}
    ${comments(session, profile)} ${sharing(session, profile)}
    ${assessment.isEmpty() ? nothing : steps(session)}
    ${assessment.isEmpty() ? nothing : words(session, ...profile.contexts.map(({ context }) => `${profile.instrument}.${context}`))}
    <div class="ways">
      <button type="button" class="second" id="again" @click=${() => session.go("answers")}>${session.t("e.again")}</button>
      <button type="button" class="plain" @click=${() => session.go("start")}>${session.t("e.change")}</button>
    </div>
    ${
      assessment.isEmpty()
        ? nothing
        : html`<h3>${session.t("e.table")}</h3>
          ${profileTable(session, profile)} ${profile.contexts.map((context) => decided(session, context))} ${compare(session)}
          <div class="actions">
            <button type="button" class="second" aria-describedby=${count > 0 ? "pages" : nothing}
              @click=${() => printSheet(session, taking, () => paper(session))}>${session.t("sheets.print")}</button>
            <button type="button" class="second" @click=${() => void copyText(session, taking)}>${session.t("sheets.copy")}</button>
            <button type="button" class="second" 
              @click=${() => takeFile(session, { ...taking, exit: "text", name: "assessment-text", type: "text/plain" })}>${session.t("sheets.text")}</button>
          </div>
          ${count > 0 ? html`<p id="pages">${session.t("sheets.pages", { count })}</p>` : nothing}
          ${byHand(session, "result")}
          <p class="hint">${session.t("sheets.private")}</p>`
    }
    ${keep(session, "assessment")}
  `;
}

function paper(session: Session): Paper {
  const { assessment } = session;
  const steps = assessment.steps().map(({ line }) => line);
  return { kind: "profile", text: [assessment.profile().text, ...steps].join("\n"), content: report(session) };
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
