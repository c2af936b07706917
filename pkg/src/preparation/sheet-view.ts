import { html, nothing, type TemplateResult } from "lit";
import type { Sheet, SheetAlso, SheetItem, SheetSection } from "../api/types.js";
import type { Session } from "./session.js";

/** A sheet as it will be on paper. */
export function sheetView(session: Session, sheet: Sheet): TemplateResult {
  const { also } = sheet;
  const line = (text: string, place: number) =>
    html`<span>${text}</span> ${second(also, other(text, also?.lines[place]))} `;
  return html`<article class=${`sheet ${sheet.reader}${also ? " both" : ""}`} part="sheet">
    <h2>${sheet.title} ${second(also, other(sheet.title, also?.title))}</h2>
    ${sheet.lines.length ? html`<p class="sheet-lines">${sheet.lines.map(line)}</p>` : nothing}
    <div class="sheet-body">${sheet.sections.map((part) => section(session, part, also))}</div>
    ${sheet.footer ? html`<p class="sheet-footer">${sheet.footer} ${second(also, other(sheet.footer, also?.footer))}</p>` : nothing}
  </article>`;
}

/** What is said in the second language, where it says something else. */
const other = (text: string, second: string | undefined) => (second === undefined || second === text ? null : second);

function second(also: SheetAlso | null, text: string | null): TemplateResult | typeof nothing {
  if (!also || text === null) return nothing;
  // The stroke between the two stands in the sheet's own direction.
  return html`<span class="also"><span lang=${also.locale} dir=${also.direction}>${text}</span></span>`;
}

function section(
  session: Session,
  { id, heading, also, items, blankLines }: SheetSection,
  both: SheetAlso | null,
): TemplateResult {
  return html`<section class="sheet-section" data-section=${id}>
    <h3>${heading} ${second(both, also)}</h3>
    ${items.length ? html`<ul role="list">${items.map((line) => item(session, line, both))}</ul>` : nothing}
    ${Array.from({ length: blankLines }, () => html`<div class="sheet-blank"></div>`)}
  </section>`;
}

function item(
  session: Session,
  { text, also, details, note, noteAlso, checked }: SheetItem,
  both: SheetAlso | null,
): TemplateResult {
  return html`<li class=${checked === null ? "" : "ticked"}>
    ${
      checked === null
        ? nothing
        : html`<span class="tick" role="img" aria-label=${session.t(checked ? "sheet.done" : "sheet.open")}>${checked ? "☑" : "☐"}</span>`
    }
    <span dir="auto">${text}</span> ${second(both, also)}
    ${note ? html`<small>${note}</small>` : nothing}
    ${noteAlso ? html`<small>${second(both, noteAlso)}</small>` : nothing}
    ${details ? html`<p class="sheet-details" dir="auto">${details}</p>` : nothing}
  </li>`;
}
