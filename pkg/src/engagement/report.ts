import { html, nothing, type TemplateResult } from "lit";
import { dotted } from "../widgets/dotted.js";
import { comments } from "./comments.js";
import { picture } from "./picture.js";
import type { Session } from "./session.js";

/** The result as it is printed on one page. */
export function report(session: Session): TemplateResult {
  const profile = session.assessment.profile();
  const chosen = session.assessment.steps();
  const when = profile.date ? session.care.date(profile.date) : "";
  const small = profile.contexts.length > 1;
  return html`<div class="sheet">
    <h2>${profile.title}</h2>
    <p>${dotted(profile.respondentLabel, profile.subject, when)}</p>
    ${profile.older ? html`<p>${profile.older}</p>` : nothing}
    <div class="report">
      ${profile.contexts.map(
        (context) => html`<section>
          <h3>${context.label}</h3>
          ${picture(session, profile, context, small)}
          <p>${small ? html`<strong>${context.resultLabel}.</strong> ` : nothing}${context.sentence} ${context.unevenSentence}</p>
          ${context.desiredLabel ? html`<p>${session.text("result.desired", { level: context.desiredLabel })}</p>` : nothing}
          <p><small>${session.text("result.answered", { answered: context.answered, applicable: context.applicable })}</small></p>
        </section>`,
      )}
      ${comments(session, profile)}
      ${profile.remark ? html`<p>${profile.remark}</p>` : nothing}
      ${
        chosen.length
          ? html`<section>
            <h3>${session.text("step.chosen")}</h3>
            <ul role="list">${chosen.map(({ line }) => html`<li>${line}</li>`)}</ul>
          </section>`
          : nothing
      }
    </div>
    <p class="sheet-footer">${profile.notice}</p>
  </div>`;
}
