import { html, type TemplateResult } from "lit";
import type { Session } from "./session.js";

interface AddForm {
  id: string;
  /** The fields, named after what they are part of; the first has the focus afterwards. */
  keys: [string, ...string[]];
  /** Whether something stands in it that should not be lost when the step is left. */
  filled: () => boolean;
  add: () => unknown;
  /** What is said once it is added. */
  said: () => string;
  fields: unknown;
  button?: string;
}

/** A small form whose content is added by its button, by Enter, or when the step is left. */
export function addForm(session: Session, { id, keys, filled, add, said, fields, button }: AddForm): TemplateResult {
  const send = (): boolean => {
    let message = "";
    const work = () => {
      add();
      // Before the fields are emptied.
      message = said();
    };
    if (!session.attempt(keys, work)) return false;
    session.clear(...keys);
    session.announce(message);
    return true;
  };
  session.onLeave(id, () => !filled() || send());
  const submit = (event: Event) => {
    event.preventDefault();
    send();
    if (!session.halt()) session.focus(keys[0]);
  };
  return html`<form class="add" part="add" @submit=${submit} novalidate>
    ${fields}
    <button type="submit" class="second">${button ?? session.t("add.button")}</button>
  </form>`;
}

/** Takes something out; it can be brought back. */
export function removeButton(session: Session, key: string, title: string, work: () => void, focus = "heading"): TemplateResult {
  const remove = () => {
    if (session.undoably(key, work, session.t("entry.removed", { title }))) session.focus("undo", focus);
  };
  return html`<button type="button" class="plain" aria-label=${session.t("entry.remove-one", { title })} @click=${remove}>
    ${session.t("entry.remove")}
  </button>`;
}
