import { html, nothing, type TemplateResult } from "lit";
import { dotted } from "../widgets/dotted.js";
import { faultOf } from "../widgets/field.js";
import { chosenText } from "../widgets/file.js";
import type { ComparedSide, Comparison } from "../api/types.js";
import type { Session } from "./session.js";

/** Another result beside this one, opened from a file. */
export function compare(session: Session): TemplateResult {
  const open = async (event: Event) => {
    const saved = await chosenText(session, event);
    if (saved === undefined) return;
    const done = session.read("compare", () => {
      session.beside = { saved, comparison: session.assessment.compare(saved) };
    });
    session.refresh();
    if (done) session.focus("compared");
  };
  const close = () => {
    session.beside = null;
    session.refresh();
    session.focus("compare-title");
  };
  session.is("compare", "file");
  return html`<details id="compare-part" ?open=${session.beside !== null}>
    <summary id="compare-title">${session.t("e.compare")}</summary>
    <div class="field">
      <label for="compare">${session.t("e.compare.file")}</label>
      <p class="hint" id="compare-hint">${session.t("e.compare.hint")}</p>
      <input type="file" id="compare" accept=".json,application/json" aria-describedby="compare-hint" @change=${open}>
      ${faultOf(session, "compare")}
    </div>
    ${
      session.beside
        ? html`${both(session, session.beside.comparison)}
          <button type="button" class="second" @click=${close}>${session.t("e.compare.close")}</button>`
        : nothing
    }
  </details>`;
}

function both(session: Session, { first, second, contexts }: Comparison): TemplateResult {
  const who = (side: ComparedSide, fallback: string) =>
    dotted(session.t(fallback), side.label, side.subject, side.date && session.care.date(side.date), side.older);
  const [mine, theirs] = [who(first, "e.first"), who(second, "e.second")];
  const differing = contexts.flatMap(({ differing }) => differing);
  const common = contexts.some(({ common }) => common > 0);
  return html`
    <div class="table" role="region" tabindex="0" aria-labelledby="compared">
      <h4 id="compared" tabindex="-1">${session.t("e.compare")}</h4>
      ${
        contexts.length === 0
          ? html`<p>${session.t("e.compare.nothing")}</p>`
          : html`<table>
            <thead>
              <tr><th scope="col">${session.t("e.column.context")}</th><th scope="col">${mine}</th><th scope="col">${theirs}</th></tr>
            </thead>
            <tbody>
              ${contexts.map(({ label, firstLabel, secondLabel }) => html`<tr><th scope="row">${label}</th><td>${firstLabel}</td><td>${secondLabel}</td></tr>`)}
            </tbody>
          </table>`
      }
    </div>
    <h4>${session.t("e.compare.differ")}</h4>
    ${differing.length === 0 && contexts.length > 0 ? html`<p>${session.t(common ? "e.compare.none" : "e.compare.unlike")}</p>` : nothing}
    <ul role="list" class="decided">
      ${differing.map(
        ({ first: here, second: there }) => html`<li>
          <span>${here.text}</span> <strong>${session.t("e.said", { who: session.t("e.first"), answer: here.answerLabel })}</strong>
          ${there.text === here.text ? nothing : html`<span>${there.text}</span>`}
          <strong>${session.t("e.said", { who: session.t("e.second"), answer: there.answerLabel })}</strong>
        </li>`,
      )}
    </ul>
  `;
}
