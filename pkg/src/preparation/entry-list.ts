import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Entry } from "../api/types.js";
import { handle } from "./drag.js";
import { moveTo } from "./entry-move.js";
import { entryEdit } from "./entry-edit.js";
import type { Session } from "./session.js";

/** Entries in the person's order, to be moved, opened and taken out. */
export function entryList(session: Session, entries: Entry[]): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<ol role="list" class="entries" part="entries">
    ${repeat(
      entries,
      (entry) => entry.id,
      (entry, index) => row(session, entries, entry, index),
    )}
  </ol>`;
}

function row(session: Session, entries: Entry[], entry: Entry, index: number): TemplateResult {
  const { id, title } = entry;
  const editing = session.editing === id;
  const drag = session.dragged;
  const from = drag ? entries.findIndex((candidate) => candidate.id === drag.id) : -1;
  const drop = drag && drag.to === index && from !== index ? (from < index ? "drop-after" : "drop-before") : "";
  const step = (by: number, first: string, second: string) => () => {
    if (moveTo(session, entries, id, index + by)) session.focus(`${first}-${id}`, `${second}-${id}`);
  };
  const open = () => {
    if (session.editing !== null && !session.close()) return;
    session.editing = id;
    session.refresh();
    session.focus(`title-${id}`);
  };
  const remove = () => {
    if (session.undoably(`entry-${id}`, () => session.preparation.remove(id), session.t("entry.removed", { title }))) {
      session.focus("undo");
    }
  };
  return html`<li class="entry ${drop} ${drag?.id === id ? "dragged" : ""}" part="entry" data-entry=${id}>
    ${handle(session, entries, entry)}
    <div class="what">
      <p class="title" dir="auto">${title}</p>
      ${editing || !entry.details ? nothing : html`<p class="details" dir="auto">${entry.details}</p>`}
      ${chips(session, entry)}
      ${session.fault(`entry-${id}`) ? html`<p class="fault">${session.fault(`entry-${id}`)}</p>` : nothing}
    </div>
    ${
      editing
        ? entryEdit(session, entry)
        : html`<div class="tools">
          <button type="button" class="square" id="up-${id}" ?disabled=${index === 0}
            aria-label=${session.t("entry.up", { title })} @click=${step(-1, "up", "down")}>↑</button>
          <button type="button" class="square" id="down-${id}" ?disabled=${index === entries.length - 1}
            aria-label=${session.t("entry.down", { title })} @click=${step(1, "down", "up")}>↓</button>
          <button type="button" class="plain" id="edit-${id}"
            aria-label=${session.t("entry.edit-one", { title })} @click=${open}>${session.t("entry.edit")}</button>
          <button type="button" class="plain" id="remove-${id}"
            aria-label=${session.t("entry.remove-one", { title })} @click=${remove}>${session.t("entry.remove")}</button>
        </div>`
    }
  </li>`;
}

function chips(session: Session, entry: Entry): TemplateResult | typeof nothing {
  const words = [
    entry.main && session.t("entry.main"),
    entry.must && session.t("entry.must"),
    entry.visibility === "only-me" && session.t("entry.only-me"),
    entry.kind === "wish" && (session.catalogue.entryKinds.find((kind) => kind.id === "wish")?.label ?? ""),
    entry.author !== "patient" && session.t("entry.by", { name: session.who(entry.author) }),
    entry.carried && session.t("entry.carried"),
  ].filter(Boolean);
  if (words.length === 0) return nothing;
  return html`<ul role="list" class="chips" aria-label=${session.t("entry.marks")}>
    ${words.map((word) => html`<li class="chip" part="chip">${word}</li>`)}
  </ul>`;
}
