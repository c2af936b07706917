import { html, nothing, type TemplateResult } from "lit";
import { field } from "../widgets/field.js";
import { given, keep } from "../widgets/keep.js";
import { shared } from "../widgets/still.js";
import { words } from "../widgets/words.js";
import type { Look } from "../api/types.js";
import { cards } from "./cards.js";
import { answerAs, chosen, looksOf, respondents } from "./looks.js";
import type { Session } from "./session.js";

/** Who answers, then what to look at; `meant` where the page has said who. */
export function start(session: Session, meant: string | undefined): TemplateResult {
  const { assessment } = session;
  const { instrument, subject, date, contexts } = assessment.options();
  const looks = looksOf(session);
  return html`
    ${who(session, meant)}
    ${looks.length > 1 ? what(session, looks) : looks.map((look) => intro(session, look))}
    ${looks.length > 1 && !chosen(session) ? html`<p class="note">${session.t("e.chosen", { list: named(looks, contexts) })}</p>` : nothing}
    <details id="precise" ?open=${subject !== ""}>
      <summary>${session.t("e.precise")}</summary>
      ${field(session, {
        key: "subject",
        label: session.t("e.subject"),
        hint: session.t("e.subject.hint"),
        value: subject,
        length: "title",
        put: (value) => assessment.setOptions({ subject: value }),
      })}
      ${field(session, {
        key: "date",
        label: session.t("e.date"),
        type: "date",
        value: date?.slice(0, 10) ?? "",
        put: (day) => session.setDay(day || null),
      })}
    </details>
    ${words(session, instrument)} ${shared(session)} ${given(session)}
    <div class="bottom">
      <button type="button" class="main-button" id="begin" @click=${() => session.go("answers")}>${session.t("e.begin")}</button>
    </div>
    ${keep(session, "assessment")}
  `;
}

/** Who answers: asked where there are several, and one tap away where the page has said so. */
function who(session: Session, meant: string | undefined): TemplateResult | typeof nothing {
  const all = respondents(session);
  const { respondent } = session.assessment.options();
  if (all.length < 2) return nothing;
  const choice = cards(session, {
    key: "respondent",
    label: session.t("e.respondent"),
    options: all,
    short: true,
    value: respondent,
    pick: (id) => answerAs(session, id),
  });
  if (!meant || !all.some(({ id }) => id === meant)) return choice;
  const label = all.find(({ id }) => id === respondent)?.label ?? "";
  return html`<details id="who">
    <summary>${session.t("e.answering", { who: label })}</summary>
    ${choice}
  </details>`;
}

function what(session: Session, looks: Look[]): TemplateResult {
  return cards(session, {
    key: "instrument",
    label: session.t("e.instrument"),
    options: looks.map((look) => ({ ...look, size: sizeOf(session, look) })),
    value: chosen(session)?.id,
    pick: (id) => {
      const look = looks.find((one) => one.id === id);
      if (look && session.send()) session.look(look);
    },
  });
}

/** Nothing to choose: what it is, and how long it takes. */
function intro(session: Session, look: Look): TemplateResult {
  return html`<p class="lead">${look.about}</p>
    <p class="size">${sizeOf(session, look)}</p>`;
}

export function sizeOf(session: Session, { statements, minutes }: Look): string {
  return session.t("e.size", { statements, count: minutes });
}

/** Several that were chosen one after the other. */
function named(looks: Look[], contexts: string[]): string {
  return looks
    .filter((look) => look.contexts.every((context) => contexts.includes(context)))
    .map(({ label }) => label)
    .join(", ");
}
