import { html, nothing, type TemplateResult } from "lit";
import type { Sheet, SheetAlso, SheetItem, SheetSection } from "../api/types.js";
import { icon } from "../widgets/icon.js";
import { runs } from "../widgets/runs.js";
import type { Session } from "./session.js";

/** A sheet as it will be on paper. */
export function sheetView(session: Session, sheet: Sheet): TemplateResult {
  const { also } = sheet;
  const line = (text: string, place: number) =>
    html`<span>${text}${second(also, other(text, also?.lines[place]))}</span> `;
  const blank = (label: string, place: number) =>
    html`<p class="sheet-write"><span>${label}${second(also, other(label, also?.blanks[place]))}</span></p>`;
  return html`<article class=${`sheet ${sheet.reader}${also ? " both" : ""}`} part="sheet">
    <header class="sheet-head">
      <h2>${sheet.title}${second(also, other(sheet.title, also?.title))}</h2>
      ${sheet.blanks.map(blank)}
      ${sheet.lines.length ? html`<p class="sheet-lines">${sheet.lines.map(line)}</p>` : nothing}
    </header>
    <div class="sheet-body">
      ${parts(sheet.sections).map(
        ({ wide, sections }) => html`<div class=${wide ? "sheet-wide" : "sheet-columns"}>
          ${sections.map((part) => section(session, part, also))}
        </div>`,
      )}
    </div>
    ${sheet.footer ? html`<p class="sheet-footer">${sheet.footer}${second(also, other(sheet.footer, also?.footer))}</p>` : nothing}
  </article>`;
}

/** What is read out or written on goes over the whole width, what is looked up stands in columns. */
function parts(sections: SheetSection[]): { wide: boolean; sections: SheetSection[] }[] {
  const all: { wide: boolean; sections: SheetSection[] }[] = [];
  for (const part of sections) {
    const wide = part.id === "opening" || part.blankLines > 0 || part.items.some(({ number }) => number !== null);
    const last = all.at(-1);
    if (last?.wide === wide) last.sections.push(part);
    else all.push({ wide, sections: [part] });
  }
  return all;
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
  { id, heading, also, items, blankLines, room }: SheetSection,
  both: SheetAlso | null,
): TemplateResult {
  return html`<section class="sheet-section" data-section=${id}>
    <h3>${heading}${second(both, also)}</h3>
    ${runs(items, ({ group }) => group).map(
      ([group, lines]) => html`${group ? html`<h4>${group}${second(both, lines[0]?.groupAlso ?? null)}</h4>` : nothing}
        <ul role="list">${lines.map((line) => item(session, line, both, room))}</ul>`,
    )}
    ${Array.from({ length: blankLines }, () => html`<div class="sheet-blank"></div>`)}
  </section>`;
}

function item(
  session: Session,
  { text, also, details, note, noteAlso, checked, number, mark }: SheetItem,
  both: SheetAlso | null,
  room: number,
): TemplateResult {
  const kind = number !== null ? "point" : checked !== null ? "ticked" : "";
  return html`<li class="${kind} ${mark ?? ""}">
    ${number === null ? nothing : html`<span class="sheet-number">${number}</span>`}
    ${checked === null ? nothing : html`<span class="tick" aria-hidden="true">${checked ? "☑" : "☐"}</span>`}
    <span class="sheet-title" dir="auto">${text}</span>${second(both, also)}${
      checked ? html` <span class="hidden">${session.t("sheet.done")}</span>` : nothing
    }${
      note ? html`<small>${mark ? icon(mark === "main" ? "main" : "today", true) : nothing} ${note}</small>` : nothing
    }${noteAlso ? html`<small>${second(both, noteAlso)}</small>` : nothing}
    ${details ? html`<p class="sheet-details" dir="auto">${details}</p>` : nothing}
    ${Array.from({ length: room }, () => html`<div class="sheet-room"></div>`)}
  </li>`;
}
