import { html, nothing, type TemplateResult } from "lit";
import { checkbox, radios } from "../widgets/choice.js";
import { field } from "../widgets/field.js";
import { given, keep } from "../widgets/keep.js";
import { words } from "../widgets/words.js";
import type { Respondent } from "../api/types.js";
import type { Session } from "./session.js";

/** Who answers, and about what. */
export function start(session: Session, fixed: boolean): TemplateResult {
  const { assessment, catalogue, instrument } = session;
  const { respondent, contexts, subject, date } = assessment.options();
  const asked = instrument?.respondents.find(({ id }) => id === respondent)?.contexts ?? [];
  const toggle = (context: string, on: boolean) => {
    const kept = assessment.options().contexts.filter((known) => known !== context);
    assessment.setOptions({ contexts: on ? [...kept, context] : kept });
  };
  return html`
    <p class="lead">${instrument?.about}</p>
    ${
      fixed || catalogue.instruments.length === 1
        ? nothing
        : radios(session, {
            key: "instrument",
            label: session.t("e.instrument"),
            options: catalogue.instruments.map(({ id, title }) => ({ id, label: title })),
            value: assessment.options().instrument,
            pick: (id) => session.send() && session.choose(id),
          })
    }
    ${radios(session, {
      key: "respondent",
      label: session.t("e.respondent"),
      options: instrument?.respondents ?? [],
      value: respondent,
      pick: (id) => assessment.setOptions({ respondent: id as Respondent }),
    })}
    ${
      asked.length > 1
        ? html`<fieldset>
          <legend>${session.t("e.contexts")}</legend>
          ${asked.map(({ id, label, about }) =>
            checkbox(session, {
              key: `context-${id}`,
              label,
              hint: about,
              checked: contexts.includes(id),
              set: (on) => toggle(id, on),
            }),
          )}
        </fieldset>`
        : nothing
    }
    ${field(session, {
      key: "subject",
      label: session.t("e.subject"),
      hint: session.t("e.subject.hint"),
      value: subject,
      length: "title",
      put: (value) => assessment.setOptions({ subject: value }),
    })}
    ${field(session, {
      key: "date",
      label: session.t("e.date"),
      type: "date",
      value: date?.slice(0, 10) ?? "",
      put: (day) => session.setDay(day || null),
    })}
    ${words(session, assessment.options().instrument)} ${given(session)}
    <div class="ways">
      <button type="button" class="main" id="begin" @click=${() => session.go("answers")}>${session.t("e.begin")}</button>
    </div>
    ${keep(session, "assessment")}
  `;
}
