import { html, nothing, type TemplateResult } from "lit";
import { radios, select } from "../widgets/choice.js";
import type { EntryKind } from "../api/types.js";
import { addForm } from "./add-form.js";
import { pointField } from "./point-field.js";
import type { Session } from "./session.js";

/** One input and one button: what somebody wants to say, ask or hope for. */
export function entryAdd(session: Session, form: string, kinds: EntryKind[]): TemplateResult {
  const title = `${form}-title`;
  const authorKey = `${form}-author`;
  const kindKey = `${form}-kind`;
  const kind = () => session.value(kindKey, kinds[0]) as EntryKind;
  const contributors = session.preparation.contributors();
  /** Who was chosen may have been taken out since. */
  const author = () => {
    const chosen = session.value(authorKey, "patient");
    return session.preparation.contributors().some(({ id }) => id === chosen) ? chosen : "patient";
  };
  const typed = () => session.value(title);
  let added: string | undefined;
  const labels = session.catalogue.entryKinds.filter((choice) => kinds.includes(choice.id as EntryKind));
  const fields = html`${
    kinds.length > 1
      ? radios(session, {
          key: kindKey,
          label: session.t("add.kind"),
          options: labels.map(({ id, label }) => ({ id, label })),
          value: kind(),
          pick: (id) => session.draft(kindKey, id),
          waiting: true,
          hidden: true,
          row: true,
        })
      : nothing
  }
    ${
      contributors.length > 1
        ? select(session, {
            key: authorKey,
            label: session.t("add.author"),
            options: contributors.map(({ id }) => ({
              id,
              label: id === "patient" ? session.t("add.me") : session.who(id),
            })),
            value: author(),
            pick: (id) => session.draft(authorKey, id),
            waiting: true,
          })
        : nothing
    }
    ${pointField(
      session,
      { key: title, label: session.t(`add.${kind()}`), placeholder: session.t(`add.${kind()}.example`) },
      {
        lines: (title) => session.preparation.addLines({ kind: kind(), title, author: author() }),
        details: (title) => session.preparation.addWithDetails({ kind: kind(), title, author: author() }),
      },
    )}
    ${author() === "patient" ? nothing : html`<p class="hint">${session.t("add.waits", { step: session.stepLabel("help") })}</p>`}`;
  return addForm(session, {
    id: form,
    keys: [title],
    filled: () => typed().trim() !== "",
    add: (preparation) => (added = preparation.add({ kind: kind(), title: typed(), author: author() })),
    said: () => session.added(typed(), added),
    fields,
  });
}
