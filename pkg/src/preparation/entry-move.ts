import { steady } from "../screen/steady.js";
import type { Entry } from "../api/types.js";
import type { Session } from "./session.js";

/** Moves an entry to a place of its list, as it is on screen; the control that was pressed stays under the finger. */
export function moveTo(session: Session, { id, kind, title }: Entry, to: number, control: string): void {
  const { preparation } = session;
  const place = () => preparation.points(kind).findIndex((point) => point.entry === id);
  const said = () => {
    const total = preparation.points(kind).length;
    return session.t("entry.moved", { title, place: place() + 1, total });
  };
  const from = place();
  let instead: string[] | null = [];
  if (!session.attempt(`entry-${id}`, () => (instead = preparation.place(id, Math.max(0, to))))) return;
  steady(session, control, () => {
    if (instead === null) session.announce(session.t("agenda.brought.full", { title }));
    else if (place() === from) session.announce(said());
    else session.announce(`${said()} ${aside(session, instead)}`.trim(), "act");
  });
}

/** Which others are set aside by it. */
export function aside(session: Session, ids: string[]): string {
  const others = session.preparation.entries().filter(({ id }) => ids.includes(id));
  if (others.length === 0) return "";
  return session.t("entry.aside", { others: others.map(({ title }) => title) });
}
