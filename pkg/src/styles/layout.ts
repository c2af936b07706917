import { css } from "lit";

/** Where things stand: one column, and the sheet beside the steps where there is room. */
export const layout = css`
  .frame { display: grid; gap: var(--_space-4); padding: clamp(var(--_space-3), 3cqi, var(--_space-5)); }
  /* The bar at the top: back, where one is, what else there is. */
  .top { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-2) var(--_space-3); }
  .top .progress { flex: 1 1 10rem; }
  .meter {
    inline-size: 100%; block-size: 6px; border: 0; border-radius: 3px; overflow: hidden; background: var(--_hair);
    accent-color: var(--_accent); appearance: none;
  }
  .meter::-webkit-progress-bar { background: var(--_hair); }
  .meter::-webkit-progress-value {
    background: var(--_accent); border-radius: 3px; transition: inline-size var(--_motion);
  }
  .meter::-moz-progress-bar { background: var(--_accent); border-radius: 3px; }
  .path { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-1) var(--_space-4); }
  .progress { flex: 1 1 8rem; color: var(--_ink-soft); font-size: var(--_text-sm); }
  .to {
    display: inline-flex; align-items: center; gap: var(--_space-2); inline-size: 100%; text-align: start;
    font-size: var(--_text-sm);
    font-weight: 400; border: 1px solid var(--_hair); color: var(--_ink); padding: var(--_space-1) var(--_space-3);
    border-radius: var(--_round); background: var(--_card);
  }
  .to[aria-current] { border: 2px solid var(--_accent); background: var(--_soft); font-weight: 700; }
  .columns { display: grid; gap: var(--_space-6); align-items: start; }
  /* A wide table scrolls in its place, rather than widen what it stands in. */
  .frame, .columns, .step, .card { grid-template-columns: minmax(0, 1fr); }
  .step { display: grid; gap: var(--_space-4); min-inline-size: 0; max-inline-size: 44rem; }
  .step > section:not(.card) > .hint + * { margin-block-start: var(--_space-3); }
  .preview { display: none; }
  /* The bar at the bottom, in reach of the thumb: one main button, and what was just done. */
  .bottom {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-2) var(--_space-3);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_hair); background: var(--_card);
  }
  .bottom .main-button { flex: 1 1 min(8rem, 100%); min-block-size: clamp(52px, 3.25rem, 16vw); }
  .ways {
    display: flex; flex-wrap: wrap; gap: var(--_space-3); align-items: center; margin-block-start: var(--_space-2);
  }
  .faults { border: 2px solid var(--_fault); border-radius: var(--_radius); }
  .faults ul { list-style: none; padding: 0; }
  .faults a { display: block; min-block-size: var(--_target); padding-block: var(--_space-2); color: var(--_fault); }
  .actions { display: flex; flex-wrap: wrap; gap: var(--_space-3); }
  .status {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-2) var(--_space-4); background: var(--_soft); border-radius: var(--_radius);
  }
  .status.quiet { padding: 0; background: none; }
  details {
    border: 1px solid var(--_hair); border-radius: var(--_radius); padding-inline: var(--_space-4);
    background: var(--_card);
  }
  details[open] { padding-block-end: var(--_space-4); }
  details > :not(summary) + * { margin-block-start: var(--_space-4); }
  summary { min-block-size: var(--_target); padding-block: var(--_space-3); cursor: pointer; font-weight: 600; }
  summary .muted { font-weight: 400; }
  dl { margin: 0; }
  dt { font-weight: 600; }
  dd { margin: 0 0 var(--_space-3); }
  /* What floats at its end stands inside it, also on a line of its own. */
  summary::after { content: ""; display: block; clear: both; }
  summary > .done { float: inline-end; margin-inline-start: var(--_space-3); }
  .done { color: var(--_ink-soft); font-weight: 400; font-size: var(--_text-sm); }
  dialog {
    max-inline-size: min(46rem, 96vw); inline-size: 96vw; max-block-size: 92vh; overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius); padding: var(--_space-4); background: var(--_card); color: var(--_ink);
  }
  #sheet-dialog { background: var(--care-sheet, #ffffff); color: #1a1a1a; color-scheme: light; }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  /* Nobody reads over it what the person who went away has written. */
  .still { max-inline-size: min(32rem, 96vw); }
  .still::backdrop { background: rgb(0 0 0 / 92%); }
  dialog form { position: sticky; inset-block-start: 0; text-align: end; }
  /* Where the window is high enough, and the bar leaves room, it stays in sight, and what has the focus above it. */
  @media (min-height: 32rem) {
    .bottom:not([data-flows]) { position: sticky; inset-block-end: 0; z-index: 1; }
  }
  .step :is(button, input, select, textarea, summary, a) {
    scroll-margin-block-end: calc(var(--_bar) + var(--_space-3));
  }
  .bottom :is(button, input, select, textarea, summary, a) { scroll-margin-block-end: 0; }
  @media (forced-colors: active) {
    .to[aria-current] { border-color: Highlight; }
  }
  @container (min-width: 40rem) {
    .to { inline-size: auto; }
    .bottom .main-button { flex: 0 1 auto; }
  }
  @container (min-width: 62rem) {
    .columns { grid-template-columns: minmax(0, 1fr) minmax(20rem, 26rem); }
    .preview {
      display: block; position: sticky; inset-block-start: 1rem; max-block-size: 92vh; overflow: auto;
      border: 1px solid var(--_hair);
      border-radius: 4px; padding: var(--_space-5); background: var(--care-sheet, #ffffff); color: #1a1a1a;
      color-scheme: light;
      box-shadow: var(--_shadow);
    }
    .see { display: none; }
  }
`;
