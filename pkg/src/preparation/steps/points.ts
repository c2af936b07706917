import { html, nothing, type TemplateResult } from "lit";
import { proposals } from "../proposals.js";
import type { Session } from "../session.js";
import { ask } from "./ask.js";
import { say } from "./say.js";

/** What the person wants to say and to ask, with what others would add. */
export function points(session: Session): TemplateResult {
  // Asked for once: a long list is dear.
  const [plan, all] = [session.preparation.agenda(), session.preparation.entries()];
  const waiting = all.some((entry) => entry.status === "proposed");
  return html`${waiting ? proposals(session) : nothing} ${say(session, plan, all)} ${ask(session, plan, all)}`;
}
