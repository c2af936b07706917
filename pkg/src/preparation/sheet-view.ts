import { html, nothing, type TemplateResult } from "lit";
import type { Sheet, SheetItem, SheetSection } from "../types.js";
import type { Session } from "./session.js";

/** A sheet as it will be on paper. */
export function sheetView(session: Session, sheet: Sheet): TemplateResult {
  return html`<article class="sheet ${sheet.reader}" part="sheet">
    <h2>${sheet.title}</h2>
    ${sheet.lines.length ? html`<p class="sheet-lines">${sheet.lines.map((line) => html`<span>${line}</span> `)}</p>` : nothing}
    <div class="sheet-body">${sheet.sections.map((part) => section(session, part))}</div>
    ${sheet.footer ? html`<p class="sheet-footer">${sheet.footer}</p>` : nothing}
  </article>`;
}

function section(session: Session, { id, heading, items, blankLines }: SheetSection): TemplateResult {
  return html`<section class="sheet-section" data-section=${id}>
    <h3>${heading}</h3>
    ${items.length ? html`<ul role="list">${items.map((line) => item(session, line))}</ul>` : nothing}
    ${Array.from({ length: blankLines }, () => html`<div class="sheet-blank"></div>`)}
  </section>`;
}

function item(session: Session, { text, details, note, checked }: SheetItem): TemplateResult {
  return html`<li class=${checked === null ? "" : "ticked"}>
    ${checked === null
      ? nothing
      : html`<span class="tick" role="img" aria-label=${session.t(checked ? "sheet.done" : "sheet.open")}>${checked ? "☑" : "☐"}</span>`}
    <span dir="auto">${text}</span>
    ${note ? html`<small>${note}</small>` : nothing}
    ${details ? html`<p class="sheet-details" dir="auto">${details}</p>` : nothing}
  </li>`;
}
