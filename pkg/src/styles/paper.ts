import { css } from "lit";

/** The sheets, on screen and on A4 pages: 12 mm of margin, and no type under 10 points. */
export const paper = css`
  /* Paper is white, whatever the page around has. */
  .sheet {
    --_say: #0f6b6e; --_ask: #5146a8; --_hope: #9c2f62; --_warm: #8f4706;
    --_tint-say: #e6f1f1; --_tint-ask: #edecf8; --_tint-hope: #f8eaf1;
    font-size: 0.85em; line-height: 1.4; display: grid; gap: 0.8em;
  }
  .sheet-section { --_own: #444444; --_tint: #f1f1f1; }
  .sheet-section:is([data-section="topics"], [data-section="main"]) {
    --_own: var(--_say); --_tint: var(--_tint-say);
  }
  .sheet-section[data-section="opening"] { --_own: var(--_say); --_tint: var(--_tint-say); }
  .sheet-section[data-section="questions"] { --_own: var(--_ask); --_tint: var(--_tint-ask); }
  .sheet-section[data-section="wishes"] { --_own: var(--_hope); --_tint: var(--_tint-hope); }
  .sheet h2 { font-size: 1.7em; line-height: 1.15; }
  .sheet h3 {
    font-size: 1.05em; line-height: 1.3; margin: 0 0 0.35em; padding: 0.15em 0.5em;
    border-inline-start: 0.3em solid var(--_own, #444444); background: var(--_tint, #f1f1f1);
  }
  .sheet h4 { font-size: 1em; margin-block: 0.5em 0.15em; }
  .sheet-head { border-block-end: 2px solid currentColor; padding-block-end: 0.5em; }
  .sheet-write { display: flex; margin-block-start: 0.6em; }
  .sheet-write > span { flex: none; }
  .sheet-write::after {
    content: ""; flex: 0 1 22em; margin-inline-start: 0.5em; border-block-end: 1px dotted currentColor;
  }
  .sheet-lines { display: flex; flex-wrap: wrap; gap: 0 1.2em; margin-block-start: 0.5em; }
  .sheet-body, .sheet-wide, .sheet-columns { display: grid; gap: 0.9em; }
  .sheet ul { padding-inline-start: 1.1em; }
  .sheet-section ul { padding: 0; list-style: none; }
  .sheet-section li { padding-inline-start: 1.1em; }
  /* In line, so that no break of column or page can part it from its words. */
  .sheet-section li:not(.point, .ticked)::before {
    content: "•"; display: inline-block; inline-size: 0.8em; margin-inline-start: -0.8em;
  }
  .sheet .tick { display: inline-block; inline-size: 1.4em; margin-inline-start: -1.4em; }
  .sheet li.ticked { padding-inline-start: 1.4em; }
  .sheet li.point { padding-inline-start: 2.1em; padding-block: 0.15em; }
  .sheet-number {
    display: inline-block; inline-size: 1.55em; margin-inline: -2.1em 0.4em; text-align: center; font-weight: 700;
    line-height: 1.4;
    border: 1px solid var(--_own); border-radius: 0.8em; color: var(--_own); print-color-adjust: exact;
  }
  .sheet li.main {
    border: 1.5px solid var(--_own); border-radius: 0.4em; padding-block: 0.35em; padding-inline: 2.6em 0.6em;
    margin-block-end: 0.3em;
  }
  .sheet li.main .sheet-title { font-size: 1.2em; font-weight: 700; }
  .sheet li.main .sheet-number { background: var(--_own); color: #ffffff; }
  .sheet li.must .sheet-title { font-weight: 700; }
  .sheet small { font-size: 0.85em; color: #444444; }
  /* The stroke hangs at the end of a line rather than at the beginning of the next. */
  .sheet small::before { content: "\\a0— "; }
  .sheet :is(.main, .must) small { color: var(--_warm); font-weight: 600; }
  .sheet :is(.main, .must) small::before { content: " "; }
  .sheet small .icon { inline-size: 1em; block-size: 1em; vertical-align: -0.1em; }
  .sheet-details { white-space: pre-line; }
  .sheet-room { block-size: 1.9em; border-block-end: 1px dotted #777777; }
  .sheet-section[data-section="opening"] {
    background: var(--_tint); border-inline-start: 0.3em solid var(--_own); padding: 0.5em 0.7em;
  }
  .sheet-section[data-section="opening"] h3 { border: 0; padding: 0; margin: 0; font-size: 0.9em; }
  .sheet-section[data-section="opening"] li { padding: 0; font-size: 1.2em; font-weight: 600; }
  .sheet-section[data-section="opening"] li:not(.point, .ticked)::before { content: none; }
  .sheet-blank { block-size: 1.9em; border-block-end: 1px dotted #777777; }
  .sheet-footer { font-size: 0.85em; color: #444444; }
  .sheet .also { font-style: italic; font-weight: normal; }
  .sheet.both .sheet-blank { block-size: 1.6em; }
  .sheet .also::before { content: "\\a0/ "; font-style: normal; }
  .paper {
    /* Paper has its size whatever the window has. */
    --_text-lg: 1.222em; --_text-xl: 1.667em;
    --_space-1: 4px; --_space-2: 8px; --_space-3: 12px; --_space-4: 16px; --_space-5: 24px; --_space-6: 40px;
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
  .paper.large { font-size: 16pt; line-height: 1.4; }
  .paper :is(.sheet, .sheet-body, .sheet-wide, .sheet-columns) {
    display: block; font-size: 1em; line-height: inherit;
  }
  .paper .sheet > * { margin-block-end: 0.6em; }
  .paper .sheet-section { margin-block-end: 0.7em; }
  .paper:not(.roomy) .sheet-room { display: none; }
  .paper:not(.roomy) :is(.sheet-section, .sheet > *) { margin-block-end: 0.4em; }
  .paper:not(.roomy) li.point { padding-block: 0; }
  .paper:not(.roomy) :is(li.main, [data-section="opening"]) { padding-block: 0.2em; margin-block-end: 0.2em; }
  .paper:not(.roomy) .sheet h3 { padding-block: 0; margin-block-end: 0.2em; }
  .paper:not(.roomy) .sheet-blank { block-size: 1.8em; }
  .paper .sheet-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2em 1.5em; }
  .paper .sheet-write { flex: 1 1 16em; margin: 0; }
  .paper .sheet-write::after { flex: 1 1 8em; }
  .paper .sheet-lines { inline-size: 100%; margin: 0; }
  /* Smaller than the text around it, and never too small. */
  .paper :is(small, .sheet-footer, .levels, table, .hint, .muted, .note, .details, .chip) {
    font-size: max(10pt, 0.85em);
  }
  .paper .sheet-section[data-section="opening"] h3 { font-size: max(10pt, 0.9em); }
  .paper.large :is(small, .sheet-footer, .sheet-section h3) { font-size: 1em !important; }
  .paper :is(h2, h3, h4) { break-after: avoid; }
  .paper :is(h3, h4) + ul > li:first-child { break-before: avoid; }
  .paper .sheet-details, .paper .sheet-room { break-before: avoid; }
  .paper :is(.sheet-blank, [data-section="notes"], [data-section="opening"], li.main:not(:has(.sheet-details))) {
    break-inside: avoid;
  }
  .paper li:not(:has(.sheet-details)) { break-inside: avoid; }
  .paper:not(.pages, .large) .sheet:not(.clinician) .sheet-columns { columns: 2; column-gap: 8mm; }
  /* One section alone has the whole width, and a short one stays with its heading. */
  .paper:not(.pages, .large) .sheet:not(.clinician) .sheet-columns:not(:has(> :nth-child(2))) { columns: 1; }
  .paper:not(.pages) .sheet-columns > .sheet-section:not(:has(li:nth-child(7))) { break-inside: avoid; }
  .paper:not(.pages) .sheet-columns { padding-block-end: 0.4em; }
  .paper:not(.pages, .large) .sheet.clinician .sheet-body, .paper.dense:not(.large) .sheet-body {
    columns: 2; column-gap: 8mm;
  }
  .paper.dense .sheet .sheet-columns { columns: 1 !important; }
  .paper.dense .sheet [data-section="opening"] { column-span: all; }
  .paper:not(.pages, .large) .sheet.blank [data-section="bring"] ul { columns: 2; column-gap: 8mm; }
  .paper:not(.pages, .large) .sheet.blank .sheet-columns { columns: 1; }
  .paper.half .sheet h2 { font-size: 1.35em; }
  .paper.half:not(.roomy) :is(.sheet > *, .sheet-section) { margin-block-end: 0.25em; }
  .paper.half .sheet-head { padding-block-end: 0.2em; }
  .paper.half .sheet h3 { margin-block-end: 0.1em; }
  .paper.half li.main .sheet-title { font-size: 1.1em; }
  .paper .hidden { display: none; }
`;
