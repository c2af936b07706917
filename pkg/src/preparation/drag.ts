import { html, type TemplateResult } from "lit";
import type { Entry } from "../api/types.js";
import { moveTo } from "./entry-move.js";
import type { Session } from "./session.js";

/** The number of a row, which is its grip. Pointers only: keyboards and screen readers have the buttons. */
export function handle(session: Session, total: number, entry: Entry, place: number): TemplateResult {
  const number = html`<span class="number">${place + 1}</span>`;
  if (total < 2) return number;
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    session.dragged = { id: entry.id, to: place };
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
    if (drag?.id === entry.id && drag.to !== place) moveTo(session, entry, drag.to, `grip-${entry.id}`);
  };
  const cancel = () => {
    session.dragged = null;
    session.refresh();
  };
  return html`<span class="grip" part="grip" id="grip-${entry.id}" @pointerdown=${start}
    @pointermove=${over} @pointerup=${drop} @pointercancel=${cancel}>${number}</span>`;
}

/** The row under the pointer, or the nearest one above or below it. */
function placeAt(event: PointerEvent): number {
  const rows = [...((event.currentTarget as Element).closest(".points")?.querySelectorAll("[data-entry]") ?? [])];
  const under = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
  return under === -1 ? rows.length - 1 : under;
}
