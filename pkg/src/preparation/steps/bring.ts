import { html, type TemplateResult } from "lit";
import { checklist } from "../checklist.js";
import type { Session } from "../session.js";

/** What to take along, to be ticked. */
export function bring(session: Session): TemplateResult {
  return html`<p class="lead">${session.t("bring.lead")}</p>
    ${checklist(session, "bring", session.t("bring.legend"))}`;
}
