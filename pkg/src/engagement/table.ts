import { html, type TemplateResult } from "lit";
import type { Profile } from "../api/types.js";
import type { Session } from "./session.js";

/** The profile as a table: the same facts as the picture. */
export function profileTable(session: Session, profile: Profile): TemplateResult {
  const levels = profile.rule === "levels";
  return html`<div class="table" part="table" role="region" tabindex="0" aria-label=${session.t("e.table")}>
    <table>
      <thead>
        <tr>
          <th scope="col">${session.t("e.column.context")}</th>
          <th scope="col">${session.t("e.column.result")}</th>
          ${levels ? html`<th scope="col">${session.t("e.column.desired")}</th>` : ""}
          <th scope="col">${session.t("e.column.answers")}</th>
        </tr>
      </thead>
      <tbody>
        ${profile.contexts.map(
          ({ label, resultLabel, desiredLabel, answered, applicable }) => html`<tr>
            <th scope="row">${label}</th>
            <td>${resultLabel}</td>
            ${levels ? html`<td>${desiredLabel || session.t("e.column.desired.none")}</td>` : ""}
            <td>${session.t("e.column.answered", { answered, applicable })}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
