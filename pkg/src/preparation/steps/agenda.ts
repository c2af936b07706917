import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { select } from "../../widgets/choice.js";
import { dotted } from "../../widgets/dotted.js";
import { field } from "../../widgets/field.js";
import type { AgendaItem, Limits, ParkedItem } from "../../api/types.js";
import { minutesBar } from "../minutes-bar.js";
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
    ${list(session, session.t("agenda.topics"), plan.topics)} ${list(session, session.t("agenda.questions"), plan.questions)}
    ${list(session, session.t("agenda.wishes"), plan.wishes)} ${parked(session, plan.parked)}
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
    put: (value) => session.preparation.setLimits({ [kind]: Number(value) }),
    emptied: () => {},
  });
}

function list(session: Session, heading: string, items: AgendaItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<h3>${heading}</h3>
    <ol role="list" class="agenda" part="agenda">
      ${items.map(
        ({ title, minutes, why, author }) => html`<li>
          <p class="title"><span dir="auto">${title}</span> <span class="amount">${session.t("minutes", { count: minutes })}</span></p>
          <p class="muted">${dotted(why, author === "patient" ? null : session.t("entry.by", { name: session.who(author) }))}</p>
        </li>`,
      )}
    </ol>`;
}

function parked(session: Session, items: ParkedItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const routes = session.preparation.routes();
  return html`<h3>${session.t("agenda.parked")}</h3>
    <p class="hint">${session.t("agenda.parked.hint")}</p>
    <ul role="list" class="cards">
      ${repeat(
        items,
        ({ entry }) => entry,
        ({ entry, title, why, minutesLeft, route }) => html`<li class="card" part="parked">
          <p class="title" dir="auto">${title}</p>
          <p class="muted">${why}</p>
          ${select(session, {
            key: `route-${entry}`,
            label: session.t("agenda.route"),
            options: routes,
            value: route.id,
            pick: (id) => session.preparation.setRoute(entry, id),
          })}
          ${route.detail ? html`<p class="hint">${route.detail}</p>` : nothing}
          ${
            route.url
              ? html`<a href=${route.url} target="_blank" rel="noopener noreferrer">${session.t("agenda.route.open", { route: route.label })}</a>`
              : nothing
          }
          <div class="actions">
            ${
              minutesLeft === null
                ? nothing
                : html`<button type="button" class="second" id="add-${entry}"
                  aria-label=${session.t("agenda.add.one", { count: minutesLeft, title })}
                  @click=${() => addAllTheSame(session, entry, title)}>${session.t("agenda.add", { count: minutesLeft })}</button>`
            }
            <button type="button" class="second" id="bring-${entry}" aria-label=${session.t("agenda.bring.one", { title })}
              @click=${() => bringIn(session, entry, title)}>${session.t("agenda.bring")}</button>
          </div>
        </li>`,
      )}
    </ul>`;
}

/** Gives a parked point a place beside the others, while minutes are left. */
function addAllTheSame(session: Session, entry: string, title: string): void {
  const add = () => session.preparation.addAllTheSame(entry);
  if (session.undoably(`route-${entry}`, add, session.t("agenda.brought", { title }))) session.focus("undo");
}

/** Gives a parked point a place, and says which others wait in its stead. */
function bringIn(session: Session, entry: string, title: string): void {
  let instead = null as string[] | null;
  if (!session.attempt(`route-${entry}`, () => (instead = session.preparation.bringIn(entry)))) return;
  if (!instead) {
    session.announce(session.t("agenda.brought.full", { title }));
    return;
  }
  const others = session.preparation
    .entries()
    .filter(({ id }) => instead?.includes(id))
    .map((other) => other.title);
  session.announce(session.t(others.length ? "agenda.brought.instead" : "agenda.brought", { title, others }), "act");
  session.focus("undo");
}
