import { css } from "lit";

/** On paper: a sheet that the tool prints, alone; and what the browser prints by its own menu, with the page around. */
export const print = css`
  @media print {
    :host([data-care-printing]) .paper { display: block; inline-size: auto; block-size: auto; columns: auto; }
    .frame { background: none; color: #000000; container-type: normal; color-scheme: only light; }
    .frame, .columns, .step { display: block; padding: 0; max-inline-size: none; }
    .step > * + * { margin-block-start: var(--_space-3); }
    /* What is pressed, chosen or opened is of no use there. */
    .frame :is(.top, .bottom, .path, .status, .actions, .drop, .file, button, details:not([open])),
    .actions ~ .hint, .columns > .step, dialog { display: none !important; }
    .frame details, .frame summary { border: 0; padding: 0; list-style: none; }
    .frame summary::-webkit-details-marker { display: none; }
    /* What stands in a field, and a line to write on. */
    .frame :is(input:not([type="radio"], [type="checkbox"]), select, textarea) {
      min-block-size: 0; padding: 0; border: 0; border-block-end: 1px dotted; border-radius: 0; background: none;
      appearance: none; field-sizing: content; min-inline-size: 100%;
    }
    .frame :is(h2, h3, h4, legend, summary) { break-after: avoid; }
    .frame :is(.statement, .pick, .side, .stair, li, tr) { break-inside: avoid; }
    .frame :is(.segment, .rung, .beads, .bar, .share, .chip, .mark) { print-color-adjust: exact; }
    /* The sheet is what the preparation is for. */
    .preview {
      display: block; position: static; max-block-size: none; overflow: visible; border: 0; padding: 0;
      font-size: 11pt; box-shadow: none;
    }
    .preview :is(.sheet, .sheet-body, .sheet-wide, .sheet-columns) { display: block; font-size: 1em; }
    .preview .hidden { display: none; }
    .preview :is(small, .sheet-footer, .sheet-section h3) { font-size: max(10pt, 0.85em) !important; }
  }
`;
