import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { field, faultOf } from "../widgets/field.js";
import { icon } from "../widgets/icon.js";
import type { Proposal, StepEntry } from "../api/types.js";
import type { Session } from "./session.js";

/** How many ideas are shown before one asks for more. */
const FIRST = 3;

/** Up to three next steps: chosen ones with whom and when, then ideas. */
export function steps(session: Session): TemplateResult {
  const chosen = session.assessment.steps();
  const ideas = session.assessment.proposals().filter((proposal) => !proposal.chosen);
  const [first, others] = [ideas.slice(0, FIRST), ideas.slice(FIRST)];
  return html`<section class="step" aria-labelledby="steps">
    <h3 id="steps" tabindex="-1">${session.t("e.steps")}</h3>
    ${ideas.length + chosen.length === 0 ? html`<p class="muted">${session.t("e.steps.none")}</p>` : html`<p>${session.t("e.steps.lead")}</p>`}
    <ul role="list" class="cards">${repeat(
      chosen,
      ({ step }) => step,
      (step) => one(session, step),
    )}</ul>
    <ul role="list" class="cards">${repeat(
      first,
      ({ step }) => step,
      (proposal) => idea(session, proposal),
    )}</ul>
    ${
      others.length
        ? html`<details id="ideas">
          <summary>${session.t("e.steps.more", { count: others.length })}</summary>
          <ul role="list" class="cards">${repeat(
            others,
            ({ step }) => step,
            (proposal) => idea(session, proposal),
          )}</ul>
        </details>`
        : nothing
    }
  </section>`;
}

function one(session: Session, chosen: StepEntry): TemplateResult {
  const { step, act, by } = chosen;
  const put = (change: { with?: string; by?: string | null }) => {
    // As it is now: several fields may be filled at once.
    const now = session.assessment.steps().find((known) => known.step === step) ?? chosen;
    session.assessment.putStep({ step, with: now.with, by: now.by, ...change });
  };
  const send = () => {
    if (!session.send()) return;
    session.announce(session.t(session.give(step, chosen) ? "e.steps.sent" : "e.steps.not-sent", { act }));
    if (session.sent.has(step)) session.focus(`chosen-${step}`);
  };
  const remove = () => {
    session.sent.delete(step);
    if (session.attempt("steps", () => session.assessment.removeStep(step)))
      session.announce(session.t("entry.removed", { title: act }), "act");
    session.focus("steps");
  };
  return html`<li class="card" part="chosen">
    <p class="title" id="chosen-${step}" tabindex="-1">${act}</p>
    <div class="pair">
      ${field(session, { key: `with-${step}`, label: session.t("e.steps.with"), value: chosen.with, length: "title", put: (value) => put({ with: value }) })}
      ${field(session, { key: `by-${step}`, label: session.t("e.steps.by"), type: "date", value: by ?? "", put: (value) => put({ by: value || null }) })}
    </div>
    <div class="actions">
      ${
        session.sent.has(step)
          ? html`<p class="muted">${icon("check")} ${session.t("e.steps.is-sent")}</p>`
          : html`<button type="button" class="second" aria-label=${session.t("e.steps.send-one", { act })} @click=${send}>${session.t("e.steps.send")}</button>`
      }
      <button type="button" class="plain" aria-label=${session.t("entry.remove-one", { title: act })} @click=${remove}>${session.t("entry.remove")}</button>
    </div>
  </li>`;
}

function idea(session: Session, proposal: Proposal): TemplateResult {
  const { step, act, statement, answerLabel, source, actSource, contextLabel } = proposal;
  const choose = () => {
    if (session.attempt(`idea-${step}`, () => session.assessment.putStep({ step }))) session.focus(`chosen-${step}`);
  };
  return html`<li class="card" part="idea">
    <p class="title">${act}</p>
    <div class="actions">
      <button type="button" class="second" aria-label=${session.t("e.steps.choose-one", { act })} @click=${choose}>${session.t("e.steps.choose")}</button>
    </div>
    ${faultOf(session, `idea-${step}`)}
    <details id="why-${step}">
      <summary>${session.t("e.steps.why")}</summary>
      <p>${contextLabel}${statement ? html`. ${session.t("e.steps.from", { statement, answer: answerLabel })}` : nothing}</p>
      ${source ? html`<p class="hint">${session.t("e.source", { source })}</p>` : nothing}
      ${actSource ? html`<p class="hint">${session.t("e.source.act", { source: actSource })}</p>` : nothing}
    </details>
  </li>`;
}
