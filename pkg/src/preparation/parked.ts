import { html, nothing, type TemplateResult } from "lit";
import { select } from "../widgets/choice.js";
import { icon } from "../widgets/icon.js";
import type { ParkedItem } from "../api/types.js";
import { aside } from "./entry-move.js";
import type { Session } from "./session.js";

/** Why a point waits, the way to give it a place all the same, and another way to go for it. */
export function parkedRow(session: Session, { entry, title, why, minutesLeft, route }: ParkedItem): TemplateResult {
  return html`<div class="parked" part="parked">
    <p class="hint">${why}</p>
    <div class="actions">
      ${
        minutesLeft === null
          ? html`<button type="button" class="second" id="bring-${entry}" aria-label=${session.t("agenda.bring.one", { title })}
            @click=${() => bringIn(session, entry, title)}>${icon("up")} ${session.t("agenda.bring")}</button>`
          : html`<button type="button" class="second" id="add-${entry}"
            aria-label=${session.t("agenda.add.one", { count: minutesLeft, title })}
            @click=${() => addAllTheSame(session, entry, title)}>${icon("add")} ${session.t("agenda.add", { count: minutesLeft })}</button>`
      }
    </div>
    <details id="elsewhere-${entry}">
      <summary><span>${session.t("agenda.route")}</span> <span class="muted">${route.label}</span> <span class="hidden">${title}</span></summary>
      ${select(session, {
        key: `route-${entry}`,
        label: session.t("agenda.route.one", { title }),
        options: session.preparation.routes(),
        value: route.id,
        pick: (id) => session.preparation.setRoute(entry, id),
      })}
      ${route.detail ? html`<p class="hint">${route.detail}</p>` : nothing}
      ${
        route.url
          ? html`<a href=${route.url} target="_blank" rel="noopener noreferrer">${session.t("agenda.route.open", { route: route.label })}</a>`
          : nothing
      }
    </details>
  </div>`;
}

/** Gives a parked point a place beside the others, while minutes are left. */
function addAllTheSame(session: Session, entry: string, title: string): void {
  const add = () => session.preparation.addAllTheSame(entry);
  if (session.undoably(`entry-${entry}`, add, session.t("agenda.brought", { title }))) session.focus("undo");
}

/** Gives a parked point a place, and says which others wait in its stead. */
function bringIn(session: Session, entry: string, title: string): void {
  let instead = null as string[] | null;
  if (!session.attempt(`entry-${entry}`, () => (instead = session.preparation.bringIn(entry)))) return;
  if (!instead) {
    session.announce(session.t("agenda.brought.full", { title }));
    return;
  }
  const said = `${session.t("agenda.brought", { title })} ${aside(session, instead)}`.trim();
  session.announce(said, "act");
  session.focus("undo");
}
