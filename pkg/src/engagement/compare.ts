import { html, nothing, type TemplateResult } from "lit";
import { dotted } from "../widgets/dotted.js";
import { faultOf } from "../widgets/field.js";
import { chosenText } from "../widgets/file.js";
import { icon } from "../widgets/icon.js";
import type { Compared, ComparedSide, Comparison } from "../api/types.js";
import { contextTable } from "./table.js";
import { mark } from "./picture.js";
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
      <input type="file" id="compare" accept=".json,application/json" aria-describedby="compare-hint" @change=${open}>
      <p class="hint above" id="compare-hint">${session.t("e.compare.hint")}</p>
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
  const statements = contexts.flatMap(({ statements }) => statements);
  const [far, near] = [statements.filter(({ talk }) => talk), statements.filter(({ talk }) => !talk)];
  const list = (of: Compared[]) =>
    html`<ul role="list" class="compared">${of.map((compared) => one(session, compared))}</ul>`;
  return html`
    <div class="table" role="region" tabindex="0" aria-labelledby="compared">
      <h4 id="compared" tabindex="-1">${session.t("e.compare")}</h4>
      ${
        contexts.length === 0
          ? html`<p>${session.t("e.compare.nothing")}</p>`
          : contextTable(
              session,
              [
                { name: session.t("e.first"), head: html`${mark("today", "")}${who(first, "e.first")}` },
                { name: session.t("e.second"), head: html`${mark("wished", "")}${who(second, "e.second")}` },
              ],
              contexts.map(({ label, firstLabel, secondLabel }) => [label, firstLabel, secondLabel]),
            )
      }
    </div>
    <h4>${session.t("e.compare.differ")}</h4>
    ${far.length === 0 && contexts.length > 0 ? html`<p>${session.t(statements.length > 0 ? "e.compare.none" : "e.compare.unlike")}</p>` : nothing}
    ${list(far)}
    ${
      near.length === 0
        ? nothing
        : html`<details id="near">
          <summary>${session.t("e.compare.rest", { count: near.length })}</summary>
          ${list(near)}
        </details>`
    }
  `;
}

/** Two answers on one scale, and the way to talk about them where they are far apart. */
function one(session: Session, compared: Compared): TemplateResult {
  const { statement, first, second, firstGrade, secondGrade, talk } = compared;
  const grades = session.instrument?.answers.filter(({ aside }) => !aside) ?? [];
  const said = (who: string, answer: string) => session.t("e.said", { who: session.t(who), answer });
  return html`<li>
    <p class="title">${first.text}</p>
    ${second.text === first.text ? nothing : html`<p class="muted">${second.text}</p>`}
    <div class="track" aria-hidden="true">
      ${grades.map(
        ({ label }, place) => html`<span class="stop">
          <span class="dots">${place === firstGrade ? mark("today", "") : nothing}${place === secondGrade ? mark("wished", "") : nothing}</span>
          <small>${label}</small>
        </span>`,
      )}
    </div>
    <p class="hidden">${said("e.first", first.answerLabel)}. ${said("e.second", second.answerLabel)}.</p>
    ${talk ? about(session, statement, first.text, talk) : nothing}
  </li>`;
}

function about(session: Session, statement: string, text: string, talk: NonNullable<Compared["talk"]>): TemplateResult {
  if (session.sent.has(`talk-${statement}`))
    return html`<p class="muted">${icon("check")} ${session.t("e.steps.is-sent")}</p>`;
  const give = () => {
    if (!session.send()) return;
    const taken = session.give(`talk-${statement}`, talk);
    session.announce(session.t(taken ? "e.steps.sent" : "e.steps.not-sent", { act: talk.title }));
    if (taken) session.focus("compared");
  };
  return html`<button type="button" class="second" part="talk" aria-label=${session.t("e.talk-one", { statement: text })} @click=${give}>${session.t("e.talk")}</button>`;
}
