import { html, nothing, type TemplateResult } from "lit";
import type { NextStep } from "../types.js";
import type { Session } from "./session.js";

/** Agreed steps to read: what, who, by when. */
export function nextSteps(session: Session, steps: NextStep[]): TemplateResult {
  return html`<ul role="list" class="plain-list">
    ${steps.map(({ what, who, by }) => {
      const small = [who, by && session.care.date(by)].filter(Boolean).join(" · ");
      return html`<li><span dir="auto">${what}</span> ${small ? html`<span class="muted" dir="auto">${small}</span>` : nothing}</li>`;
    })}
  </ul>`;
}
