import { html, nothing, type TemplateResult } from "lit";
import { checkbox } from "../../widgets/choice.js";
import { field } from "../../widgets/field.js";
import type { Session } from "../session.js";

/** One optional prompt for each of the realities that weigh on care. */
export function life(session: Session): TemplateResult {
  return html`
    <p class="lead">${session.t("life.lead")}</p>
    ${session.preparation.life().map(
      ({ reality, label, prompt, text, visibility }) => html`<details id="reality-${reality}">
        <summary>
          <span>${label}</span>
          ${text ? html`<span class="done">${session.t("step.filled")}</span>` : nothing}
        </summary>
        ${field(session, {
          key: `life-${reality}`,
          label: prompt,
          value: text,
          rows: 4,
          length: "details",
          put: (value) => session.preparation.setLife(reality, value),
        })}
        ${checkbox(session, {
          key: `life-only-me-${reality}`,
          label: session.t("life.only-me"),
          hint: session.t("life.only-me.hint"),
          checked: visibility === "only-me",
          set: (mine) => session.preparation.setLifeVisibility(reality, mine ? "only-me" : "sheet"),
        })}
      </details>`,
    )}
  `;
}
