import { html, nothing, svg, type TemplateResult } from "lit";
import type { Agenda } from "../api/types.js";
import type { Session } from "./session.js";

/** The minutes asked for against those of the visit: a picture, and the same in words. */
export function minutesBar(
  session: Session,
  { minutes, speaking, used, topics, questions, wishes }: Agenda,
): TemplateResult {
  const items = [...topics, ...questions, ...wishes];
  const width = Math.max(minutes, used);
  let start = 0;
  return html`<div class="bar" part="bar">
    <svg viewBox="0 0 ${width} 1" preserveAspectRatio="none" width="100%" height="20" aria-hidden="true" focusable="false">
      <rect class="visit" x="0" y="0" width=${minutes} height="1"></rect>
      <rect class="speaking" x="0" y="0" width=${speaking} height="1"></rect>
      ${items.map((item) => {
        const x = start;
        start += item.minutes;
        return svg`<rect class=${item.kind} x=${x + 0.06} y="0.15" width=${Math.max(item.minutes - 0.12, 0.1)} height="0.7"></rect>`;
      })}
    </svg>
    <p>
      ${session.t("agenda.bar", { count: used, speaking, minutes })}
      ${items.length ? html`<span class="muted">${session.t("agenda.bar.rest")}</span>` : nothing}
    </p>
  </div>`;
}
