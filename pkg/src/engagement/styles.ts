import { css } from "lit";
import { comparison } from "./styles-comparison.js";
import { staircase } from "./styles-picture.js";

/** Cards to choose from, statements with their scale, what decided a result, tables. */
const answering = css`
  .choices { gap: var(--_space-2); }
  .choices > legend { font-size: var(--_text-lg); line-height: 1.3; margin-block-end: var(--_space-2); }
  .choices > .hint { margin-block-end: var(--_space-1); }
  .pick {
    position: relative; display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: 0 var(--_space-3);
    padding: var(--_space-1) var(--_space-4); border: 1px solid var(--_hair);
    border-radius: var(--_radius); background: var(--_card); transition: border-color var(--_motion), background-color var(--_motion);
  }
  .pick input { position: relative; z-index: 1; inline-size: 1.4rem; block-size: 1.4rem; margin: 0; accent-color: var(--_accent); }
  .pick label { display: flex; align-items: center; min-block-size: var(--_target); padding-block: var(--_space-2); font-weight: 600; line-height: 1.3; cursor: pointer; }
  /* Pressed anywhere on the card. */
  .pick label::after { content: ""; position: absolute; inset: 0; border-radius: inherit; }
  .pick > p { grid-column: 2; }
  .pick > p:last-child { margin-block-end: var(--_space-3); }
  .pick:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_soft); }
  .size { color: var(--_ink-soft); font-size: var(--_text-sm); font-weight: 600; }
  /* Short ones stand side by side. */
  .choices.short { display: flex; flex-wrap: wrap; }
  .choices.short > legend { float: inline-start; inline-size: 100%; }
  .choices.short > .fault { inline-size: 100%; }
  .choices.short > .pick { flex: 0 1 auto; padding: 0 var(--_space-3); border-radius: var(--_round); column-gap: var(--_space-2); }
  .choices.short label { font-size: var(--_text-sm); }
  .where { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_space-2) var(--_space-4); }
  .beads { display: flex; gap: var(--_space-1); flex: 1 1 8rem; max-inline-size: 20rem; }
  .beads i { flex: 1; block-size: 6px; border-radius: 3px; background: var(--_hair); }
  .beads .past, .beads .here { background: var(--_accent); }
  .statement {
    gap: var(--_space-3); padding: var(--_space-4) clamp(var(--_space-3), 3cqi, var(--_space-4)); border: 1px solid var(--_hair); border-radius: var(--_radius);
    background: var(--_card);
  }
  .statement legend { float: inline-start; inline-size: 100%; line-height: 1.4; }
  .statement legend + * { clear: both; }
  .nth { color: var(--_ink-soft); font-weight: 400; }
  /* The scale is one control; what stands apart from it, another row. */
  .grades { display: flex; flex-wrap: wrap; gap: 2px; padding: 2px; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_soft); }
  .apart { display: flex; flex-wrap: wrap; gap: var(--_space-2); }
  .segment { position: relative; display: grid; min-block-size: var(--_target); border-radius: calc(var(--_radius) - 2px); }
  .grades > .segment { flex: 1 1 auto; min-inline-size: min-content; }
  .segment input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .segment label {
    display: grid; place-items: center; padding: var(--_space-1) 2px; border-radius: inherit; font-size: 0.83em; font-weight: 600; line-height: 1.2;
    text-align: center; overflow-wrap: normal; transition: background-color var(--_motion), color var(--_motion);
  }
  .apart label { padding-inline: var(--_space-3); border: 1px solid var(--_hair); border-radius: 2rem; font-weight: 400; color: var(--_ink-soft); }
  .grades > .segment label { background: var(--_card); }
  .segment :checked + label { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); font-weight: 700; }
  /* Drawn, so that nobody hears it. */
  .segment :checked + label::before { content: ""; inline-size: 0.7em; block-size: 0.35em; border: solid; border-width: 0 0 2px 2px; rotate: -45deg; }
  .segment :focus-visible + label { outline: 3px solid var(--_accent); outline-offset: 2px; }
  @media (hover: hover) {
    .segment input:hover:not(:checked) + label, .pick:hover { background: var(--_soft); }
    .grades > .segment input:hover:not(:checked) + label { background: var(--_soft); }
  }
  .beside { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: 0 var(--_space-3); }
  .beside > details { border: 0; padding: 0; background: none; flex: 1 1 9rem; }
  .beside > details[open] { flex-basis: 100%; }
  .beside summary { font-size: var(--_text-sm); font-weight: 400; color: var(--_ink-soft); }
  .beside > .plain { font-size: var(--_text-sm); font-weight: 400; }
  .wish { background: var(--_tint-hope); border-radius: var(--_radius); padding: var(--_space-4); }
  button.look { display: grid; inline-size: 100%; text-align: start; justify-items: start; padding: var(--_space-3) var(--_space-4); }
  button.look small { font-size: var(--_text-sm); font-weight: 400; color: var(--_ink-soft); }
  .table { overflow-x: auto; }
  table { border-collapse: collapse; inline-size: 100%; font-size: var(--_text-sm); }
  caption { text-align: start; font-weight: 600; padding-block: var(--_space-1); }
  th, td { overflow-wrap: normal; text-align: start; vertical-align: top; padding-block: var(--_space-2); padding-inline: 0 var(--_space-2); hyphens: auto; border-block-end: 1px solid var(--_hair); }
  @container (max-width: 28em) {
    .table :is(table, tbody, tr, th, td) { display: block; }
    .table thead { display: none; }
    .table tr { padding-block: var(--_space-2); border-block-end: 1px solid var(--_hair); }
    .table :is(th, td) { border: 0; padding: var(--_space-1) 0; }
    .table td::before { content: attr(data-column); display: block; color: var(--_ink-soft); }
  }
  .decided { list-style: none; padding: 0; display: grid; gap: var(--_space-2); }
  .decided li { display: grid; gap: 0.1rem; padding-inline-start: var(--_space-3); border-inline-start: 4px solid var(--_hair); }
  .decided li.met { border-color: var(--_accent); }
  .own { white-space: pre-line; }
  @container (max-width: 20rem) {
    .grades > .segment { flex-basis: 40%; }
  }
  @media (forced-colors: active) {
    .pick:has(:checked) { outline: 3px solid Highlight; }
    .segment label { border: 1px solid ButtonText; }
    .segment :checked + label { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
    .segment :focus-visible + label { outline-color: Highlight; }
    .beads i { border: 1px solid CanvasText; }
    .beads .past, .beads .here { background: Highlight; }
    .decided li.met { border-color: Highlight; }
    .wish { border: 1px solid; }
  }
`;

export const picture = [answering, staircase, comparison];
