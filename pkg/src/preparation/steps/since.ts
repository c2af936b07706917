import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { field } from "../../widgets/field.js";
import type { NewNote, Note } from "../../api/types.js";
import { addForm, removeButton } from "../add-form.js";
import { previous } from "../previous.js";
import type { Session } from "../session.js";

/** What was lived since the last visit, in the person's own words. */
export function since(session: Session): TemplateResult {
  const notes = session.preparation.notes();
  return html`
    <p class="lead">${session.t("since.lead")}</p>
    ${previous(session)} ${newNote(session)}
    ${notes.length ? html`<h3>${session.t("since.list")}</h3>` : nothing}
    <ul role="list" class="cards">
      ${repeat(
        notes,
        (note) => note.id,
        (note) => stored(session, note),
      )}
    </ul>
  `;
}

function newNote(session: Session): TemplateResult {
  const keys = { date: "note-date", happened: "note-happened", changed: "note-changed" };
  const happened = () => session.value(keys.happened);
  const changed = () => session.value(keys.changed);
  const fields = html`${field(session, { key: keys.date, label: session.t("since.date"), type: "date" })}
    ${field(session, {
      key: keys.happened,
      label: session.t("since.happened"),
      placeholder: session.t("since.happened.example"),
      rows: 3,
      length: "details",
    })}
    ${field(session, {
      key: keys.changed,
      label: session.t("since.changed"),
      placeholder: session.t("since.changed.example"),
      rows: 3,
      length: "details",
    })}`;
  return addForm(session, {
    id: "note",
    keys: [keys.happened, keys.changed, keys.date],
    filled: () => (happened() + changed()).trim() !== "",
    add: (preparation) =>
      preparation.putNote({ date: session.value(keys.date) || null, happened: happened(), changed: changed() }),
    said: () => session.t("since.added"),
    fields,
    button: session.t("since.add"),
  });
}

function stored(session: Session, note: Note): TemplateResult {
  const put = (change: Partial<NewNote>) => {
    // As it is now: several fields may be filled at once.
    const now = session.preparation.notes().find(({ id }) => id === note.id) ?? note;
    session.preparation.putNote({ ...now, ...change });
  };
  const date = note.date === null ? session.text("sheet.undated") : session.care.date(note.date);
  return html`<li class="card">
    <details>
      <summary>
        <span>${date}</span>
        <span class="muted brief" dir="auto">${note.happened || note.changed}</span>
      </summary>
      ${field(session, { key: `note-${note.id}-date`, label: session.t("since.date"), type: "date", value: note.date ?? "", put: (day) => put({ date: day || null }) })}
      ${field(session, {
        key: `note-${note.id}-happened`,
        label: session.t("since.happened"),
        value: note.happened,
        rows: 3,
        length: "details",
        required: true,
        put: (happened) => put({ happened }),
      })}
      ${field(session, {
        key: `note-${note.id}-changed`,
        label: session.t("since.changed"),
        value: note.changed,
        rows: 3,
        length: "details",
        required: true,
        put: (changed) => put({ changed }),
      })}
      ${removeButton(session, `note-${note.id}`, date, () => session.preparation.removeNote(note.id), "note-happened")}
    </details>
  </li>`;
}
