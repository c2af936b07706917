import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { radios } from "../../widgets/choice.js";
import { field } from "../../widgets/field.js";
import { keep } from "../../widgets/keep.js";
import { shares, shareText } from "../../widgets/share.js";
import { byHand, copyText, takeFile } from "../../widgets/take.js";
import type { Closing, NextStep, NewNextStep, Outcome } from "../../api/types.js";
import { addForm, removeButton } from "../add-form.js";
import type { Session } from "../session.js";

/** What the visit brought, and what comes next. */
export function after(session: Session): TemplateResult {
  const { preparation } = session;
  const closing = preparation.closing();
  const words = (key: "understood" | "tell" | "learned", rows: number) =>
    field(session, {
      key: `closing-${key}`,
      label: session.t(`after.${key}`),
      hint: session.t(`after.${key}.hint`),
      value: closing[key],
      rows,
      length: "details",
      put: (value) => preparation.setClosing({ [key]: value }),
    });
  const next = () => {
    if (!session.send()) return;
    const before = session.save();
    if (!session.attempt("next", () => session.replace(preparation.next()))) return;
    session.announce(session.t("after.next.done"), () => session.open(before));
    session.focus("heading");
  };
  return html`
    ${session.shown.has("finished") ? finished(session, next) : html`<p class="lead">${session.t("after.lead")}</p>`}
    ${outcomes(session, closing)} ${words("understood", 5)}
    <h3>${session.t("after.steps")}</h3>
    <ul role="list" class="cards">
      ${repeat(
        closing.nextSteps,
        ({ id }) => id,
        (step) => one(session, step),
      )}
    </ul>
    ${add(session)} ${words("tell", 2)} ${words("learned", 4)}
    ${closing.learned ? learned(session) : nothing}
    ${
      session.shown.has("finished")
        ? nothing
        : html`<div class="actions">
            <button type="button" class="main" id="finish" @click=${() => finish(session)}>${session.t("after.finish")}</button>
            ${prepareNext(session, next)}
          </div>
          <p class="hint">${session.t("after.next.hint")}</p>`
    }
  `;
}

const prepareNext = (session: Session, next: () => void) =>
  html`<button type="button" class="second" id="prepare-next" @click=${next}>${session.t("after.next")}</button>`;

/** It is finished: what can be done with it now. */
function finished(session: Session, next: () => void): TemplateResult {
  const taking = { at: "finished", what: "person", text: () => session.preparation.sheet("person").text };
  const file = { ...taking, exit: "text", name: "person", type: "text/plain" } as const;
  return html`<section class="card" part="finished" aria-labelledby="finished">
    <h3 id="finished" tabindex="-1">${session.t("after.finished")}</h3>
    <p>${session.t("after.finished.hint")}</p>
    <div class="actions">
      ${
        shares(session)
          ? html`<button type="button" class="second" id="share-finished" @click=${() => void shareText(session, taking)}>${session.t("sheets.share")}</button>`
          : nothing
      }
      <button type="button" class="second" id="text-finished" @click=${() => takeFile(session, file)}>${session.t("sheets.text")}</button>
      ${prepareNext(session, next)}
    </div>
    <p class="hint">${session.t("after.next.hint")}</p>
    ${byHand(session, "finished")} ${keep(session, "preparation")}
  </section>`;
}

function finish(session: Session): void {
  if (!session.send()) return;
  session.complete();
  session.show("finished", true);
  session.announce(session.t("after.finished"));
  session.focus("heading");
}

function outcomes(session: Session, { outcomes: points }: Closing): TemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  return html`<h3>${session.t("after.points")}</h3>
    ${repeat(
      points,
      ({ entry }) => entry,
      ({ entry, title, outcome, parked }) =>
        radios(session, {
          key: `outcome-${entry}`,
          label: parked ? session.t("after.parked", { title }) : title,
          options: session.catalogue.outcomes.map(({ id, label }) => ({ id, label })),
          value: outcome ?? "",
          pick: (id) => session.preparation.setOutcome(entry, id as Outcome),
          row: true,
        }),
    )}`;
}

function one(session: Session, step: NextStep): TemplateResult {
  const { id, what, who, by } = step;
  const key = `step-${id}`;
  const put = (change: Partial<NewNextStep>) => {
    // As it is now: several fields may be filled at once.
    const now = session.preparation.closing().nextSteps.find((known) => known.id === id) ?? step;
    session.preparation.putNextStep({ ...now, ...change });
  };
  return html`<li class="card">
    ${field(session, { key, label: session.t("after.step.what"), value: what, required: true, put: (value) => put({ what: value }) })}
    <div class="pair">
      ${field(session, { key: `${key}-who`, label: session.t("after.step.who"), value: who, put: (value) => put({ who: value }) })}
      ${field(session, { key: `${key}-by`, label: session.t("after.step.by"), type: "date", value: by ?? "", put: (value) => put({ by: value || null }) })}
    </div>
    ${removeButton(session, key, what, () => session.preparation.removeNextStep(id), "step-what")}
  </li>`;
}

function add(session: Session): TemplateResult {
  const what = () => session.value("step-what");
  const who = () => session.value("step-who");
  const by = () => session.value("step-by") || null;
  return addForm(session, {
    id: "step",
    keys: ["step-what", "step-who", "step-by"],
    filled: () => (what() + who()).trim() !== "",
    add: (preparation) => preparation.putNextStep({ what: what(), who: who(), by: by() }),
    said: () => session.t("add.done", { title: what() }),
    fields: html`${field(session, { key: "step-what", label: session.t("after.step.what"), placeholder: session.t("after.step.example") })}
      <div class="pair">
        ${field(session, { key: "step-who", label: session.t("after.step.who") })}
        ${field(session, { key: "step-by", label: session.t("after.step.by"), type: "date" })}
      </div>`,
    button: session.t("after.step.add"),
  });
}

function learned(session: Session): TemplateResult {
  const taking = { at: "learned", what: "learned", text: () => session.preparation.learned() };
  const file = { ...taking, exit: "text", name: "learned", type: "text/plain" } as const;
  return html`<div class="actions">
      <button type="button" class="second" @click=${() => void copyText(session, taking)}>${session.t("after.learned.copy")}</button>
      <button type="button" class="second" @click=${() => takeFile(session, file)}>${session.t("after.learned.save")}</button>
    </div>
    ${byHand(session, "learned")}`;
}
