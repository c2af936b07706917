import { html, nothing, type TemplateResult } from "lit";
import type { Agenda, Entry } from "../../api/types.js";
import { entryAdd } from "../entry-add.js";
import { entryList, marksLegend, orderHint } from "../entry-list.js";
import { icon } from "../../widgets/icon.js";
import { previous } from "../previous.js";
import type { Session } from "../session.js";

/** What the person wants to say and hopes for, as it will come. */
export function say(session: Session, plan: Agenda, all: Entry[]): TemplateResult {
  const [topics, wishes] = [entryList(session, "topic", plan, all), entryList(session, "wish", plan, all)];
  // Where nobody is asked what was lived since last time, what it left stands here.
  const since = session.steps().some(({ id }) => id === "since");
  return html`
    ${since ? "" : previous(session)}
    <h3>${session.t("say.list")}</h3>
    <p class="hint">${session.t("say.lead")}</p>
    ${entryAdd(session, "say", ["topic", "wish"])}
    ${topics === nothing && wishes === nothing ? empty(session) : marksLegend(session)} ${topics}
    ${
      wishes === nothing
        ? nothing
        : html`<h3>${session.t("agenda.wishes")}</h3>
        ${wishes}`
    }
    ${orderHint(session, "topic", "wish")}
  `;
}

/** What could stand here, to be tried with one tap. */
function empty(session: Session): TemplateResult {
  const title = session.t("say.example");
  const take = () => {
    session.draft("say-title", title);
    session.focus("say-title");
  };
  return html`<div class="empty">
    <p>${session.t("say.empty")}</p>
    <button type="button" class="second" id="say-example" aria-label=${session.t("say.example.take", { title })} @click=${take}>
      ${icon("add")} <span>${title}</span>
    </button>
  </div>`;
}
