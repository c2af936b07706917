import { css } from "lit";

/** Colours and type; the page around may set the `--care-*` properties. */
export const base = css`
  :host {
    --accent: var(--care-accent, #1d5c63);
    --on-accent: var(--care-on-accent, #ffffff);
    --ink: var(--care-ink, #1f2a2e);
    --muted: var(--care-muted, #52605f);
    --paper: var(--care-paper, #fffdf8);
    --soft: var(--care-soft, #eef3ef);
    --line: var(--care-line, #7d8a86);
    --fault: var(--care-fault, #a3231b);
    --radius: var(--care-radius, 0.6rem);
    --target: max(2.75rem, 44px);
    display: block; flex-grow: 1; max-inline-size: 100%;
  }
  .frame, .paper { color-scheme: light; }
  /* Dark where the page says it is, by its color-scheme: a page that is light alone stays so on a dark device. */
  @supports (color: light-dark(red, red)) {
    .frame { color-scheme: inherit; }
    :host {
      --accent: var(--care-accent, light-dark(#1d5c63, #8ad3c8));
      --on-accent: var(--care-on-accent, light-dark(#ffffff, #06201d));
      --ink: var(--care-ink, light-dark(#1f2a2e, #eef2ee));
      --muted: var(--care-muted, light-dark(#52605f, #b8c3be));
      --paper: var(--care-paper, light-dark(#fffdf8, #16201f));
      --soft: var(--care-soft, light-dark(#eef3ef, #22302e));
      --line: var(--care-line, light-dark(#7d8a86, #7f8d88));
      --fault: var(--care-fault, light-dark(#a3231b, #ffb4a8));
    }
  }
  /* What shrinks to its content (a flex row, a float, a cell of a table) learns from this line of full stops how wide
     the tool likes to be, and that it can be as narrow as one of them: the frame itself has no width of its own. */
  :host::before {
    content: ". . . . ."; word-spacing: 15.5rem; font: 1px/0 sans-serif; letter-spacing: 0;
    display: block; block-size: 0; overflow: hidden; visibility: hidden;
  }
  /* Not on the host: a page's own rules win there, and what it inherits comes from them. */
  .frame, .paper {
    font: 400 1.125em / 1.5 var(--care-font, system-ui, "Segoe UI", Roboto, sans-serif);
    text-align: start; text-transform: none; text-indent: 0; white-space: normal; cursor: auto; overflow-wrap: anywhere;
  }
  .frame { container-type: inline-size; contain-intrinsic-inline-size: 15rem; color: var(--ink); background: var(--paper); }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  h2, h3, h4, p, ul, ol, figure { margin: 0; }
  h2 { font-size: 1.6em; line-height: 1.2; }
  h3 { font-size: 1.15em; line-height: 1.3; margin-block-start: 0.75rem; }
  h4 { font-size: 1em; }
  /* Each line goes its own way: by its first letter that is not marked off. */
  [dir="auto"]:not(input) { unicode-bidi: plaintext; }
  h2:focus, h3:focus { outline: none; }
  a { color: var(--accent); }
  .hidden {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .muted, .hint { color: var(--muted); font-size: 0.9em; }
  .lead { max-inline-size: 38rem; }
  .fault { color: var(--fault); font-weight: 600; }
  .note { border-inline-start: 0.3rem solid var(--line); padding: 0.4rem 0.8rem; background: var(--soft); font-size: 0.9em; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  button {
    font: inherit; min-block-size: var(--target); min-inline-size: var(--target); padding: 0.35rem 1rem; border-radius: var(--radius);
    border: 2px solid var(--accent); background: none; color: var(--accent); cursor: pointer; text-align: center;
  }
  button.main { background: var(--accent); color: var(--on-accent); font-weight: 600; }
  button.plain { border-color: transparent; text-decoration: underline; padding-inline: 0.6rem; }
  button.icon { padding: 0; border-color: var(--line); }
  button:disabled { color: var(--muted); border-color: var(--line); opacity: 0.55; cursor: default; }
  button:hover:not(:disabled) { text-decoration: underline; }
  @media (forced-colors: active) {
    :focus-visible { outline-color: Highlight; }
    button.main { border-color: Highlight; }
    button:disabled { opacity: 1; }
    .note { border-color: CanvasText; }
  }
`;
