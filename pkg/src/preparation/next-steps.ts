import { html, nothing, type TemplateResult } from "lit";
import { dotted } from "../widgets/dotted.js";
import type { NextStep } from "../api/types.js";
import type { Session } from "./session.js";

/** Agreed steps to read: what, who, by when. */
export function nextSteps(session: Session, steps: NextStep[]): TemplateResult {
  return html`<ul role="list" class="plain-list">
    ${steps.map(({ what, who, by }) => {
      const small = who || by ? html`<span class="muted">${dotted(who, by && session.care.date(by))}</span>` : nothing;
      return html`<li><span dir="auto">${what}</span> ${small}</li>`;
    })}
  </ul>`;
}
