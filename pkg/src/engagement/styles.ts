import { css } from "lit";

/** Statements, the picture, tables. */
export const picture = css`
  .statement { gap: 0.35rem; padding-block: 0.75rem; border-block-start: 1px solid var(--_line); }
  .statement legend { float: inline-start; inline-size: 100%; }
  .answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: 0 1rem; }
  /* What stands apart from the scale has a line of its own. */
  .answers > .choice:last-child { grid-column: 1 / -1; }
  .statement > .plain { justify-self: start; font-size: 0.85em; }
  .wish { background: var(--_soft); border-radius: var(--_radius); padding: 0.9rem; }
  .picture { display: grid; gap: 0.15rem; }
  .picture svg, .distribution svg { display: block; }
  .picture .now, .distribution .now { fill: var(--_accent); stroke: var(--_accent); }
  .picture .open { fill: var(--_soft); stroke: var(--_line); }
  .picture .uneven { fill: var(--_line); stroke: var(--_accent); stroke-dasharray: 4 3; }
  .picture .desired { fill: none; stroke: var(--_ink); stroke-width: 4; }
  .ladder { grid-template-columns: 2.6em minmax(0, 1fr); column-gap: 0.75em; }
  /* As high as the words beside it, whatever its own shape. */
  .ladder svg { inline-size: 100%; block-size: 0; min-block-size: 100%; }
  .levels { list-style: none; padding: 0; font-size: 0.95em; }
  .levels li { min-block-size: 2rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.5rem; }
  .levels small { border: 1px solid var(--_line); border-radius: 1rem; padding-inline: 0.6rem; font-weight: 400; }
  .levels .here { font-weight: 700; }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; inline-size: 100%; font-size: 0.85em; }
  caption { text-align: start; font-weight: 600; padding-block: 0.3rem; }
  th, td { overflow-wrap: normal; text-align: start; vertical-align: top; padding-block: 0.35rem; padding-inline: 0 0.4rem; hyphens: auto; border-block-end: 1px solid var(--_line); }
  .distribution th, .distribution td { overflow-wrap: anywhere; }
  .decided { list-style: none; padding: 0; display: grid; gap: 0.4rem; }
  .decided li { display: grid; gap: 0.1rem; padding-inline-start: 0.8rem; border-inline-start: 0.25rem solid var(--_line); }
  .decided li.met { border-color: var(--_accent); }
  .own { white-space: pre-line; }
  .paper.profile .report { columns: 2; column-gap: 8mm; }
  .paper.profile section { break-inside: avoid; margin-block-end: 0.8em; }
  .paper.profile h3 { margin: 0; }
  .sheet .levels small::before { content: none; }
  .paper .levels li { min-block-size: 1.5em; }
  .paper .picture .now { fill: #000000; stroke: #000000; }
  .paper .picture .open { fill: #ffffff; stroke: #555555; }
  .paper .picture .uneven { fill: #bbbbbb; }
  .paper .picture .desired { stroke: #555555; }
  @media (forced-colors: active) {
    .picture .now, .distribution .now { fill: CanvasText; stroke: CanvasText; }
    .picture .open { fill: Canvas; stroke: CanvasText; }
    .picture .uneven { fill: GrayText; stroke: CanvasText; }
    .picture .desired { stroke: Highlight; }
    .decided li.met { border-color: Highlight; }
    .wish { border: 1px solid; }
  }
`;
