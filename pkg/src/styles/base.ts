import { css } from "lit";

/** Type, buttons, notes, and what every part of an element stands in. */
export const base = css`
  :host { display: block; flex-grow: 1; max-inline-size: 100%; }
  /* What shrinks to its content (a flex row, a float, a cell of a table) learns from this line of full stops how wide
     the tool likes to be, and that it can be as narrow as one of them: the frame itself has no width of its own. */
  :host::before {
    content: ". . . . ."; word-spacing: 15.5rem; font: 1px/0 sans-serif; letter-spacing: 0;
    display: block; block-size: 0; overflow: hidden; visibility: hidden;
  }
  /* Not on the host: a page's own rules win there, and what it inherits comes from them. */
  .frame, .paper {
    font: 400 clamp(1em, 6vw, 1.125em) / 1.5 var(--_font);
    text-align: start; text-transform: none; text-indent: 0; white-space: normal; cursor: auto;
    overflow-wrap: anywhere;
  }
  .frame {
    container-type: inline-size; contain-intrinsic-inline-size: 15rem; color: var(--_ink);
    background: var(--_ground);
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, h4, p, ul, ol { margin: 0; }
  h2 { font-size: var(--_text-xl); line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
  h3 { font-size: var(--_text-lg); line-height: 1.3; margin-block-start: var(--_space-4); text-wrap: balance; }
  h4 { font-size: var(--_text-md); }
  /* Each line goes its own way: by its first letter that is not marked off. */
  [dir="auto"]:not(input) { unicode-bidi: plaintext; }
  :is(h2, h3, h4, .title):focus { outline: none; }
  a { color: var(--_accent); text-underline-offset: 0.2em; }
  .hidden {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted, .hint { color: var(--_ink-soft); font-size: var(--_text-sm); }
  .lead { max-inline-size: 36rem; color: var(--_ink-soft); }
  .fault { color: var(--_fault); font-weight: 600; }
  .note {
    border-inline-start: 4px solid var(--_line); border-radius: calc(var(--_radius) / 2);
    padding: var(--_space-3) var(--_space-4);
    background: var(--_soft); font-size: var(--_text-sm);
  }
  .icon {
    inline-size: 1.25em; block-size: 1.25em; flex: none; vertical-align: -0.25em; fill: none; stroke: currentColor;
    stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
  }
  .icon.full { fill: currentColor; }
  [dir="rtl"] .icon.turns { transform: scaleX(-1); }
  :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
  button {
    font: inherit; font-weight: 600; line-height: 1.3; min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: var(--_space-2) var(--_space-4); border-radius: var(--_radius); border: 2px solid var(--_accent);
    background: none; color: var(--_accent); cursor: pointer; text-align: center;
    transition: background-color var(--_motion), border-color var(--_motion), color var(--_motion);
  }
  button:has(> .icon) { display: inline-flex; align-items: center; justify-content: center; gap: var(--_space-2); }
  button.second { background: var(--_card); }
  button:is(.main, .main-button) {
    background: var(--_accent); color: var(--_on-accent); padding-inline: var(--_space-5);
  }
  button.plain {
    border-color: transparent; text-decoration: underline; text-underline-offset: 0.2em;
    padding-inline: var(--_space-2);
  }
  button.square {
    padding: 0; border: 1px solid transparent; color: var(--_ink-soft); border-radius: calc(var(--_radius) / 1.5);
  }
  button:disabled, button[aria-disabled="true"] {
    color: var(--_ink-soft); border-color: var(--_hair); opacity: 0.55; cursor: default;
  }
  button.square[aria-disabled="true"] { border-color: transparent; }
  @media (hover: hover) {
    button:hover:not(:disabled, [aria-disabled="true"]) { background: var(--_soft); }
    button:is(.main, .main-button):hover:not(:disabled) {
      background: color-mix(in srgb, var(--_accent) 85%, var(--_ink));
    }
    a:hover, button.plain:hover { text-decoration-thickness: 2px; }
  }
  @media (forced-colors: active) {
    :focus-visible { outline-color: Highlight; }
    button:is(.main, .main-button) { border-color: Highlight; }
    button.square { border-color: ButtonBorder; }
    button:disabled, button[aria-disabled="true"] { opacity: 1; color: GrayText; border-color: GrayText; }
    .note { border-color: CanvasText; }
  }
`;
