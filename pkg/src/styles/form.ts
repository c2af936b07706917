import { css } from "lit";

/** Fields and choices. */
export const form = css`
  .field { display: grid; gap: 0.25rem; min-inline-size: 0; }
  .field > label, legend { font-weight: 600; padding: 0; }
  input, select, textarea { font: inherit; color: inherit; }
  input:not([type="radio"], [type="checkbox"]), select, textarea {
    inline-size: 100%; min-inline-size: 0; min-block-size: var(--_target); padding: 0.5rem 0.7rem; background: var(--_card); color: var(--_ink);
    border: 2px solid var(--_line); border-radius: var(--_radius);
  }
  textarea { resize: vertical; }
  input[aria-invalid="true"], textarea[aria-invalid="true"] { border-color: var(--_fault); }
  ::placeholder { color: var(--_ink-soft); opacity: 1; }
  fieldset { border: 0; padding: 0; margin: 0; min-inline-size: 0; display: grid; gap: 0.15rem; }
  fieldset.row { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
  fieldset.row legend:not(.hidden) { float: inline-start; inline-size: 100%; }
  .choice { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; column-gap: 0.6rem; }
  .choice > label { padding-block: 0.6rem; cursor: pointer; }
  .choice > .hint { grid-column: 2; margin-block: -0.45rem 0.4rem; }
  .choice > .fault { grid-column: 1 / -1; }
  .choice input { inline-size: 1.4rem; block-size: 1.4rem; margin: 0; accent-color: var(--_accent); }
.drop { display: grid; gap: 0.5rem; padding: 1rem; border: 2px dashed var(--_line); border-radius: var(--_radius); }
  .drop.over { border-color: var(--_accent); background: var(--_soft); }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: 0.9rem; align-items: start; }
  form.add { display: grid; gap: 0.75rem; padding: 0.9rem; background: var(--_soft); border-radius: var(--_radius); justify-items: start; }
  form.add > * { inline-size: 100%; }
  form.add > button { inline-size: auto; }
  @media (forced-colors: active) {
    form.add { border: 1px solid; }
    .drop.over, input[aria-invalid="true"], textarea[aria-invalid="true"] { border-color: Highlight; }
  }
`;
