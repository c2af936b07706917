import { html, type TemplateResult } from "lit";

/** Several words in one line, without the empty ones: none of them turns the others, whichever way it is written. */
export function dotted(...parts: (string | null | undefined)[]): TemplateResult {
  return html`${parts.filter(Boolean).map((part, place) => html`${place > 0 ? " · " : ""}<bdi>${part}</bdi>`)}`;
}
