import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { select } from "../widgets/choice.js";
import { field } from "../widgets/field.js";
import { words } from "../widgets/words.js";
import type { Choice, NewPerson, Person } from "../api/types.js";
import { addForm, removeButton } from "./add-form.js";
import type { Session } from "./session.js";

/** Who is who around the care. */
export function people(session: Session): TemplateResult {
  const roles = session.preparation.personRoles();
  return html`<ul role="list" class="cards">
      ${repeat(
        session.preparation.people(),
        ({ id }) => id,
        (person) => one(session, roles, person),
      )}
    </ul>
    ${add(session, roles)} ${words(session, ...roles.map(({ id }) => `person-role.${id}`))}`;
}

function one(session: Session, roles: Choice[], person: Person): TemplateResult {
  const { id, name, role } = person;
  const put = (change: Partial<NewPerson>) => {
    // As it is now: several fields may be filled at once.
    const now = session.preparation.people().find((known) => known.id === id) ?? person;
    session.preparation.putPerson({ ...now, ...change });
  };
  return html`<li class="card">
    <details>
      <summary>
        <span dir="auto">${name}</span>
        <span class="muted">${roles.find((choice) => choice.id === role)?.label}</span>
      </summary>
      ${field(session, {
        key: `person-${id}-name`,
        label: session.t("people.name"),
        value: name,
        required: true,
        put: (value) => put({ name: value }),
      })}
      ${select(session, {
        key: `person-${id}-role`,
        label: session.t("people.role"),
        options: roles,
        value: role,
        pick: (value) => put({ role: value }),
      })}
      ${field(session, {
        key: `person-${id}-contact`,
        label: session.t("people.contact"),
        value: person.contact,
        put: (contact) => put({ contact }),
      })}
      ${field(session, {
        key: `person-${id}-note`,
        label: session.t("people.note"),
        value: person.note,
        put: (note) => put({ note }),
      })}
      ${removeButton(session, `person-${id}`, name, () => session.preparation.removePerson(id), "person-name")}
    </details>
  </li>`;
}

function add(session: Session, roles: Choice[]): TemplateResult {
  const name = () => session.value("person-name");
  const role = () => session.value("person-role", roles[0]?.id);
  const contact = () => session.value("person-contact");
  const fields = html`${select(session, {
    key: "person-role",
    label: session.t("people.role"),
    options: roles,
    value: role(),
    pick: (id) => session.draft("person-role", id),
    waiting: true,
  })}
    ${field(session, { key: "person-name", label: session.t("people.name") })}
    ${field(session, { key: "person-contact", label: session.t("people.contact"), hint: session.t("people.contact.hint") })}`;
  return addForm(session, {
    id: "person",
    keys: ["person-name", "person-role", "person-contact"],
    filled: () => (name() + contact()).trim() !== "",
    add: (preparation) => preparation.putPerson({ name: name(), role: role(), contact: contact() }),
    said: () => session.t("add.done", { title: name() }),
    fields,
  });
}
