import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { faultOf, field } from "../widgets/field.js";
import type { EngagementCatalogue, Page } from "../api/types.js";
import { dayQuestion } from "./day.js";
import type { Session } from "./session.js";

type Answer = EngagementCatalogue["instruments"][number]["answers"][number];

/** One statement: the scale in one row, and what stands apart from it in another. */
export function statement(
  session: Session,
  { id, text, answer, comment }: Page["statements"][number],
  place: number,
): TemplateResult {
  const key = `s-${id}`;
  const options = session.instrument?.answers ?? [];
  const put = (value: string | null) => {
    // The question stands above; who answers further down hears it too.
    if (session.attempt(key, () => session.assessment.answer(id, value)) && session.asksDay)
      session.announce(dayQuestion(session));
  };
  const clear = () => {
    put(null);
    session.focus(`${key}-${options[0]?.id ?? ""}`);
  };
  const segment = (option: Answer) => html`<div class="segment">
    <input type="radio" id="${key}-${option.id}" name="${key}-${session.visit}" .value=${option.id} .checked=${live(answer === option.id)} @change=${() => put(option.id)}>
    <label for="${key}-${option.id}">${option.label}</label>
  </div>`;
  return html`<fieldset class="statement" id=${key} part="statement">
    <legend><span class="nth">${place}.</span> <span class="text">${text}</span></legend>
    <div class="grades">${options.filter(({ aside }) => !aside).map(segment)}</div>
    <div class="apart">${options.filter(({ aside }) => aside).map(segment)}</div>
    ${faultOf(session, key)}
    <div class="beside">
      ${own(session, id, text, comment, place)}
      ${
        answer === null
          ? nothing
          : html`<button type="button" class="plain" aria-label=${session.t("e.clear-one", { place })} @click=${clear}>${session.t("e.clear")}</button>`
      }
    </div>
  </fieldset>`;
}

/** What the person writes beside an answer, for those who want to. */
function own(session: Session, id: string, statement: string, comment: string, place: number): TemplateResult {
  return html`<details id="own-${id}" ?open=${comment !== ""}>
    <summary aria-label=${session.t("e.comment-one", { place })}>${session.t("e.comment")}</summary>
    ${field(session, {
      key: `comment-${id}`,
      label: session.t("e.comment.label", { statement }),
      hint: session.t("e.comment.hint"),
      value: comment,
      length: "details",
      bare: true,
      rows: 3,
      put: (text) => session.assessment.comment(id, text),
    })}
  </details>`;
}
