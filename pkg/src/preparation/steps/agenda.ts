import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { dotted } from "../../widgets/dotted.js";
import { field, whole } from "../../widgets/field.js";
import type { AgendaItem, EntryKind, Limits, ParkedItem } from "../../api/types.js";
import { readAloud } from "../../widgets/read-aloud.js";
import { minutesBar } from "../minutes-bar.js";
import { parkedRow } from "../parked.js";
import type { Session } from "../session.js";

/** What fits into the visit, what is kept for elsewhere, and why. */
export function agenda(session: Session): TemplateResult {
  const plan = session.preparation.agenda();
  const items = [...plan.topics, ...plan.questions, ...plan.wishes];
  return html`
    ${items.length === 0 ? html`<p class="muted">${session.t("agenda.empty")}</p>` : nothing}
    ${
      plan.opening
        ? html`<section class="card opening" part="opening" aria-labelledby="opening">
          <h3 id="opening">${session.t("agenda.opening")}</h3>
          <p class="quote">${plan.opening.text}</p>
          <p class="muted">${session.t("agenda.opening.seconds", { count: plan.opening.seconds })}</p>
          ${readAloud(session, { id: "aloud-opening", text: () => plan.opening?.text ?? "" })}
        </section>`
        : nothing
    }
    ${minutesBar(session, plan)}
    ${
      plan.overSentence
        ? html`<section class="card over" part="over">
          <p>${plan.overSentence}</p>
          <ul role="list" class="plain-list">
            ${plan.offers.map(({ text }) => html`<li>${text}</li>`)}
          </ul>
        </section>`
        : nothing
    }
    ${list(session, "topic", session.t("agenda.topics"), plan.topics)}
    ${list(session, "question", session.t("agenda.questions"), plan.questions)}
    ${list(session, "wish", session.t("agenda.wishes"), plan.wishes)} ${parked(session, plan.parked)}
    ${plan.onlyMe.length ? html`<p class="muted">${session.t("agenda.only-me", { count: plan.onlyMe.length })}</p>` : nothing}
    <details id="limits">
      <summary>${session.t("agenda.how")}</summary>
      <p>${plan.explanation}</p>
      <p class="hint">${session.t("agenda.limits")}</p>
      <div class="pair">${(["topics", "questions", "wishes"] as const).map((kind) => limit(session, kind))}</div>
    </details>
  `;
}

function limit(session: Session, kind: keyof Limits): TemplateResult {
  return field(session, {
    key: `limit-${kind}`,
    label: session.t(`agenda.${kind}`),
    type: "number",
    value: String(session.preparation.limits()[kind]),
    put: (value) => session.preparation.setLimits({ [kind]: whole(value) }),
    emptied: () => {},
  });
}

function list(
  session: Session,
  kind: EntryKind,
  heading: string,
  items: AgendaItem[],
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<h3>${heading}</h3>
    <ol role="list" class="agenda ${kind}" part="agenda">
      ${items.map(
        (
          { title, minutes, why, author, main, must },
          place,
        ) => html`<li class=${main ? "is-main" : must ? "is-must" : ""}>
          <span class="number">${place + 1}</span>
          <p class="title"><span dir="auto">${title}</span> <span class="amount">${session.t("minutes", { count: minutes })}</span></p>
          <p class="muted">${dotted(why, author === "patient" ? null : session.preparation.by(author))}</p>
        </li>`,
      )}
    </ol>`;
}

function parked(session: Session, items: ParkedItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<h3>${session.t("agenda.parked")}</h3>
    <p class="hint">${session.t("agenda.parked.hint")}</p>
    <ul role="list" class="cards">
      ${repeat(
        items,
        ({ entry }) => entry,
        (item) => html`<li class="card ${item.kind}">
          <p class="title" dir="auto">${item.title}</p>
          ${parkedRow(session, item)}
        </li>`,
      )}
    </ul>`;
}
