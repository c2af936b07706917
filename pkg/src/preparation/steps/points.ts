import { html, nothing, type TemplateResult } from "lit";
import { proposals } from "../proposals.js";
import type { Session } from "../session.js";
import { ask } from "./ask.js";
import { say } from "./say.js";

/** What the person wants to say and to ask, with what others would add. */
export function points(session: Session): TemplateResult {
  const waiting = session.preparation.entries().some((entry) => entry.status === "proposed");
  return html`${waiting ? proposals(session) : nothing} ${say(session)} ${ask(session)}`;
}
