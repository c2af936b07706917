import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "./screen.js";

/** What is in the way of going on, each with the way to its field. */
export function faults(screen: Screen): TemplateResult | typeof nothing {
  const standing = screen.halted.filter((key) => screen.fault(key));
  // One alone is said at its field, where the focus is.
  if (standing.length < 2) return nothing;
  const go = (key: string) => (event: Event) => {
    event.preventDefault();
    screen.reveal(key);
    screen.focus(key);
  };
  const label = (key: string) => screen.root.querySelector(`label[for="${CSS.escape(key)}"]`)?.textContent ?? "";
  return html`<div class="note faults" id="faults" tabindex="-1" role="group" aria-labelledby="faults-title">
    <h3 id="faults-title">${screen.t("faults")}</h3>
    <ul role="list">${standing.map((key) => html`<li><a href="#${key}" @click=${go(key)}><strong>${label(key)}</strong> ${screen.fault(key)}</a></li>`)}</ul>
  </div>`;
}
