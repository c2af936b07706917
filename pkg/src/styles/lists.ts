import { css } from "lit";

/** Entries, cards, suggestions and the agenda. */
export const lists = css`
  .entries, .cards, .suggestions, .plain-list, .chips { list-style: none; padding: 0; display: grid; gap: 0.6rem; }
  .cards:empty { display: none; }
  .entry {
    display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 0.6rem; align-items: start; padding: 0.6rem 0.8rem;
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_card);
  }
  .entry .what { grid-column: 2; display: grid; gap: 0.2rem; }
  .entry > .tools, .entry > .edit { grid-column: 1 / -1; }
  .entry.dragged { opacity: 0.55; }
  .entry.drop-before { border-block-start: 4px solid var(--_accent); }
  .entry.drop-after { border-block-end: 4px solid var(--_accent); }
  .grip { grid-column: 1; cursor: grab; touch-action: none; user-select: none; min-inline-size: var(--_target); min-block-size: var(--_target); display: grid; place-items: center; color: var(--_ink-soft); }
  .tools { display: flex; flex-wrap: wrap; gap: 0.3rem; justify-content: end; }
  .edit { display: grid; gap: 0.9rem; padding-block: 0.6rem; justify-items: start; }
  .edit > * { inline-size: 100%; }
  .edit > button { inline-size: auto; }
  .title { font-weight: 600; }
  .details { white-space: pre-line; font-size: 0.95em; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.35rem; }
  .chip { font-size: 0.8em; border: 1px solid var(--_line); border-radius: 1rem; padding: 0.05rem 0.6rem; background: var(--_soft); }
  .card { border: 1px solid var(--_line); border-radius: var(--_radius); padding: 0.8rem; display: grid; gap: 0.5rem; }
  .card > details { border: 0; padding-inline: 0; }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; }
  .line > .choice { flex: 1 1 14rem; }
  .suggestion { inline-size: 100%; text-align: start; border-style: dashed; }
  .opening { background: var(--_soft); border-inline-start: 0.4rem solid var(--_accent); }
  .opening h3 { margin: 0; }
  .quote { font-size: 1.15em; }
  .over { border: 2px solid var(--_accent); }
  .plain-list { gap: 0.3rem; padding-inline-start: 1.1rem; list-style: disc; }
  .agenda { padding-inline-start: 1.4rem; display: grid; gap: 0.5rem; }
  .agenda .title { display: flex; gap: 0.75rem; justify-content: space-between; }
  .amount { white-space: nowrap; font-weight: 400; color: var(--_ink-soft); }
  .bar { display: grid; gap: 0.35rem; }
  .bar svg { display: block; border-radius: 0.3rem; }
  .bar .visit { fill: var(--_soft); stroke: var(--_line); stroke-width: 0.02; }
  .bar .speaking { fill: var(--_line); opacity: 0.35; }
  .bar .topic { fill: var(--_accent); }
  .bar .question { fill: var(--_ink); }
  .bar .wish { fill: var(--_ink-soft); }
  /* The person's own colours, so that the picture stands out from the page whatever they are. */
  @media (forced-colors: active) {
    .bar .visit { fill: Canvas; stroke: CanvasText; stroke-width: 2; vector-effect: non-scaling-stroke; }
    .bar .speaking { fill: GrayText; }
    .bar .topic { fill: Highlight; }
    .bar .question { fill: CanvasText; }
    .bar .wish { fill: GrayText; }
    .over, .entry.drop-before, .entry.drop-after { border-color: Highlight; }
  }
`;
