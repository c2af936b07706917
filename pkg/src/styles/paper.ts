import { css } from "lit";

/** The sheets, on screen and on A4 pages: 12 mm of margin, and no type under 10 points. */
export const paper = css`
  .sheet { font-size: 0.85em; line-height: 1.35; display: grid; gap: 0.6em; }
  .sheet h2 { font-size: 1.35em; }
  .sheet h3 { font-size: 1em; margin: 0 0 0.15em; border-block-end: 1px solid currentColor; }
  .sheet-lines { display: flex; flex-wrap: wrap; gap: 0 1.2em; }
  .sheet-body { display: grid; gap: 0.7em; }
  .sheet ul { padding-inline-start: 1.1em; }
  .sheet li.ticked { list-style: none; margin-inline-start: -1.1em; padding-inline-start: 1.3em; text-indent: -1.3em; }
  .sheet small { font-size: 0.85em; opacity: 0.85; }
  .sheet small::before { content: "—\\a0"; }
  .sheet-details { white-space: pre-line; text-indent: 0; }
  .sheet-section[data-section="opening"] { font-size: 1.1em; }
  .sheet-section[data-section="opening"] ul { list-style: none; padding: 0; }
  .sheet-section[data-section="opening"] h3 { font-size: 0.9em; }
  .sheet-blank { block-size: 1.9em; border-block-end: 1px dotted currentColor; }
  .sheet-footer { font-size: 0.85em; }
  .sheet .also { font-style: italic; font-weight: normal; }
  .sheet.both .sheet-blank { block-size: 1.6em; }
  .sheet .also::before { content: "/\\a0"; font-style: normal; }
  .paper {
    all: initial; display: none; inline-size: 186mm; background: #ffffff; color: #000000; color-scheme: only light;
    print-color-adjust: exact; forced-color-adjust: none; overflow-wrap: anywhere; orphans: 2; widows: 2;
    font: 12.5pt / 1.35 var(--care-font, "Segoe UI", Roboto, Arial, "Liberation Sans", system-ui, sans-serif);
  }
  .paper.measured { display: block; position: fixed; inset: 0 auto auto 0; visibility: hidden; overflow: hidden; }
  /* In whole pixels, so that as much stands on a page as was measured. */
  .paper.page, .paper.pages { block-size: 1031px; }
  .paper.half { block-size: 134mm; }
  .paper.pages { columns: 1; column-fill: auto; column-gap: 0; }
  .paper.larger { font-size: 11.5pt; line-height: 1.3; }
  .paper.smaller { font-size: 10.75pt; line-height: 1.25; }
  .paper.smallest { font-size: 10pt; line-height: 1.2; }
  .paper .sheet, .paper .sheet-body { display: block; font-size: 1em; line-height: inherit; }
  .paper .sheet > * { margin-block-end: 0.5em; }
  .paper .sheet-section { margin-block-end: 0.6em; }
  /* Smaller than the text around it, and never too small. */
  .paper :is(small, .sheet-footer, .levels, table, .hint, .muted, .note, .details, .chip) { font-size: max(10pt, 0.85em); }
  .paper .sheet-section[data-section="opening"] h3 { font-size: 1em; }
  .paper :is(h2, h3) { break-after: avoid; }
  .paper .sheet-details { break-before: avoid; }
  .paper :is(.sheet-blank, [data-section="notes"]) { break-inside: avoid; }
  .paper:not(.pages) .sheet:not(.blank) .sheet-body { columns: 2; column-gap: 7mm; }
  .paper:not(.pages) .sheet.person [data-section="opening"] { column-span: all; }
  .paper .sheet.blank [data-section="bring"] ul { columns: 2; column-gap: 7mm; }
  .paper:not(.pages) li:not(:has(.sheet-details)) { break-inside: avoid; }
  @media print {
    :host([data-care-printing]) .paper { display: block; inline-size: auto; block-size: auto; columns: auto; }
    .frame { background: none; color: #000000; container-type: normal; }
    .path, .columns > .step, dialog { display: none !important; }
    .frame, .columns { display: block; padding: 0; }
    /* Printed from the browser's own menu: the sheet, rather than the buttons. */
    .preview { display: block; position: static; max-block-size: none; overflow: visible; border: 0; padding: 0; font-size: 11pt; }
    .preview :is(.sheet, .sheet-body) { display: block; font-size: 1em; }
    .preview :is(small, .sheet-footer, .sheet-section h3) { font-size: max(10pt, 0.85em) !important; }
  }
`;
