import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "../widgets/icon.js";
import { words } from "../widgets/words.js";
import type { Page } from "../api/types.js";
import { cards } from "./cards.js";
import { otherDay } from "./day.js";
import type { Session } from "./session.js";
import { statement } from "./statement.js";

/** The page of statements in sight, among all of them. */
export function inSight(session: Session): { pages: Page[]; place: number; page: Page | undefined } {
  const pages = session.assessment.pages();
  const place = Math.min(session.page, pages.length - 1);
  return { pages, place, page: pages[place] };
}

/** What the heading of a page says: what it is about, and where one is. */
export function pageTitle(session: Session): string {
  const { pages, place, page } = inSight(session);
  return page ? session.t("e.page", { context: page.label, place: place + 1, total: pages.length }) : "";
}

/** One page of statements. */
export function answers(session: Session): TemplateResult {
  const { pages, place, page } = inSight(session);
  if (!page) return html``;
  const { instrument, respondent } = session.assessment.options();
  // Other statements are other nodes: whoever translates the page late writes nothing of the old ones into the new.
  return html`${keyed([instrument, respondent, page.context, place].join(), statements(session, pages, page, place))}`;
}

function statements(session: Session, pages: Page[], page: Page, place: number): TemplateResult {
  const last = place === pages.length - 1;
  const begins = pages[place - 1]?.context !== page.context;
  const before = pages.slice(0, place).reduce((sum, { statements }) => sum + statements.length, 0);
  const onward = () => (last ? session.go("result") : session.go("answers", place + 1));
  return html`
    <div class="where" part="progress">
      <span class="beads" aria-hidden="true">${pages.map((_, at) => html`<i class=${at < place ? "past" : at === place ? "here" : ""}></i>`)}</span>
      <span class="muted">${session.t("e.left", { count: page.minutesLeft })}</span>
    </div>
    ${otherDay(session)}
    ${begins && page.about ? html`<p class="lead">${page.about}</p>` : nothing}
    ${place === 0 ? html`<p class="lead">${session.t("e.lead")} ${session.t("e.skip")}</p>` : nothing}
    ${words(session, `${session.assessment.options().instrument}.${page.context}`)}
    ${repeat(
      page.statements,
      ({ id }) => id,
      (one, index) => statement(session, one, before + index + 1),
    )} ${page.last ? desired(session, page) : nothing}
    <div class="bottom">
      <button type="button" class="second" id="back" @click=${() => session.back()}>${icon("back")}${session.t("back")}</button>
      <button type="button" class="main-button" id="next" @click=${onward}>${session.t(last ? "e.see" : "e.next")}</button>
    </div>
    ${last || session.assessment.isEmpty() ? nothing : html`<button type="button" class="plain" @click=${() => session.go("result")}>${session.t("e.see")}</button>`}
  `;
}

/** What the person would like here; asked where there are levels. */
function desired(session: Session, page: Page): TemplateResult | typeof nothing {
  const levels = session.instrument?.levels ?? [];
  if (levels.length === 0) return nothing;
  return html`<div class="wish">
    ${cards(session, {
      key: `desired-${page.context}`,
      label: session.t("e.desired"),
      hint: session.t("e.desired.hint"),
      options: [...levels, { id: "", label: session.t("e.desired.none") }],
      value: session.assessment.options().desired[page.context] ?? "",
      pick: (level) => session.assessment.setDesired(page.context, level || null),
    })}
  </div>`;
}
