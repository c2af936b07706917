import { html, nothing, type TemplateResult } from "lit";
import { mark } from "../engagement/picture.js";
import type { GroupView } from "../api/types.js";
import type { Session } from "./session.js";

type Shown = GroupView["contexts"][number];

/**
 * What may be shown of one instrument: for each context who answered, side by side; then what is withheld. What
 * was just `said` of it is not said once more.
 */
export function group(session: Session, view: GroupView, said = ""): TemplateResult {
  const read = view.results === null ? "" : session.t("o.read", { count: view.results });
  const withheld = view.contexts.filter((context) => context.withheld);
  const shown = view.contexts.filter((context) => !context.withheld);
  const contexts = [...new Set(shown.map(({ context }) => context))];
  return html`<h3>${view.title}</h3>
    ${view.older ? html`<p>${view.older}</p>` : nothing}
    ${read && !said.includes(read) ? html`<p class="muted">${read}</p>` : nothing}
    ${shown.length > 0 ? html`<p class="muted">${view.note}</p>` : nothing}
    ${contexts.map((context) =>
      beside(
        session,
        shown.filter((one) => one.context === context),
      ),
    )}
    ${withheld.length === 0 ? nothing : hidden(session, withheld)}`;
}

/** All who answered about one context, side by side. */
function beside(session: Session, all: Shown[]): TemplateResult {
  return html`<section class="card" part="group">
    <h4>${all[0]?.label}</h4>
    <div class="sides">${all.map((one) => side(session, one))}</div>
  </section>`;
}

function side(session: Session, context: Shown): TemplateResult {
  const { respondentLabel, people, unreported, counts, wishing, wished, wishedWhy } = context;
  const count = session.t("o.people", { count: people });
  return html`<div class="side">
    <p><strong>${respondentLabel}</strong></p>
    <p class="muted">${count}${unreported ? html`. ${session.t("o.unreported", { count: unreported })}` : nothing}</p>
    ${distribution(session, "today", counts, people)}
    ${
      wishing > 0
        ? distribution(session, "wished", wished, wishing)
        : wishedWhy
          ? html`<p class="hint">${wishedWhy}</p>`
          : nothing
    }
  </div>`;
}

/** How many people stand where, from the highest down, as the staircase shows it. */
function distribution(
  session: Session,
  kind: "today" | "wished",
  counts: Shown["counts"],
  people: number,
): TemplateResult {
  return html`<div class="distribution ${kind}">
    <p class="kind">${mark(kind, "")} ${session.t(kind === "today" ? "e.column.result" : "o.desired")}</p>
    <ul role="list">
      ${[...counts].reverse().map(
        (count) => html`<li>
          <span class="name">${count.label}</span>
          ${bar(count.people / people)} <span class="amount">${session.t("o.people", { count: count.people })}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}

function bar(share: number): TemplateResult {
  return html`<svg class="share" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
    <rect class="all" width="100" height="10"></rect><rect class="now" width=${share * 100} height="10"></rect>
  </svg>`;
}

function hidden(session: Session, withheld: Shown[]): TemplateResult {
  const contexts = [...new Set(withheld.map(({ label }) => label))];
  const who = (label: string) =>
    withheld.filter((one) => one.label === label).map(({ respondentLabel }) => respondentLabel);
  return html`<section class="card" part="group">
    <h4>${session.t("o.withheld")}</h4>
    <p>${withheld[0]?.why}</p>
    <ul class="plain-list" role="list">
      ${contexts.map((label) => html`<li><strong>${label}</strong> ${who(label).join(" · ")}</li>`)}
    </ul>
  </section>`;
}
