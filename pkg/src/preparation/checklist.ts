import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { checkbox } from "../widgets/choice.js";
import { field } from "../widgets/field.js";
import { addForm, removeButton } from "./add-form.js";
import type { Session } from "./session.js";

/** Things to tick, with the person's own added at the end. */
export function checklist(session: Session, form: string, legend: string): TemplateResult {
  const { preparation } = session;
  const key = `${form}-item`;
  const typed = () => session.value(key);
  return html`<fieldset class="checklist" part="checklist" id=${form}>
      <legend>${legend}</legend>
      ${repeat(
        preparation.checklist(),
        ({ id }) => id,
        ({ id, text, reason, done, own }) => html`<div class="line">
          ${checkbox(session, { key: `tick-${id}`, label: text, ...(reason ? { hint: reason } : {}), checked: done, set: (ticked) => preparation.tick(id, ticked) })}
          ${own ? removeButton(session, `tick-${id}`, text, () => preparation.removeChecklistItem(id), key) : nothing}
        </div>`,
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
