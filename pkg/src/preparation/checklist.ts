import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { checkbox } from "../widgets/choice.js";
import { field } from "../widgets/field.js";
import { addForm, removeButton } from "./add-form.js";
import type { ChecklistItem } from "../api/types.js";
import { runs } from "../widgets/runs.js";
import type { Session } from "./session.js";

/** Things to tick, with the person's own added at the end. */
export function checklist(session: Session, form: string, legend: string): TemplateResult {
  const { preparation } = session;
  const key = `${form}-item`;
  const typed = () => session.value(key);
  const line = ({ id, text, reason, done, own }: ChecklistItem) => html`<div class="line">
    ${checkbox(session, { key: `tick-${id}`, label: text, ...(reason ? { hint: reason } : {}), checked: done, set: (ticked) => preparation.tick(id, ticked) })}
    ${own ? removeButton(session, `tick-${id}`, text, () => preparation.removeChecklistItem(id), key) : nothing}
  </div>`;
  const lines = (items: ChecklistItem[]) => repeat(items, ({ id }) => id, line);
  return html`<fieldset class="checklist" part="checklist" id=${form}>
      <legend>${legend}</legend>
      ${runs(preparation.checklist(), ({ group }) => group).map(([group, items]) =>
        group === null
          ? lines(items)
          : html`<fieldset class="checklist"><legend>${group}</legend>${lines(items)}</fieldset>`,
      )}
    </fieldset>
    ${addForm(session, {
      id: form,
      keys: [key],
      filled: () => typed().trim() !== "",
      add: (preparation) => preparation.addChecklistItem(typed()),
      said: () => session.t("add.done", { title: typed() }),
      fields: field(session, { key, label: session.t("checklist.add") }),
    })}`;
}
