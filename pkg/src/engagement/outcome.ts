import { html, nothing, type TemplateResult } from "lit";
import type { ContextProfile, Profile } from "../api/types.js";
import { mark, picture } from "./picture.js";
import type { Session } from "./session.js";

/** What each context shows: one large, several as a list of small ones. */
export function outcomes(session: Session, profile: Profile): TemplateResult {
  const { contexts } = profile;
  const small = contexts.length > 1;
  return html`${contexts.map(
    (
      context,
    ) => html`<section class="card outcome ${small ? "small" : ""}" part="context" aria-labelledby="c-${context.context}">
      <h3 id="c-${context.context}">${context.label}</h3>
      <div class="stage">
        ${picture(session, profile, context, small)}
        <div class="words">${said(session, profile, context, small)}</div>
      </div>
    </section>`,
  )}`;
}

function said(session: Session, { rule }: Profile, context: ContextProfile, small: boolean): TemplateResult {
  const shown = context.reported === "reported";
  const marks = small && shown && rule === "levels";
  return html`
    ${shown ? html`<p class="level">${marks ? mark("today", "") : nothing}${context.resultLabel}</p>` : nothing}
    ${marks && context.desiredLabel ? html`<p class="level">${mark("wished", "")}${context.desiredLabel}</p>` : nothing}
    <p class="sentence">${context.sentence}</p>
    ${context.unevenSentence ? html`<p>${context.unevenSentence}</p>` : nothing}
    ${!marks && context.desiredLabel ? html`<p>${session.text("result.desired", { level: context.desiredLabel })}</p>` : nothing}
    ${shown ? html`<p class="hint">${session.text("result.answered", { answered: context.answered, applicable: context.applicable })}</p>` : nothing}
  `;
}
