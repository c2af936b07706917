import { html, nothing, type TemplateResult } from "lit";
import { companion } from "../companion.js";
import { contributors } from "../contributors.js";
import { people } from "../people.js";
import { declined, proposals } from "../proposals.js";
import { resources } from "../resources.js";
import type { Session } from "../session.js";

/** Who helps to prepare, who comes along, who is around the care. */
export function help(session: Session): TemplateResult {
  const { preparation } = session;
  const waiting = preparation.entries().filter((entry) => entry.status === "proposed").length;
  const kept = preparation.resources().filter((resource) => resource.kept).length;
  return html`
    <p class="lead">${session.t("help.lead")}</p>
    ${waiting ? proposals(session) : nothing}
    ${declined(session)}
    ${part(session, "contributors", preparation.contributors().length - 1, contributors)}
    ${part(session, "companion", preparation.companion() ? 1 : 0, companion)}
    ${part(session, "people", preparation.people().length, people)}
    ${part(session, "resources", kept, resources)}
  `;
}

function part(
  session: Session,
  id: string,
  count: number,
  content: (session: Session) => TemplateResult,
): TemplateResult {
  return html`<details id=${id}>
    <summary>
      <span>${session.t(`help.${id}`)}</span>
      ${count ? html`<span class="done">${session.t("help.count", { count })}</span>` : nothing}
    </summary>
    <p class="hint">${session.t(`help.${id}.hint`)}</p>
    ${content(session)}
  </details>`;
}
