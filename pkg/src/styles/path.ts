import { css } from "lit";

/** The path: the menu of steps, what is offered beyond the short way, and the sheet as a small page. */
export const path = css`
  .path .plain {
    margin-inline: calc(-1 * var(--_space-2)); padding-inline: var(--_space-2); font-size: var(--_text-sm);
  }
  .path .turns { display: flex; flex-wrap: wrap; gap: 0 var(--_space-5); }
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
