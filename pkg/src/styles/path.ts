import { css } from "lit";

/** The path: the menu of steps, what is offered beyond the short way, the sheet as a small page; what goes by the screen. */
export const path = css`
  .path .plain {
    margin-inline: calc(-1 * var(--_space-2)); padding-inline: var(--_space-2); font-size: var(--_text-sm);
  }
  .path .turns { display: flex; flex-wrap: wrap; gap: 0 var(--_space-4); }
  .to .mark:empty { display: none; }
  .path .meter { flex: 1 1 100%; }
  .path .steps { display: none; inline-size: 100%; }
  .path .steps.open { display: grid; gap: var(--_space-2); }
  .path ol { display: grid; gap: var(--_space-2); list-style: none; padding: 0; }
  .bottom .status:not(.quiet) { flex: 1 1 100%; }
  /* With nothing in it, it takes no room beside the main button. */
  .bottom .status.quiet:not(:has(button)) { position: absolute; }
  .bottom.bare { padding: 0; border: 0; }
  .ready { color: var(--_ink); font-size: var(--_text-lg); font-weight: 600; }
  .thumb { display: grid; justify-items: center; gap: var(--_space-1); }
  /* An A4 page at about two fifths of its size: that something is written there is seen; it is read in large, or on paper. */
  .thumb .page {
    inline-size: min(84mm, 100%); block-size: 60mm; overflow: hidden;
    border: 1px solid var(--_hair); box-shadow: var(--_shadow);
    background: var(--care-sheet, #ffffff); color: #1a1a1a; color-scheme: light; pointer-events: none;
  }
  .thumb .sheet { inline-size: 210mm; padding: 12mm; zoom: 0.34; }
  .arrival { border: 2px solid var(--_accent); background: var(--_soft); }
  :is(.arrival, [part="invite"]) > h3 { margin: 0; }
  /* Readers need dark on light, whatever the page has. */
  .code { display: grid; gap: var(--_space-2); justify-items: start; margin: 0; }
  .code svg {
    inline-size: min(31.25rem, 100%); block-size: auto; forced-color-adjust: none; shape-rendering: crispEdges;
  }
  .code rect { fill: #ffffff; }
  .code path { fill: #000000; }
  .large-screen {
    inline-size: 100vw; max-inline-size: none; block-size: 100dvh; max-block-size: none; margin: 0; border: 0;
    border-radius: 0; padding: 0; background: var(--care-sheet, #ffffff); color: #1a1a1a; color-scheme: light;
    font-family: var(--_font);
  }
  .large-screen .sheet-write { display: none; }
  .large-screen[open] { display: grid; grid-template-rows: auto minmax(0, 1fr); }
  .large-screen > button { justify-self: end; margin: var(--_space-3); }
  .large-screen > .page {
    overflow: auto; padding: 0 clamp(1rem, 4vw, 4rem) 2rem; font-size: clamp(1.5rem, 3.2vw, 2.6rem);
    overflow-wrap: anywhere;
  }
  .offers { list-style: none; padding: 0; display: grid; gap: var(--_space-2); margin-block-start: var(--_space-2); }
  .offer {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--_space-3); inline-size: 100%;
    block-size: 100%; text-align: start;
    border: 1px solid var(--_hair); background: var(--_card); color: var(--_ink);
    padding: var(--_space-2) var(--_space-3); font-weight: 400;
  }
  .offer .muted { grid-column: 1 / -1; }
  @container (min-width: 24rem) {
    .thumb .sheet { zoom: 0.4; }
  }
  @container (min-width: 40rem) {
    .path ol { display: flex; flex-wrap: wrap; }
    .offers { grid-template-columns: 1fr 1fr; }
  }
  @container (min-width: 62rem) {
    .thumb { display: none; }
  }
`;
