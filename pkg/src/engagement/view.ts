import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { faults } from "../screen/faults.js";
import { turningKeys } from "../screen/keys.js";
import { status } from "../screen/status.js";
import { asideNotice } from "../widgets/aside.js";
import { returned } from "../widgets/keep.js";
import { storeNotice } from "../widgets/stored.js";
import { answers, pageTitle } from "./answers.js";
import { result } from "./result.js";
import type { Session } from "./session.js";
import { start } from "./start.js";

/** The whole tool: who answers, the statements, the result. */
export function view(session: Session, meant: string | undefined, hands: boolean): TemplateResult {
  const { place } = session;
  const heading = {
    start: () => (session.isFixed ? (session.instrument?.title ?? "") : session.t("e.title")),
    answers: () => pageTitle(session),
    result: () => session.t("e.result"),
  }[place]();
  return html`<div class="frame" lang=${session.care.locale} dir=${session.care.direction}
      @keydown=${turningKeys(session)}>
      <section class="step" part="step" aria-labelledby="heading">
        ${keyed(
          place,
          html`<h2 id="heading" tabindex="-1">${heading}</h2>
            ${faults(session)} ${asideNotice(session)} ${returned(session)} ${place === "start" ? start(session, meant) : place === "answers" ? answers(session) : result(session, hands)}`,
        )}
        ${storeNotice(session)}
        ${status(session)}
        <p class="note">${session.catalogue.notice}</p>
      </section>
    </div>`;
}
