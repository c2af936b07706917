import { css } from "lit";

/** Entries, cards, suggestions and the agenda. What is said, asked and hoped for has its colour wherever it stands. */
export const lists = css`
  .entries, .cards, .suggestions, .plain-list, .chips {
    list-style: none; padding: 0; display: grid; gap: var(--_space-3);
  }
  .cards:empty { display: none; }
  .topic { --_own: var(--_say); --_tint: var(--_tint-say); }
  .question { --_own: var(--_ask); --_tint: var(--_tint-ask); }
  .wish { --_own: var(--_hope); --_tint: var(--_tint-hope); }
  .points { display: grid; gap: var(--_space-3); }
  .entry {
    display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--_space-1) var(--_space-3);
    align-items: start;
    padding: var(--_space-3) var(--_space-3) var(--_space-1); border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tint, var(--_card)); color: var(--_ink);
  }
  .entry:is(.later, .only-me) { background: none; border: 1px dashed var(--_line); }
  .number {
    display: grid; place-items: center; inline-size: 2rem; block-size: 2rem; border-radius: 1rem;
    margin-block-start: 0.1rem;
    border: 2px solid var(--_own, var(--_line)); color: var(--_own, var(--_ink)); font-weight: 700;
    font-size: var(--_text-sm);
    font-variant-numeric: tabular-nums; background: var(--_card);
  }
  .entry.is-main .number, .agenda .is-main .number {
    background: var(--_own, var(--_accent)); color: var(--_card); border-color: var(--_own, var(--_accent));
  }
  .entry .what { display: grid; gap: var(--_space-1); padding-block-start: 0.2rem; }
  .entry > :is(.tools, .edit, .parked) { grid-column: 1 / -1; }
  .entry .marks { display: flex; margin-block-start: -0.3rem; margin-inline-end: -0.3rem; }
  .entry.dragged { opacity: 0.55; }
  .entry.drop-before { box-shadow: 0 -4px 0 0 var(--_accent); }
  .entry.drop-after { box-shadow: 0 4px 0 0 var(--_accent); }
  button.square.today[aria-pressed="true"], .legend .today { color: var(--_warm); }
  button.square.first[aria-pressed="true"], .legend .first { color: var(--_accent); }
  .legend { display: flex; flex-wrap: wrap; gap: var(--_space-1) var(--_space-4); }
  .line-later {
    display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--_space-3); margin-block: var(--_space-3) 0;
    font-size: var(--_text-sm); color: var(--_ink-soft);
  }
  .line-later::after { content: ""; flex: 1 1 2rem; border-block-start: 2px dashed var(--_line); }
  .line-later strong { color: var(--_ink); }
  .parked { display: grid; gap: var(--_space-2); justify-items: start; padding-block-end: var(--_space-1); }
  .parked > details { inline-size: 100%; border: 0; padding-inline: 0; background: none; }
  .card:has(> .parked) { background: none; border: 1px dashed var(--_line); }
  .grip {
    cursor: grab; touch-action: none; user-select: none; min-inline-size: var(--_target);
    min-block-size: var(--_target); display: grid; place-items: center; color: var(--_ink-soft);
  }
  .entry > .grip .number { pointer-events: none; }
  .entry:has(> .grip) { padding-inline-start: var(--_space-1); column-gap: var(--_space-1); }
  .entry:has(> .grip) > :is(.tools, .marks, .parked, .edit) { margin-inline-start: var(--_space-2); }
  .tools { display: flex; flex-wrap: wrap; align-items: center; margin-inline: calc(var(--_space-2) * -1); }
  .tools .rest { flex: 1; }
  .edit { display: grid; gap: var(--_space-4); padding-block: var(--_space-3); justify-items: start; }
  .edit > * { inline-size: 100%; }
  .edit > button { inline-size: auto; }
  .title { font-weight: 600; line-height: 1.35; }
  .details { white-space: pre-line; font-size: var(--_text-sm); color: var(--_ink-soft); }
  .chips { display: flex; flex-wrap: wrap; gap: var(--_space-1) var(--_space-2); }
  .chip { font-size: var(--_text-sm); line-height: 1.5; color: var(--_ink-soft); }
  .chip:not(:last-child, .today, .first)::after { content: " ·"; }
  .chip:is(.today, .first) {
    padding-inline: 0.6rem; border-radius: 1rem; font-weight: 600; border: 1px solid transparent;
  }
  .chip.today { color: var(--_warm); background: var(--_tint-warm); border-color: var(--_warm); }
  .chip.first { color: var(--_on-accent); background: var(--_accent); }
  .card {
    border: 1px solid var(--_hair); border-radius: var(--_radius); padding: var(--_space-4); display: grid;
    gap: var(--_space-2);
    background: var(--_tint, var(--_card)); color: var(--_ink);
  }
  .card > details { border: 0; padding-inline: 0; background: none; }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--_space-3); }
  .line > .choice { flex: 1 1 14rem; }
  .folds { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_space-2); }
  .suggestions { gap: var(--_space-2); }
  .suggestion {
    display: flex; justify-content: start; inline-size: 100%; text-align: start; font-weight: 400;
    border: 1px solid var(--_line);
    background: var(--_card); color: var(--_ink);
  }
  .suggestion > span { flex: 1; }
  .suggestion .icon { color: var(--_ask); }
  .suggestion small { color: var(--_ink-soft); white-space: nowrap; }
  .suggestion.taken { border-color: transparent; background: var(--_tint-ask); }
  .empty {
    border: 1px dashed var(--_line); border-radius: var(--_radius); padding: var(--_space-4);
    color: var(--_ink-soft);
  }
  .opening { background: var(--_tint-say); border: 0; border-inline-start: 6px solid var(--_say); }
  .opening h3 { margin: 0; font-size: var(--_text-md); }
  .quote { font-size: var(--_text-lg); line-height: 1.4; }
  .over { border: 2px solid var(--_warm); background: var(--_tint-warm); }
  .plain-list { gap: var(--_space-1); padding-inline-start: 1.1rem; list-style: disc; }
  .agenda { padding: 0; list-style: none; display: grid; gap: var(--_space-3); }
  .agenda > li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 var(--_space-3); }
  .agenda > li > p { grid-column: 2; }
  .agenda .title { display: flex; gap: var(--_space-3); justify-content: space-between; padding-block-start: 0.2rem; }
  .amount { white-space: nowrap; font-weight: 400; color: var(--_ink-soft); }
  .bar { display: grid; gap: var(--_space-2); font-size: var(--_text-sm); }
  .bar svg { display: block; border-radius: 0.5rem; }
  .bar .visit { fill: var(--_soft); stroke: var(--_line); stroke-width: 0.02; }
  .bar .speaking { fill: var(--_hair); }
  .bar :is(.topic, .question, .wish) { fill: var(--_own); }
  /* The person's own colours, so that the picture stands out from the page whatever they are. */
  @media (forced-colors: active) {
    .bar .visit { fill: Canvas; stroke: CanvasText; stroke-width: 2; vector-effect: non-scaling-stroke; }
    .bar .speaking { fill: GrayText; }
    .bar .topic { fill: Highlight; }
    .bar .question { fill: CanvasText; }
    .bar .wish { fill: GrayText; }
    .over { border-color: Highlight; }
    .entry.drop-before, .entry.drop-after { outline: 3px solid Highlight; }
    .entry.is-main .number, .chip.first { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    button.square[aria-pressed="true"] { border-color: Highlight; color: Highlight; }
  }
  /* Where there is no room beside the title, the marks stand with the other buttons. */
  @container (max-width: 32rem) {
    .entry { grid-template-columns: auto minmax(0, 1fr); }
    .entry .marks { grid-column: 1 / -1; margin-inline: calc(var(--_space-2) * -1); }
  }
  @container (min-width: 18rem) and (max-width: 32rem) {
    .entry:not(:has(> .edit)) > :is(.marks, .tools) { grid-row: 3; }
    .entry > .tools { justify-self: end; }
  }
`;
