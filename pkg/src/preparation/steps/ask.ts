import { html, nothing, type TemplateResult } from "lit";
import { checkbox } from "../../widgets/choice.js";
import { repeat } from "lit/directives/repeat.js";
import type { Question } from "../../api/types.js";
import { entryAdd } from "../entry-add.js";
import { entryList } from "../entry-list.js";
import type { Session } from "../session.js";

/** What the person wants to ask, with questions to borrow. */
export function ask(session: Session): TemplateResult {
  const { preparation } = session;
  const entries = preparation.entries().filter((entry) => entry.status === "accepted" && entry.kind === "question");
  return html`
    <p class="lead">${session.t("ask.lead")}</p>
    ${entryAdd(session, "ask", ["question"])}
    ${entries.length ? html`<h3>${session.t("ask.list")}</h3>` : html`<p class="muted">${session.t("ask.empty")}</p>`}
    ${entryList(session, entries)}
    ${entries.length > 1 ? html`<p class="hint">${session.t("entry.order")}</p>` : nothing}
    ${suggestions(session)}
  `;
}

function suggestions(session: Session): TemplateResult {
  const { top, others } = session.preparation.suggestions();
  const themes = session.preparation
    .offeredThemes()
    .filter((theme) => others.some((question) => question.theme === theme.id));
  return html`<h3 id="suggestions" tabindex="-1">${session.t("ask.suggestions")}</h3>
    ${session.fault("suggestion") ? html`<p class="fault" id="suggestion-fault">${session.fault("suggestion")}</p>` : nothing}
    ${list(session, top)}
    <details id="themes">
      <summary>${session.t("ask.themes")}</summary>
      ${themeChoice(session)}
    </details>
    ${
      others.length === 0
        ? nothing
        : html`<details id="others">
          <summary>${session.t("ask.others", { count: others.length })}</summary>
          ${themes.map(
            (theme) => html`<h4>${theme.label}</h4>
              ${list(
                session,
                others.filter((question) => question.theme === theme.id),
              )}`,
          )}
        </details>`
    }`;
}

function list(session: Session, questions: Question[]): TemplateResult {
  return html`<ul role="list" class="suggestions" part="suggestions">
    ${repeat(
      questions,
      ({ id }) => id,
      (question) => {
        const add = () => {
          let added: string | undefined;
          if (!session.attempt("suggestion", () => (added = session.preparation.addQuestion(question.id)))) return;
          session.announce(session.added(question.text, added));
          session.focus("suggestions");
        };
        return html`<li>
        <button type="button" class="suggestion" aria-label=${session.t("ask.add-one", { title: question.text })} @click=${add}>
          <span aria-hidden="true">+</span> <span dir="auto">${question.text}</span>
        </button>
      </li>`;
      },
    )}
  </ul>`;
}

function themeChoice(session: Session): TemplateResult {
  const { preparation } = session;
  const chosen = preparation.themes();
  return html`<fieldset id="theme-choice">
    <legend>${session.t("ask.themes.legend")}</legend>
    ${preparation.offeredThemes().map(({ id, label, hint }) =>
      checkbox(session, {
        key: `theme-${id}`,
        label,
        hint,
        checked: chosen.includes(id),
        set: (checked) => {
          const others = preparation.themes().filter((theme) => theme !== id);
          preparation.chooseThemes(checked ? [...others, id] : others);
        },
      }),
    )}
  </fieldset>`;
}
