import { html, nothing, type TemplateResult } from "lit";
import type { Agenda, Entry } from "../../api/types.js";
import { entryAdd } from "../entry-add.js";
import { entryList, marksLegend, orderHint } from "../entry-list.js";
import { bank } from "../question-bank.js";
import type { Session } from "../session.js";

/** What the person wants to ask, with questions to borrow. */
export function ask(session: Session, plan: Agenda, all: Entry[]): TemplateResult {
  const questions = entryList(session, "question", plan, all);
  return html`
    <h3>${session.t("ask.list")}</h3>
    <p class="hint">${session.t("ask.lead")}</p>
    ${entryAdd(session, "ask", ["question"])}
    ${
      questions === nothing
        ? html`<p class="empty">${session.t("ask.empty")}</p>`
        : html`${marksLegend(session)} ${questions} ${orderHint(session, "question")}`
    }
    ${bank(session)}
  `;
}
