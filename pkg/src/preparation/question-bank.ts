import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { checkbox } from "../widgets/choice.js";
import { icon } from "../widgets/icon.js";
import { toggled } from "../screen/steady.js";
import type { Question, ThemeQuestions } from "../api/types.js";
import type { Session } from "./session.js";

/** Questions to borrow: three in sight, all others by theme, folded; what was taken stays in its place, marked. */
export function bank(session: Session): TemplateResult {
  const themes = session.preparation.bank();
  const all = themes.flatMap(({ questions }) => questions);
  // Those that were in sight when the person came stay so.
  session.offered ??= session.preparation.suggestions().top.map(({ id }) => id);
  const top = session.offered.flatMap((id) => all.filter((question) => question.id === id));
  return html`<h3 id="suggestions" tabindex="-1">${session.t("ask.suggestions")}</h3>
    ${session.fault("suggestion") ? html`<p class="fault" id="suggestion-fault">${session.fault("suggestion")}</p>` : nothing}
    ${list(session, "top", top)}
    <div class="folds" id="others">${themes.map((theme) => fold(session, theme))}</div>
    ${themes.length > 1 ? themeChoice(session, themes) : nothing}`;
}

function fold(session: Session, { theme, questions }: ThemeQuestions): TemplateResult {
  const taken = questions.filter(({ entry }) => entry !== null).length;
  return html`<details id="theme-of-${theme.id}">
    <summary>
      <span>${theme.label}</span>
      <span class="done">${taken > 0 ? session.t("ask.taken", { count: taken }) : session.t("ask.others", { count: questions.length })}</span>
    </summary>
    ${list(session, "of", questions)}
  </details>`;
}

function list(session: Session, at: string, questions: Question[]): TemplateResult {
  return html`<ul role="list" class="suggestions" part="suggestions">
    ${repeat(
      questions,
      ({ id }) => id,
      (question) => html`<li>${suggestion(session, `${at}-${question.id}`, question)}</li>`,
    )}
  </ul>`;
}

function suggestion(session: Session, control: string, { id, text: title, entry }: Question): TemplateResult {
  const { preparation } = session;
  const take = () => {
    let added: string | undefined;
    if (!session.attempt("suggestion", () => (added = preparation.addQuestion(id)))) return;
    session.announce(session.added(title, added));
  };
  const leave = (entry: string) =>
    session.undoably("suggestion", () => preparation.remove(entry), session.t("entry.removed", { title }));
  // The list above grows or shrinks by a row.
  const press = () => toggled(session, control, () => (entry === null ? take() : leave(entry)));
  return html`<button type="button" class="suggestion ${entry === null ? "" : "taken"}" id=${control}
    aria-label=${session.t(entry === null ? "ask.add-one" : "ask.leave-one", { title })} @click=${press}>
    ${icon(entry === null ? "add" : "check")} <span dir="auto">${title}</span>
    ${entry === null ? nothing : html`<small>${session.t("ask.in-list")}</small>`}
  </button>`;
}

function themeChoice(session: Session, themes: ThemeQuestions[]): TemplateResult {
  const { preparation } = session;
  return html`<details id="themes">
    <summary>${session.t("ask.themes")}</summary>
    <fieldset id="theme-choice">
      <legend>${session.t("ask.themes.legend")}</legend>
      ${themes.map(({ theme: { id, label, hint }, chosen }) =>
        checkbox(session, {
          key: `theme-${id}`,
          label,
          hint,
          checked: chosen,
          set: (checked) => {
            const others = preparation.themes().filter((theme) => theme !== id);
            preparation.chooseThemes(checked ? [...others, id] : others);
            session.offered = null;
          },
        }),
      )}
    </fieldset>
  </details>`;
}
