import { html, type TemplateResult } from "lit";
import { entryAdd } from "../entry-add.js";
import { entryList } from "../entry-list.js";
import { previous } from "../previous.js";
import type { Session } from "../session.js";

/** What the person wants to say and hopes for, in their own order. */
export function say(session: Session): TemplateResult {
  const entries = session.preparation
    .entries()
    .filter((entry) => entry.status === "accepted" && entry.kind !== "question");
  // Where nobody is asked what was lived since last time, what it left stands here.
  const since = session.steps().some(({ id }) => id === "since");
  return html`
    <p class="lead">${session.t("say.lead")}</p>
    ${since ? "" : previous(session)} ${entryAdd(session, "say", ["topic", "wish"])}
    ${entries.length ? html`<h3>${session.t("say.list")}</h3>` : html`<p class="muted">${session.t("say.empty")}</p>`}
    ${entryList(session, entries)}
    ${entries.length > 1 ? html`<p class="hint">${session.t("entry.order")}</p>` : ""}
  `;
}
