import { html, nothing, type TemplateResult } from "lit";
import { dotted } from "../widgets/dotted.js";
import { nextSteps } from "./next-steps.js";
import type { Session } from "./session.js";

/** What the visit before this one left. */
export function previous(session: Session): TemplateResult | typeof nothing {
  const before = session.preparation.previous();
  if (!before) return nothing;
  return html`<section class="card" part="previous" aria-labelledby="previous">
    <h3 id="previous">${session.t("since.previous")}</h3>
    <p class="muted">${dotted(before.when && session.care.date(before.when), before.with)}</p>
    ${
      before.understood
        ? html`<h4>${session.t("after.understood")}</h4>
          <p class="own" dir="auto">${before.understood}</p>`
        : nothing
    }
    ${
      before.nextSteps.length
        ? html`<h4>${session.t("after.steps")}</h4>
          ${nextSteps(session, before.nextSteps)}`
        : nothing
    }
  </section>`;
}
