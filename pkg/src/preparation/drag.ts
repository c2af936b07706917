import { html, nothing, type TemplateResult } from "lit";
import type { Entry } from "../api/types.js";
import { moveTo } from "./entry-move.js";
import type { Session } from "./session.js";

/** The grip of a row. Pointers only: keyboards and screen readers have the buttons. */
export function handle(session: Session, entries: Entry[], entry: Entry): TemplateResult | typeof nothing {
  if (entries.length < 2) return nothing;
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    session.dragged = { id: entry.id, to: entries.indexOf(entry) };
    session.refresh();
  };
  const over = (event: PointerEvent) => {
    if (session.dragged?.id !== entry.id) return;
    const to = placeAt(event);
    if (to === session.dragged.to) return;
    session.dragged = { id: entry.id, to };
    session.refresh();
  };
  const drop = () => {
    const drag = session.dragged;
    session.dragged = null;
    session.refresh();
    if (drag?.id === entry.id) moveTo(session, entries, drag.id, drag.to);
  };
  const cancel = () => {
    session.dragged = null;
    session.refresh();
  };
  return html`<span class="grip" part="grip" aria-hidden="true" @pointerdown=${start} @pointermove=${over}
    @pointerup=${drop} @pointercancel=${cancel}>⠿</span>`;
}

/** The row under the pointer, or the nearest one above or below it. */
function placeAt(event: PointerEvent): number {
  const list = (event.currentTarget as Element).closest("ol");
  const rows = [...(list?.children ?? [])];
  const under = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
  return under === -1 ? rows.length - 1 : under;
}
