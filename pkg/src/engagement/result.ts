import { html, nothing, type TemplateResult } from "lit";
import { dotted } from "../widgets/dotted.js";
import { icon } from "../widgets/icon.js";
import { keep } from "../widgets/keep.js";
import { pages, type Paper } from "../widgets/paper.js";
import { byHand, copyText, printSheet, takeFile, toPortal } from "../widgets/take.js";
import { words } from "../widgets/words.js";
import type { ContextProfile } from "../api/types.js";
import { comments, sharing } from "./comments.js";
import { compare } from "./compare.js";
import { older } from "./day.js";
import { also, others } from "./looks.js";
import { outcomes } from "./outcome.js";
import { report } from "./report.js";
import type { Session } from "./session.js";
import { sizeOf } from "./start.js";
import { steps } from "./steps.js";
import { profileTable } from "./table.js";

/** What the answers show: picture and sentence first, then the next step, then what decided it. */
export function result(session: Session, hands: boolean): TemplateResult {
  const { assessment } = session;
  const profile = assessment.profile();
  const empty = assessment.isEmpty();
  const reported = profile.contexts.some(({ reported }) => reported === "reported");
  return html`
    <p class="muted">${dotted(profile.title, profile.respondentLabel, profile.subject)}</p>
    ${older(session)}
    ${empty ? html`<p class="lead">${session.t("e.empty")}</p>` : outcomes(session, profile)}
    ${empty || !profile.remark ? nothing : html`<p>${profile.remark}</p>`}
    ${empty || !reported ? nothing : steps(session)}
    ${comments(session, profile)} ${sharing(session, profile)}
    ${onward(session)}
    ${
      empty
        ? nothing
        : html`<div class="folds">
            ${profile.contexts.map((context) => decided(session, context))}
            <details id="table"><summary>${session.t("e.table")}</summary>${profileTable(session, profile)}</details>
            ${compare(session)}
            ${words(session, ...profile.contexts.map(({ context }) => `${profile.instrument}.${context}`))}
          </div>
          ${along(session, hands)}`
    }
    ${keep(session, "assessment")}
  `;
}

/** Back to the answers, first to those that are lacking, or on to something else. */
function onward(session: Session): TemplateResult {
  const { assessment } = session;
  const lacking = assessment.profile().contexts.some(({ reported }) => reported === "not-enough");
  const open = assessment.pages().findIndex(({ statements }) => statements.some(({ answer }) => answer === null));
  const besides = others(session);
  return html`<div class="ways">
      ${lacking && open >= 0 ? html`<button type="button" class="main" id="rest" @click=${() => session.go("answers", open)}>${session.t("e.rest")}</button>` : nothing}
      <button type="button" class="second" id="again" @click=${() => session.go("answers")}>${session.t("e.again")}</button>
      <button type="button" class="plain" @click=${() => session.go("start")}>${session.t("e.change")}</button>
    </div>
    ${
      besides.length === 0
        ? nothing
        : html`<details id="also">
          <summary>${session.t("e.also")}</summary>
          <ul role="list" class="cards">
            ${besides.map(
              (look) => html`<li>
                <button type="button" class="second look" @click=${() => also(session, look)}>
                  <span>${look.label}</span> <small>${sizeOf(session, look)}</small>
                </button>
              </li>`,
            )}
          </ul>
        </details>`
    }`;
}

/** What is said where the portal takes the result. */
const portalWords = { label: "sheets.portal", hint: "e.portal.hint", given: "e.given", refused: "e.not-given" };

/** Paper, clipboard, file. */
function along(session: Session, hands: boolean): TemplateResult {
  const taking = { at: "result", what: "assessment", text: () => session.assessment.profile().text };
  const count = pages(session, paper(session));
  const portal = hands ? toPortal(session, portalWords, () => ({ what: taking.what, text: taking.text() })) : null;
  return html`<div class="actions">
      <button type="button" class="second" aria-describedby=${count > 0 ? "pages" : nothing}
        aria-label=${session.t("sheets.print-one", { title: session.t("e.result") })} @click=${() => printSheet(session, taking, () => paper(session))}>${icon("print")}${session.t("sheets.print")}</button>
      <button type="button" class="second" @click=${() => void copyText(session, taking)}>${icon("copy")}${session.t("sheets.copy")}</button>
      <button type="button" class="second"
        @click=${() => takeFile(session, { ...taking, exit: "text", name: "assessment-text", type: "text/plain" })}>${icon("file")}${session.t("sheets.text")}</button>
      ${portal?.button ?? nothing}
    </div>
    ${portal?.hint ?? nothing}
    ${count > 0 ? html`<p id="pages" class="hint">${session.t("sheets.pages", { count })}</p>` : nothing}
    ${byHand(session, "result")}
    <p class="hint">${session.t("sheets.private")}</p>
    ${levels(session)}`;
}

/** What an overview counts, for whoever gathers many results: no answer and no word. */
function levels(session: Session): TemplateResult {
  const taking = { at: "levels", what: "levels", text: () => session.assessment.saveLevels() };
  return html`<div class="actions">
      <button type="button" class="second" id="levels" aria-describedby="levels-hint"
        @click=${() => takeFile(session, { ...taking, exit: "levels", name: "levels", type: "application/json" })}>${icon("file")}${session.t("e.levels")}</button>
    </div>
    <p id="levels-hint" class="hint">${session.t("e.levels.hint")}</p>
    ${byHand(session, "levels")}`;
}

function paper(session: Session): Paper {
  const { assessment } = session;
  const steps = assessment.steps().map(({ line }) => line);
  return { kind: "profile", text: [assessment.profile().text, ...steps].join("\n"), content: report(session) };
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
