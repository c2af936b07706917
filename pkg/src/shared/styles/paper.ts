import { css } from "lit";

/** The sheets, on screen and on one A4 page. */
export const paper = css`
  .sheet { font-size: 0.85em; line-height: 1.35; display: grid; gap: 0.6em; }
  .sheet h2 { font-size: 1.35em; }
  .sheet h3 { font-size: 1em; margin: 0 0 0.15em; border-block-end: 1px solid currentColor; }
  .sheet-lines { display: flex; flex-wrap: wrap; gap: 0 1.2em; }
  .sheet-body { display: grid; gap: 0.7em; }
  .sheet ul { padding-inline-start: 1.1em; }
  .sheet li.ticked { list-style: none; margin-inline-start: -1.1em; }
  .sheet small { font-size: 0.85em; opacity: 0.85; }
  .sheet small::before { content: "— "; }
  .sheet-details { white-space: pre-line; }
  .sheet-section[data-section="opening"] { font-size: 1.1em; }
  .sheet-section[data-section="opening"] ul { list-style: none; padding: 0; }
  .sheet-section[data-section="opening"] h3 { font-size: 0.9em; }
  .sheet-blank { block-size: 1.9em; border-block-end: 1px dotted currentColor; }
  .sheet-footer { font-size: 0.85em; }
  .paper {
    position: absolute; inset-block-start: 0; inset-inline-start: -400rem; inline-size: 182mm; block-size: 266mm; overflow: hidden;
    background: #ffffff; color: #000000; font-size: 12.5pt;
  }
  .paper.clinician { block-size: 133mm; }
  .paper .sheet { font-size: 1em; }
  .paper .sheet:not(.blank) .sheet-body { display: block; columns: 2; column-gap: 8mm; }
  .paper .sheet:not(.blank) .sheet-section { margin-block-end: 0.7em; }
  .paper .sheet.person .sheet-section[data-section="opening"] { column-span: all; }
  .paper .sheet li { break-inside: avoid; }
  .paper .sheet h3 { break-after: avoid; }
  .paper.dense1 { font-size: 11.5pt; }
  .paper.dense2 { font-size: 10.5pt; }
  .paper.dense3 { font-size: 9.5pt; }
  .paper.dense4 { font-size: 8.5pt; }
  .paper.dense5 { font-size: 7.25pt; }
  @media print {
    .frame { background: none; color: #000000; container-type: normal; }
    :host([data-care-printing]) { display: block !important; }
    .frame.away, .path, .columns > .step, dialog { display: none !important; }
    .frame, .columns { display: block; padding: 0; }
    /* Printed from the browser's own menu: the sheet, rather than the buttons. */
    .preview { display: block; position: static; max-block-size: none; overflow: visible; border: 0; padding: 0; font-size: 10.5pt; }
    .paper { position: static; inline-size: auto; block-size: auto; overflow: visible; }
  }
`;
