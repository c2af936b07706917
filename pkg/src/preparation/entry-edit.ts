import { html, type TemplateResult } from "lit";
import { checkbox, select } from "../widgets/choice.js";
import { field, whole } from "../widgets/field.js";
import type { Choice, Entry, EntryKind, EntryPatch } from "../api/types.js";
import { pointField } from "./point-field.js";
import type { Session } from "./session.js";

/** The themes of this encounter, and the one the entry has. */
function themes(session: Session, { theme }: Entry): Choice[] {
  const offered = session.preparation.offeredThemes();
  if (theme === null || offered.some(({ id }) => id === theme)) return offered;
  return [...offered, ...session.catalogue.themes.filter(({ id }) => id === theme)];
}

/** All that can be said about one entry, taken as one types. */
export function entryEdit(session: Session, entry: Entry): TemplateResult {
  const { id } = entry;
  const update = (change: EntryPatch) => session.preparation.update(id, change);
  const close = () => {
    if (session.close()) session.focus(`edit-${id}`);
  };
  return html`<div class="edit" part="edit" role="group" aria-label=${session.t("edit.label", { title: entry.title })}>
    ${pointField(
      session,
      {
        key: `title-${id}`,
        label: session.t("edit.title"),
        value: entry.title,
        required: true,
        put: (title) => update({ title }),
      },
      {
        lines: (title) => {
          const { kind, theme, visibility } = entry;
          session.preparation.addLines({ kind, title, theme, visibility }, id);
        },
        details: (title) => session.preparation.addWithDetails({ kind: entry.kind, title }, id),
      },
    )}
    ${field(session, {
      key: `details-${id}`,
      label: session.t("edit.details"),
      hint: session.t("edit.details.hint"),
      value: entry.details,
      rows: 4,
      length: "details",
      put: (details) => update({ details }),
    })}
    ${checkbox(session, {
      key: `only-me-${id}`,
      label: session.t("edit.only-me"),
      hint: session.t("edit.only-me.hint"),
      checked: entry.visibility === "only-me",
      set: (mine) => update({ visibility: mine ? "only-me" : "sheet" }),
    })}
    <div class="pair">
      ${select(session, {
        key: `kind-${id}`,
        label: session.t("edit.kind"),
        options: session.catalogue.entryKinds,
        value: entry.kind,
        pick: (kind) => update({ kind: kind as EntryKind }),
      })}
      ${select(session, {
        key: `theme-${id}`,
        label: session.t("edit.theme"),
        options: [{ id: "", label: session.t("edit.theme.none") }, ...themes(session, entry)],
        value: entry.theme ?? "",
        pick: (theme) => update({ theme: theme || null }),
      })}
      ${field(session, {
        key: `minutes-${id}`,
        label: session.t("edit.minutes"),
        hint: session.t("edit.minutes.hint"),
        type: "number",
        value: entry.minutes === null ? "" : String(entry.minutes),
        put: (minutes) => update({ minutes: minutes.trim() ? whole(minutes) : null }),
      })}
    </div>
    <button type="button" class="second" @click=${close}>${session.t("edit.close")}</button>
  </div>`;
}
