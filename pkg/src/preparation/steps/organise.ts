import { html, type TemplateResult } from "lit";
import { checklist } from "../checklist.js";
import type { Session } from "../session.js";

/** What the organiser of a meeting with partners sees to, and why. */
export function organise(session: Session): TemplateResult {
  return html`<p class="lead">${session.t("organise.lead")}</p>
    ${checklist(session, "organise", session.t("organise.legend"))}`;
}
