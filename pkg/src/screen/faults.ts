import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "./screen.js";

/** What is in the way of going on, each with the way to its field. */
export function faults(screen: Screen): TemplateResult | typeof nothing {
  const standing = screen.halted.filter((key) => screen.fault(key));
  if (standing.length === 0) return nothing;
  const go = (key: string) => (event: Event) => {
    event.preventDefault();
    for (let at = screen.found(key)?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
    screen.focus(key);
  };
  const label = (key: string) => screen.root.querySelector(`label[for="${CSS.escape(key)}"]`)?.textContent ?? "";
  return html`<div class="note faults" id="faults" tabindex="-1" role="group" aria-labelledby="faults-title">
    <h3 id="faults-title">${screen.t("faults")}</h3>
    <ul role="list">${standing.map((key) => html`<li><a href="#${key}" @click=${go(key)}><strong>${label(key)}</strong> ${screen.fault(key)}</a></li>`)}</ul>
  </div>`;
}
