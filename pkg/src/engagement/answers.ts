import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { radios } from "../widgets/choice.js";
import { faultOf, field } from "../widgets/field.js";
import { words } from "../widgets/words.js";
import type { Named, Page } from "../api/types.js";
import { dayQuestion, otherDay } from "./day.js";
import type { Session } from "./session.js";

/** One page of statements. */
export function answers(session: Session): TemplateResult {
  const pages = session.assessment.pages();
  const place = Math.min(session.page, pages.length - 1);
  const page = pages[place];
  if (!page) return html``;
  const { instrument, respondent } = session.assessment.options();
  // Other statements are other nodes: whoever translates the page late writes nothing of the old ones into the new.
  return html`${keyed([instrument, respondent, page.context, place].join(), statements(session, pages, page, place))}`;
}

function statements(session: Session, pages: Page[], page: Page, place: number): TemplateResult {
  const last = place === pages.length - 1;
  const options = session.instrument?.answers ?? [];
  return html`
    <p class="progress" part="progress">
      ${session.t("e.progress", { place: place + 1, total: pages.length, count: page.minutesLeft })}
    </p>
    <progress class="hidden" max=${pages.length} value=${place + 1} aria-label=${session.t("e.answers")}></progress>
    ${otherDay(session)}
    <h3>${page.label}</h3>
    ${page.about ? html`<p class="muted">${page.about}</p>` : nothing}
    ${place === 0 ? html`<p>${session.t("e.lead")} ${session.t("e.skip")}</p>` : nothing}
    ${words(session, `${session.assessment.options().instrument}.${page.context}`)}
    ${repeat(
      page.statements,
      ({ id }) => id,
      (statement) => one(session, statement, options),
    )} ${page.last ? desired(session, page) : nothing}
    <div class="ways">
      <button type="button" class="second" id="back" @click=${() => (place === 0 ? session.go("start") : session.go("answers", place - 1))}>${session.t("back")}</button>
      <button type="button" class="main" id="next" @click=${() => (last ? session.go("result") : session.go("answers", place + 1))}>${session.t(last ? "e.see" : "e.next")}</button>
      ${last || session.assessment.isEmpty() ? nothing : html`<button type="button" class="plain" @click=${() => session.go("result")}>${session.t("e.see")}</button>`}
    </div>
  `;
}

function one(
  session: Session,
  { id, text, answer, comment }: Page["statements"][number],
  options: Named[],
): TemplateResult {
  const key = `s-${id}`;
  const put = (value: string | null) => {
    // The question stands above; who answers further down hears it too.
    if (session.attempt(key, () => session.assessment.answer(id, value)) && session.asksDay)
      session.announce(dayQuestion(session));
  };
  const clear = () => {
    put(null);
    session.focus(`${key}-${options[0]?.id ?? ""}`);
  };
  return html`<fieldset class="statement" id=${key} part="statement">
    <legend>${text}</legend>
    <div class="answers">
      ${options.map(
        (option) => html`<div class="choice">
          <input type="radio" id="${key}-${option.id}" name=${key} .value=${option.id} .checked=${live(answer === option.id)} @change=${() => put(option.id)}>
          <label for="${key}-${option.id}">${option.label}</label>
        </div>`,
      )}
    </div>
    ${
      answer === null
        ? nothing
        : html`<button type="button" class="plain" aria-label=${session.t("e.clear-one", { statement: text })} @click=${clear}>${session.t("e.clear")}</button>`
    }
    ${faultOf(session, key)}
    ${own(session, id, text, comment)}
  </fieldset>`;
}

/** What the person writes beside an answer, for those who want to. */
function own(session: Session, id: string, statement: string, comment: string): TemplateResult {
  return html`<details id="own-${id}" ?open=${comment !== ""}>
    <summary>${session.t("e.comment")}</summary>
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

/** What the person would like here; asked where there are levels. */
function desired(session: Session, page: Page): TemplateResult | typeof nothing {
  const levels = session.instrument?.levels ?? [];
  if (levels.length === 0) return nothing;
  return html`<div class="wish">
    <p class="hint" id="wish-hint">${session.t("e.desired.hint")}</p>
    ${radios(session, {
      key: `desired-${page.context}`,
      label: session.t("e.desired"),
      options: [
        ...levels.map(({ id, label, about }) => ({ id, label, hint: about })),
        { id: "", label: session.t("e.desired.none") },
      ],
      value: session.assessment.options().desired[page.context] ?? "",
      pick: (level) => session.assessment.setDesired(page.context, level || null),
    })}
  </div>`;
}
