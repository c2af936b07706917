import { css } from "lit";

/** The group view: who answered side by side, what they have and what they wish for. */
export const overview = css`
  .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: var(--_space-5); }
  .side { display: grid; gap: var(--_space-2); align-content: start; min-inline-size: 0; }
  .side + .side { border-block-start: 1px solid var(--_hair); padding-block-start: var(--_space-4); }
  li > strong { display: block; }
  .distribution { display: grid; gap: var(--_space-2); }
  .distribution .kind { display: flex; align-items: center; gap: var(--_space-2); font-weight: 600; font-size: var(--_text-sm); }
  .distribution ul { list-style: none; padding: 0; display: grid; gap: var(--_space-2); }
  .distribution li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px var(--_space-3); align-items: center; font-size: var(--_text-sm); line-height: 1.3; }
  .distribution .name { grid-column: 1 / -1; }
  .distribution .amount { color: var(--_ink-soft); }
  .distribution svg { display: block; inline-size: 100%; block-size: 0.9rem; border-radius: 3px; }
  .distribution .all { fill: var(--_soft); }
  .distribution .now { fill: var(--_accent); }
  .distribution.wished .now { fill: var(--_hope); }
  @container (min-width: 36rem) {
    .side + .side { border: 0; padding: 0; }
  }
  .paper.group section { break-inside: avoid; border: 0; padding: 0; margin-block-end: 1em; }
  .paper.group h4 { font-size: 1.15em; border-block-end: 1px solid; }
  .paper.group .sides { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 5mm; }
  .paper.group .side { break-inside: avoid; border: 0; padding: 0; }
  .paper .distribution .all { fill: #ffffff; stroke: #777777; }
  .paper .distribution .now { fill: #333333; }
  .paper .distribution.wished .now { fill: #999999; }
  .paper .distribution svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @media (forced-colors: active) {
    .distribution svg { border: 1px solid CanvasText; }
    .distribution .all { fill: Canvas; }
    .distribution .now { fill: CanvasText; }
    .distribution.wished .now { fill: Highlight; }
  }
`;
