import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Sheet, Step } from "../api/types.js";
import type { Session } from "./session.js";
import { faults } from "../screen/faults.js";
import { turningKeys } from "../screen/keys.js";
import { status } from "../screen/status.js";
import { storeNotice } from "../widgets/stored.js";
import { words } from "../widgets/words.js";
import { sheetView } from "./sheet-view.js";
import { after } from "./steps/after.js";
import { agenda } from "./steps/agenda.js";
import { ask } from "./steps/ask.js";
import { help } from "./steps/help.js";
import { life } from "./steps/life.js";
import { organise } from "./steps/organise.js";
import { say } from "./steps/say.js";
import { sheets } from "./steps/sheets.js";
import { since } from "./steps/since.js";
import { visit } from "./steps/visit.js";

const contents: Record<string, (session: Session, handOver: boolean) => TemplateResult> = {
  visit,
  say,
  ask,
  since,
  life,
  organise,
  help,
  agenda,
  sheets,
  after,
};

/** The whole tool: where one is, the step, and the sheet in sight. */
export function view(session: Session, handOver: boolean): TemplateResult {
  const steps = session.steps();
  const place = Math.max(
    steps.findIndex(({ id }) => id === session.step),
    0,
  );
  const step = steps[place];
  if (!step) return html``;
  const sheet = preview(session);
  return html`<div class="frame" lang=${session.care.locale} dir=${session.care.direction}
      @keydown=${turningKeys(session)}>
      ${path(session, steps, place)}
      <div class="columns">
        <section class="step" part="step" aria-labelledby="heading">
          ${keyed(
            step.id,
            html`<h2 id="heading" tabindex="-1">${step.label}</h2>
              ${faults(session)} ${contents[step.id]?.(session, handOver)} ${words(session, step.id, ...themes(session))}`,
          )}
          ${storeNotice(session)} ${status(session)} ${ways(session, steps, place, sheet)}
        </section>
        <aside class="preview" part="preview" tabindex="0" aria-label=${session.t("preview")}>${sheetView(session, sheet)}</aside>
      </div>
    </div>`;
}

/** The themes of the questions on screen: their words are explained too. */
function themes(session: Session): string[] {
  if (session.step !== "ask") return [];
  const { top, others } = session.preparation.suggestions();
  return [...top, ...others].map(({ theme }) => theme);
}

/** The sheet beside the steps: the one being chosen, else the person's own. */
function preview(session: Session): Sheet {
  return session.written((preparation) =>
    session.step === "sheets" ? session.sheet(preparation) : preparation.sheet("person"),
  );
}

function path(session: Session, steps: Step[], place: number): TemplateResult {
  const left = steps.slice(place).reduce((sum, { minutes }) => sum + minutes, 0);
  const open = session.shown.has("path");
  return html`<nav class="path" part="path" aria-label=${session.t("path")}>
    <p class="progress" part="progress">${session.t("progress", { place: place + 1, total: steps.length, count: left })}</p>
    <button type="button" class="plain toggle" aria-expanded=${open ? "true" : "false"} aria-controls="path-list"
      @click=${() => session.show("path", !open)}>${session.t("path.toggle")}</button>
    <ol role="list" id="path-list" class=${open ? "open" : ""}>
      ${steps.map(
        ({ id, label, optional, filled }) => html`<li>
          <button type="button" class="to ${filled ? "filled" : ""}" aria-current=${steps[place]?.id === id ? "step" : nothing}
            @click=${() => {
              session.shown.delete("path");
              session.go(id);
            }}>
            <span class="mark" aria-hidden="true">${filled ? "✓" : ""}</span>${label}${
              optional ? html` <small>${session.t("step.optional")}</small>` : nothing
            }${filled ? html`<span class="hidden"> ${session.t("step.filled")}</span>` : nothing}
          </button>
        </li>`,
      )}
    </ol>
  </nav>`;
}

function ways(session: Session, steps: Step[], place: number, sheet: Sheet): TemplateResult {
  const before = steps[place - 1];
  const next = steps[place + 1];
  const dialog = () => session.root.querySelector<HTMLDialogElement>("#sheet-dialog");
  return html`<div class="ways">
      ${
        before
          ? html`<button type="button" class="second" id="back" @click=${() => session.go(before.id)}>${session.t("back")}</button>`
          : nothing
      }
      ${
        next
          ? html`<button type="button" class="main" id="next" @click=${() => session.go(next.id)}>${session.t("next", { step: next.label })}</button>`
          : nothing
      }
      <button type="button" class="plain see" @click=${() => dialog()?.showModal()}>${session.t("see-sheet")}</button>
    </div>
    <dialog id="sheet-dialog" part="dialog" aria-label=${session.t("preview")}>
      <form method="dialog"><button class="second">${session.t("close")}</button></form>
      ${sheetView(session, sheet)}
    </dialog>`;
}
