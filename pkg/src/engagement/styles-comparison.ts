import { css } from "lit";

/** Two answers on one scale. */
export const comparison = css`
  .compared { list-style: none; padding: 0; display: grid; gap: var(--_space-3); }
  .compared > li { display: grid; gap: var(--_space-2); justify-items: start; padding: var(--_space-4); border: 1px solid var(--_hair); border-radius: var(--_radius); background: var(--_card); }
  .compared > li > * { max-inline-size: 100%; }
  .track { display: flex; inline-size: 100%; }
  .stop { position: relative; flex: 1 1 0; min-inline-size: 0; display: grid; gap: var(--_space-1); justify-items: center; align-content: start; text-align: center; }
  .stop::before { content: ""; position: absolute; inset-inline: 0; inset-block-start: calc(0.9rem - 1px); block-size: 2px; background: var(--_line); }
  .stop:first-child::before { inset-inline-start: 50%; }
  .stop:last-child::before { inset-inline-end: 50%; }
  .stop::after { content: ""; position: absolute; inset-block-start: calc(0.9rem - 4px); inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--_line); }
  .dots { position: relative; z-index: 1; display: flex; gap: 2px; min-block-size: 1.8rem; align-items: center; }
  .dots .mark { font-size: 1.5rem; padding: 0; border: 0; background: none; }
  .dots .mark i { box-shadow: 0 0 0 3px var(--_card); }
  .stop small { font-size: var(--_text-sm); color: var(--_ink-soft); line-height: 1.2; hyphens: auto; }
  @container (max-width: 13em) {
    .track { display: grid; }
    .stop { display: flex; align-items: center; text-align: start; }
    .stop::before, .stop::after { content: none; }
    .dots { flex: none; min-inline-size: 1.5em; }
    .dots .mark { font-size: 1em; }
  }
  th .mark { margin-inline-end: var(--_space-1); vertical-align: middle; }
  @media (forced-colors: active) {
    .stop::before, .stop::after { forced-color-adjust: none; background: CanvasText; }
  }
`;
