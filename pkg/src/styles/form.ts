import { css } from "lit";

/** Fields and choices. */
export const form = css`
  .field { display: grid; gap: var(--_space-1); min-inline-size: 0; }
  .field > label, legend { font-weight: 600; padding: 0; }
  /* Seen above its field, and heard with it: in the order of reading it would stand between the label and the field. */
  .field > label { order: -2; }
  .field > .above { order: -1; }
  input, select, textarea { font: inherit; color: inherit; }
  input:not([type="radio"], [type="checkbox"]), select, textarea {
    inline-size: 100%; min-inline-size: 0; min-block-size: max(3rem, 48px); padding: var(--_space-2) var(--_space-3);
    background: var(--_card);
    color: var(--_ink); border: 2px solid var(--_line); border-radius: calc(var(--_radius) / 1.5);
    transition: border-color var(--_motion);
  }
  :is(input:not([type="radio"], [type="checkbox"]), select, textarea):focus { border-color: var(--_accent); }
  textarea { resize: vertical; }
  input[aria-invalid="true"], textarea[aria-invalid="true"] { border-color: var(--_fault); }
  ::placeholder { color: var(--_ink-soft); opacity: 1; }
  fieldset { border: 0; padding: 0; margin: 0; min-inline-size: 0; display: grid; gap: var(--_space-1); }
  .choice {
    display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; column-gap: var(--_space-3);
  }
  .choice > label { padding-block: var(--_space-3); cursor: pointer; }
  .choice > .hint { grid-column: 2; margin-block: -0.45rem 0.4rem; }
  .choice > .fault { grid-column: 1 / -1; }
  .choice input { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--_accent); }
  /* A short scale: its steps side by side where there is room; what is chosen is told by its circle too. */
  fieldset.row { display: flex; flex-wrap: wrap; gap: var(--_space-1); }
  fieldset.row legend:not(.hidden) { float: inline-start; inline-size: 100%; margin-block-end: var(--_space-1); }
  fieldset.row .choice {
    flex: 1 1 auto; column-gap: var(--_space-2); padding-inline: var(--_space-3);
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_card); cursor: pointer;
    transition: background-color var(--_motion);
  }
  fieldset.row .choice:has(input:checked) {
    background: var(--_soft); border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  fieldset.row .choice:has(:focus-visible) { z-index: 1; }
  .drop {
    display: grid; gap: var(--_space-2); padding: var(--_space-4); border: 2px dashed var(--_line);
    border-radius: var(--_radius); justify-items: start;
  }
  .drop.over { border-color: var(--_accent); background: var(--_soft); }
  /* The browser's own words in a field for files are in the browser's language: the label is the button. */
  .file { position: relative; display: inline-grid; justify-items: start; gap: var(--_space-2); }
  .file > label {
    display: inline-flex; align-items: center; gap: var(--_space-2); min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-4);
    border: 2px solid var(--_accent); border-radius: var(--_radius); background: var(--_card); color: var(--_accent);
    font-weight: 600; cursor: pointer;
  }
  .file > input[type="file"] {
    position: absolute; inset-block-start: 0; inset-inline-start: 0; inline-size: 100%; block-size: 100%;
    min-block-size: var(--_target); opacity: 0; cursor: pointer; font-size: 0;
  }
  .file:has(input:focus-visible) > label { outline: 3px solid var(--_accent); outline-offset: 2px; }
  .pair {
    display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: var(--_space-4);
    align-items: start;
  }
  form.add {
    display: grid; gap: var(--_space-3); padding: var(--_space-4); background: var(--_soft);
    border-radius: var(--_radius); justify-items: start;
  }
  form.add > * { inline-size: 100%; }
  form.add > button { inline-size: auto; }
  @media (forced-colors: active) {
    form.add { border: 1px solid; }
    fieldset.row .choice:has(input:checked) {
      border-color: Highlight; outline: 2px solid Highlight; outline-offset: -3px;
    }
    .drop.over, input[aria-invalid="true"], textarea[aria-invalid="true"] { border-color: Highlight; }
  }
`;
