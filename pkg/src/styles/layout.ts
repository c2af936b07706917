import { css } from "lit";

/** Where things stand: one column, and the sheet beside the steps where there is room. */
export const layout = css`
  .frame { display: grid; gap: 1rem; padding: clamp(0.75rem, 3cqi, 1.5rem); }
  .path { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; }
  .progress { flex: 1 1 12rem; color: var(--muted); font-size: 0.95em; }
  .path ol { display: none; inline-size: 100%; list-style: none; padding: 0; gap: 0.4rem; flex-wrap: wrap; }
  .path ol.open { display: grid; }
  .to {
    display: inline-flex; align-items: center; gap: 0.4rem; inline-size: 100%; text-align: start; font-size: 0.9em;
    border: 1px solid var(--line); color: var(--ink); padding: 0.3rem 0.7rem; border-radius: 2rem;
  }
  .to[aria-current] { border: 2px solid var(--accent); background: var(--soft); font-weight: 700; }
  .to .mark:empty { display: none; }
  .to small { color: var(--muted); font-weight: 400; }
  .columns { display: grid; gap: 2rem; align-items: start; }
  /* A wide table scrolls in its place, rather than widen what it stands in. */
  .frame, .columns, .step, .card { grid-template-columns: minmax(0, 1fr); }
  .step { display: grid; gap: 1rem; min-inline-size: 0; max-inline-size: 44rem; }
  .preview { display: none; }
  .ways { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-block-start: 0.5rem; }
  .faults { border: 2px solid var(--fault); border-radius: var(--radius); }
  .faults ul { list-style: none; padding: 0; }
  .faults a { display: block; min-block-size: var(--target); padding-block: 0.5rem; color: var(--fault); }
  .actions { display: flex; flex-wrap: wrap; gap: 0.75rem; }
  .status { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; padding: 0.5rem 0.9rem; background: var(--soft); border-radius: var(--radius); }
  .status.quiet { padding: 0; background: none; }
  details { border: 1px solid var(--line); border-radius: var(--radius); padding-inline: 0.9rem; }
  details[open] { padding-block-end: 0.9rem; }
  details > :not(summary) + * { margin-block-start: 0.9rem; }
  summary { min-block-size: var(--target); padding-block: 0.5rem; cursor: pointer; font-weight: 600; }
  summary .muted { font-weight: 400; }
  dl { margin: 0; }
  dt { font-weight: 600; }
  dd { margin: 0 0 0.6rem; }
  .done { color: var(--muted); font-weight: 400; font-size: 0.9em; }
  dialog {
    max-inline-size: min(46rem, 96vw); inline-size: 96vw; max-block-size: 92vh; overflow: auto; border: 1px solid var(--line);
    border-radius: var(--radius); padding: 1rem; background: var(--paper); color: var(--ink);
  }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  dialog form { position: sticky; inset-block-start: 0; text-align: end; }
  @media (forced-colors: active) {
    .to[aria-current] { border-color: Highlight; }
  }
  @container (min-width: 40rem) {
    .toggle { display: none; }
    .path ol, .path ol.open { display: flex; }
    .to { inline-size: auto; }
  }
  @container (min-width: 62rem) {
    .columns { grid-template-columns: minmax(0, 1fr) minmax(20rem, 26rem); }
    .preview { display: block; position: sticky; inset-block-start: 1rem; max-block-size: 92vh; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); padding: 1.1rem; background: var(--care-sheet, #ffffff); color: #1a1a1a; color-scheme: light; }
    .see { display: none; }
  }
`;
