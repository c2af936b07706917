import { html, type TemplateResult } from "lit";
import type { AddForm, Session } from "./session.js";

/** A small form whose content is added by its button, by Enter, or when one goes on. */
export function addForm(session: Session, form: AddForm & { fields: unknown; button?: string }): TemplateResult {
  session.offer(form);
  const submit = (event: Event) => {
    event.preventDefault();
    session.gather(true);
    session.add(form);
    if (!session.halt()) session.focus(form.keys[0]);
  };
  return html`<form class="add" part="add" autocomplete="off" @submit=${submit} novalidate>
    ${form.fields}
    <button type="submit" class="second">${form.button ?? session.t("add.button")}</button>
  </form>`;
}

/** Takes something out; it can be brought back. */
export function removeButton(
  session: Session,
  key: string,
  title: string,
  work: () => void,
  focus = "heading",
): TemplateResult {
  const remove = () => {
    if (session.undoably(key, work, session.t("entry.removed", { title }))) session.focus("undo", focus);
  };
  return html`<button type="button" class="plain" aria-label=${session.t("entry.remove-one", { title })} @click=${remove}>
    ${session.t("entry.remove")}
  </button>`;
}
