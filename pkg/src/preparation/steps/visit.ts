import { html, nothing, type TemplateResult } from "lit";
import { radios } from "../../widgets/choice.js";
import { field } from "../../widgets/field.js";
import { promise } from "../../widgets/keep.js";
import type { EncounterKind, EncounterOptions, ForWhom, Mode, Side } from "../../api/types.js";
import type { Session } from "../session.js";

/** One sentence first; the facts of the visit wait below. */
export function visit(session: Session): TemplateResult {
  const { preparation } = session;
  const main = preparation.mainPoint();
  const title = preparation.entries().find(({ id }) => id === main)?.title ?? "";
  // While something else stands in the field, it stays with the entry it was opened on.
  if (session.value("main", title) === title) session.opened = main;
  const put = (words: string) => void preparation.writeMain(words, session.opened);
  return html`
    <p class="lead">${session.text("welcome")}</p>
    ${field(session, {
      key: "main",
      label: session.t("visit.main"),
      hint: session.t("visit.main.hint"),
      placeholder: session.t("visit.main.example"),
      value: title,
      length: "title",
      required: true,
      put,
      emptied: () => session.announce(session.t("visit.main.stays", { title })),
    })}
    <details id="facts" part="facts">
      <summary><span>${session.t("visit.facts")}</span> <span class="muted">${summary(session)}</span></summary>
      ${facts(session)}
    </details>
    ${promise(session, html`<p class="muted">${session.t("visit.keep")}</p>`)}
    <p class="note" part="emergency">${session.catalogue.emergency}</p>
  `;
}

function summary(session: Session): string {
  const { kind, mode, minutes, when } = session.preparation.encounter();
  const label = (choices: { id: string; label: string }[], id: string) =>
    choices.find((choice) => choice.id === id)?.label ?? "";
  return [
    label(session.catalogue.encounterKinds, kind),
    label(session.catalogue.modes, mode),
    session.t("minutes", { count: minutes }),
    when === null ? "" : session.care.date(when),
  ]
    .filter(Boolean)
    .join(" · ");
}

function facts(session: Session): TemplateResult {
  const { preparation, catalogue } = session;
  const encounter = preparation.encounter();
  // Whoever organises has no share: the whole meeting is theirs to plan.
  const organises = session.steps().some(({ id }) => id === "organise");
  const set = (change: EncounterOptions) => preparation.setEncounter(change);
  const now = () => (preparation.encounter().when ?? "").split("T") as [string, string?];
  const [date, time = ""] = now();
  const setWhen = (day: string, hour = "") => set({ when: day && hour ? `${day}T${hour}` : day || null });
  const setDay = (day: string) => {
    const [before, hour = ""] = now();
    setWhen(day, before ? hour : session.hour);
    if (before) session.hour = hour;
  };
  return html`
    ${radios(session, {
      key: "kind",
      label: session.t("visit.kind"),
      options: catalogue.encounterKinds,
      value: encounter.kind,
      pick: (kind) => set({ kind: kind as EncounterKind }),
    })}
    ${
      encounter.share === null
        ? radios(session, {
            key: "for-whom",
            label: session.t("visit.for-whom"),
            options: catalogue.forWhom,
            value: encounter.forWhom,
            pick: (whom) => set({ forWhom: whom as ForWhom }),
          })
        : radios(session, {
            key: "side",
            label: session.t("visit.side"),
            options: catalogue.sides,
            value: encounter.side,
            pick: (side) => set({ side: side as Side }),
          })
    }
    ${radios(session, {
      key: "mode",
      label: session.t("visit.mode"),
      options: catalogue.modes,
      value: encounter.mode,
      pick: (mode) => set({ mode: mode as Mode }),
      row: true,
    })}
    ${field(session, {
      key: "with",
      label: session.t("visit.with"),
      placeholder: session.t("visit.with.example"),
      value: encounter.with,
      put: (name) => set({ with: name }),
    })}
    <div class="pair">
      ${field(session, { key: "date", label: session.t("visit.date"), type: "date", value: date, put: setDay })}
      ${
        date
          ? field(session, {
              key: "time",
              label: session.t("visit.time"),
              type: "time",
              value: time.slice(0, 5),
              put: (hour) => setWhen(now()[0], hour),
            })
          : nothing
      }
      ${field(session, {
        key: "minutes",
        label: session.t("visit.minutes"),
        type: "number",
        value: String(encounter.minutes),
        put: (minutes) => set({ minutes: Number(minutes) }),
        emptied: () => {},
      })}
      ${
        encounter.share === null || organises
          ? nothing
          : field(session, {
              key: "share",
              label: session.t("visit.share"),
              hint: session.t("visit.share.hint"),
              type: "number",
              value: String(encounter.share),
              put: (share) => set({ share: Number(share) }),
              emptied: () => {},
            })
      }
    </div>
  `;
}
