import { css } from "lit";

/** The staircase and its marks, on screen and on paper. */
export const staircase = css`
  .outcome { padding: var(--_space-4); gap: var(--_space-3); background: var(--_card); }
  .outcome > h3 { margin: 0; }
  .stage { display: grid; gap: var(--_space-4); align-items: center; }
  .words { display: grid; gap: var(--_space-2); }
  .level { display: flex; align-items: center; gap: var(--_space-2); font-weight: 700; font-size: var(--_text-lg); line-height: 1.3; }
  .small .level { font-size: var(--_text-md); }
  .stair { display: grid; gap: 3px; --rise: min(2.25rem, 7cqi); }
  .rung {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 2px var(--_space-2); min-block-size: 3.4rem;
    padding: var(--_space-1) var(--_space-3); border: 2px solid var(--_line); border-radius: 4px; line-height: 1.25;
    background: var(--_soft); font-size: var(--_text-sm);
  }
  .rung .name { flex: 1 1 9em; }
  /* As many steps as an instrument can have levels. */
  .rung:nth-last-child(2) { margin-inline-start: var(--rise); }
  .rung:nth-last-child(3) { margin-inline-start: calc(2 * var(--rise)); }
  .rung:nth-last-child(4) { margin-inline-start: calc(3 * var(--rise)); }
  .rung:nth-last-child(n + 5) { margin-inline-start: calc(4 * var(--rise)); }
  .rung.now { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); font-weight: 600; }
  .rung.uneven { border-style: dashed; border-color: var(--_accent); }
  .rung.desired { outline: 3px solid var(--_hope); outline-offset: 1px; z-index: 1; }
  .rung.ground { min-block-size: 0; border: 0; border-block-start: 3px solid var(--_line); border-radius: 0; background: none; padding-block: var(--_space-2); }
  .mark {
    display: inline-flex; align-items: center; gap: 0.4em; flex: none; padding: 0.1rem 0.7em; border: 1px solid var(--_line); border-radius: 2rem;
    background: var(--_card); color: var(--_ink); font-size: 0.9em; font-weight: 600;
  }
  .mark.bare { padding: 0; border: 0; background: none; }
  .mark i { inline-size: 0.8em; block-size: 0.8em; flex: none; background: var(--_accent); border-radius: 50%; }
  .mark.wished i { background: var(--_hope); border-radius: 2px; rotate: 45deg; scale: 0.85; }
  .stair.small { --rise: 1.1rem; inline-size: 8rem; max-inline-size: 100%; gap: 2px; }
  .stair.small .rung { min-block-size: 1.3rem; padding: 0 var(--_space-2); justify-content: end; border-width: 1px; }
  .stair.small .rung.desired { outline-width: 2px; }
  .stair.small .now .mark i { background: var(--_on-accent); }
  .stair.small .now .mark.wished i { outline: 2px solid var(--_on-accent); }
  .stair.small .rung.ground { border-block-start-width: 2px; padding-block: var(--_space-1); }
  .cells { display: flex; gap: 3px; }
  .cells i { flex: 1 1 0; max-inline-size: 5rem; block-size: 0.9rem; border: 2px solid var(--_line); border-radius: 3px; background: var(--_soft); }
  .cells .now { background: var(--_accent); border-color: var(--_accent); }
  @container (min-width: 30rem) {
    .small > .stage:has(> .stair) { grid-template-columns: auto minmax(0, 1fr); }
  }
  @container (min-width: 46rem) {
    .outcome:not(.small) > .stage:has(> .stair) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  }
  .paper.profile section { break-inside: avoid; margin-block-end: 0.8em; }
  .paper.profile .report:has(> section + section) { columns: 2; column-gap: 8mm; }
  .paper.profile h3 { margin: 0; }
  .paper small.mark::before { content: none; }
  .paper .stair { --rise: 8mm; max-inline-size: 120mm; margin-block: 0.4em; }
  .paper .stair.small { --rise: 4mm; inline-size: 32mm; }
  .paper .rung { min-block-size: 2.6em; background: #ffffff; border-color: #555555; color: #000000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .paper .stair.small .rung { min-block-size: 1.2em; }
  .paper .rung.now { background: #dddddd; border-color: #000000; color: #000000; }
  .paper .rung.desired { outline: 3px double #000000; }
  .paper .mark i, .paper .stair.small .now .mark i { background: #000000; }
  .paper .mark.wished i, .paper .stair.small .now .mark.wished i { background: #ffffff; border: 2px solid #000000; outline: 0; }
  .paper .cells .now { background: #000000; border-color: #000000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .paper .cells i { background: #ffffff; border-color: #555555; }
  @media (forced-colors: active) {
    .rung, .cells i { border-color: CanvasText; background: Canvas; }
    .rung.now, .cells .now { forced-color-adjust: none; background: CanvasText; border-color: CanvasText; color: Canvas; }
    .rung.desired { outline-color: Highlight; }
    .mark { border-color: CanvasText; background: Canvas; color: CanvasText; }
    .mark i { forced-color-adjust: none; background: CanvasText; }
    .mark.wished i { background: Highlight; }
    .stair.small .now .mark i { background: Canvas; }
  }
`;
