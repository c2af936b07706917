import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Path, Sheet, Step } from "../api/types.js";
import { asideNotice } from "../widgets/aside.js";
import { storeNotice } from "../widgets/stored.js";
import { words } from "../widgets/words.js";
import { faults } from "../screen/faults.js";
import { turningKeys } from "../screen/keys.js";
import { status } from "../screen/status.js";
import { arrival } from "./arrivals.js";
import { path } from "./path.js";
import type { Session } from "./session.js";
import { sheetView } from "./sheet-view.js";
import { after } from "./steps/after.js";
import { agenda } from "./steps/agenda.js";
import { bring } from "./steps/bring.js";
import { help } from "./steps/help.js";
import { life } from "./steps/life.js";
import { organise } from "./steps/organise.js";
import { points } from "./steps/points.js";
import { send } from "./steps/send.js";
import { sheets } from "./steps/sheets.js";
import { since } from "./steps/since.js";
import { visit } from "./steps/visit.js";

const contents: Record<string, (session: Session, handOver: boolean, sheet: Sheet) => TemplateResult> = {
  visit,
  points,
  organise,
  sheets,
  send,
  since,
  life,
  help,
  bring,
  agenda,
  after,
};

/** The whole tool: where one is, the step, and the sheet in sight. */
export function view(session: Session, handOver: boolean): TemplateResult {
  const way = session.path();
  const step = way.steps.find(({ id }) => id === way.step);
  if (!step) return html``;
  const sheet = preview(session, step);
  return html`<div class="frame" lang=${session.care.locale} dir=${session.care.direction}
      @keydown=${turningKeys(session)}>
      ${path(session, way)}
      <div class="columns">
        <section class="step" part="step" aria-labelledby="heading">
          ${keyed(
            step.id,
            html`<h2 id="heading" tabindex="-1">${step.label}</h2>
              ${faults(session)} ${asideNotice(session)} ${arrival(session)} ${begun(session, way)} ${contents[step.id]?.(session, handOver, sheet)}
              ${words(session, step.id, ...themes(session, step))}`,
          )}
          ${storeNotice(session)} ${foot(session, way)}
        </section>
        <aside class="preview" part="preview" tabindex="0" aria-label=${session.t("preview")}>${sheetView(session, sheet)}</aside>
      </div>
      <dialog id="sheet-dialog" part="dialog" aria-label=${session.t("preview")}>
        <form method="dialog"><button class="second">${session.t("close")}</button></form>
        ${sheetView(session, sheet)}
      </dialog>
    </div>`;
}

/** The themes of the questions on screen: their words are explained too. */
function themes(session: Session, { id }: Step): string[] {
  if (id !== "points") return [];
  const { top, others } = session.preparation.suggestions();
  return [...top, ...others].map(({ theme }) => theme);
}

/** The sheet beside the steps: the one being chosen, else the person's own. */
function preview(session: Session, { id }: Step): Sheet {
  return session.written((preparation) => (id === "sheets" ? session.sheet(preparation) : preparation.sheet("person")));
}

/** The second beginning, once the day has come: at both ends of the short way. */
function begun(session: Session, { begun, back, next, steps }: Path): TemplateResult | typeof nothing {
  const step = steps.find(({ id }) => id === begun);
  if (!step || (back !== null && next !== null)) return nothing;
  return html`<section class="card begun" part="begun">
    <p>${session.t("begun")}</p>
    <div class="actions">
      <button type="button" class="second" id="begun" @click=${() => session.go(step.id)}>${step.label}</button>
    </div>
  </section>`;
}

/** What was just said with its way back, and the way on: in sight wherever one is on the screen. */
function foot(session: Session, { next, steps }: Path): TemplateResult {
  const to = steps.find(({ id }) => id === next);
  return html`<div class="bottom ${to || (session.said && !session.atField) ? "" : "bare"}" part="bottom">
    ${status(session)}
    ${
      to
        ? html`<button type="button" class="main-button" id="next" @click=${() => session.go(to.id)}>${session.t("next", { step: to.label })}</button>`
        : nothing
    }
  </div>`;
}
