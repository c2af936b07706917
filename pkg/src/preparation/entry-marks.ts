import { html, nothing, type TemplateResult } from "lit";
import { toggled } from "../screen/steady.js";
import type { Entry, EntryPatch } from "../api/types.js";
import { icon } from "../widgets/icon.js";
import type { Session } from "./session.js";

/** The star: must be said today. */
export function mustMark(session: Session, entry: Entry): TemplateResult {
  return mark(session, entry, "must", { must: !entry.must });
}

/** The flag: the most important, one at most; for what the person has taken in. */
export function mainMark(session: Session, entry: Entry): TemplateResult | typeof nothing {
  if (entry.status !== "accepted") return nothing;
  return mark(session, entry, "main", { main: !entry.main });
}

/** One tap; the row goes to where it then belongs, and the button stays under the finger. */
function mark(
  session: Session,
  { id, title, ...entry }: Entry,
  which: "must" | "main",
  change: EntryPatch,
): TemplateResult {
  const control = `${which}-${id}`;
  const on = entry[which];
  const { preparation } = session;
  const act = () => {
    if (!session.attempt(`entry-${id}`, () => preparation.update(id, change))) return;
    session.announce(session.t(`entry.${which}-${on ? "unnamed" : "named"}`, { title }), "act");
  };
  return html`<button type="button" class="square ${which === "must" ? "today" : "first"}" id=${control}
    aria-pressed=${on ? "true" : "false"} aria-label=${session.t(`entry.${which}-one`, { title })}
    @click=${() => toggled(session, control, act)}>${icon(which === "must" ? "today" : "main", on)}</button>`;
}
