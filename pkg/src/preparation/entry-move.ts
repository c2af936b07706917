import type { Entry } from "../api/types.js";
import type { Session } from "./session.js";

/** Moves an entry to the place that another one has in the list on screen. */
export function moveTo(session: Session, entries: Entry[], id: string, to: number): boolean {
  const target = entries[to];
  const entry = entries.find((candidate) => candidate.id === id);
  if (!target || !entry || target === entry) return false;
  const place = session.preparation.entries().findIndex((candidate) => candidate.id === target.id);
  const message = session.t("entry.moved", { title: entry.title, place: to + 1, total: entries.length });
  return session.undoably(`entry-${id}`, () => session.preparation.move(id, place), message);
}
