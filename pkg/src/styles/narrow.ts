import { css } from "lit";

/**
 * Where a line holds a word or two, as with very large type on a phone: what stands side by side stands below each other,
 * what is around words gives them its room, and what is still too long is parted by its syllables.
 */
export const narrow = css`
  @container (max-width: 13em) {
    .step, .path { hyphens: auto; }
    .frame :is(button, .file > label) { padding-inline: var(--_space-2); }
    .frame :is(button, .file > label):has(> span, > .icon + *) > .icon { display: none; }
    .frame button.plain { text-align: start; }
    .frame :is(.card, .pick, .statement, .wish, form.add, details, .empty, .drop, .note) { padding-inline: var(--_space-2); }
    .frame :is(.card, .folds, .parked) > details { padding-inline: 0; }
    .frame :is(.choice, .pick) { column-gap: var(--_space-2); }
    .frame :is(.entry, .offer, .agenda > li) { grid-template-columns: minmax(0, 1fr); }
    .frame :is(.agenda > li > p, .pick > p) { grid-column: 1 / -1; }
    .frame .agenda .title, .frame .suggestion { display: block; }
    .frame :is(.suggestion small, .amount, .done) { white-space: normal; }
    .frame summary > .done { float: none; display: block; margin: 0; }
    .frame :is(.entries, .suggestions, .plain-list, .cards, .offers) { grid-template-columns: minmax(0, 1fr); }
  }
`;
