import { html, nothing, type TemplateResult } from "lit";
import { radios } from "../../widgets/choice.js";
import { field, whole } from "../../widgets/field.js";
import { promise, returned } from "../../widgets/keep.js";
import type { Choice, EncounterKind, EncounterOptions, Fact, ForWhom, Mode, Side } from "../../api/types.js";
import { pointField } from "../point-field.js";
import type { Session } from "../session.js";

/** One sentence first; of the visit only what the portal did not say, and the rest on demand. */
export function visit(session: Session): TemplateResult {
  const { preparation } = session;
  const main = preparation.mainPoint();
  const title = preparation.entries().find(({ id }) => id === main)?.title ?? "";
  // While something else stands in the field, it stays with the entry it was opened on.
  if (session.value("main", title) === title) session.opened = main;
  const put = (words: string) => {
    session.opened = preparation.writeMain(words, session.opened);
  };
  const { first, more } = preparation.facts();
  return html`
    ${returned(session)}
    <p class="lead">${session.text("welcome")}</p>
    ${pointField(
      session,
      {
        key: "main",
        label: session.t("visit.main"),
        hint: session.t("visit.main.hint"),
        placeholder: session.t("visit.main.example"),
        value: title,
        required: true,
        words: true,
        put,
        emptied: () => session.announce(session.t("visit.main.stays", { title })),
      },
      {
        lines: (title) => {
          [session.opened] = preparation.addLines({ kind: "topic", title, main: true }, session.opened);
        },
        details: (title) => {
          session.opened = preparation.addWithDetails({ kind: "topic", title, main: true }, session.opened);
        },
      },
    )}
    ${first.map((fact) => facts[fact](session))}
    <details id="facts" part="facts">
      <summary><span>${session.t("visit.facts")}</span> <span class="muted">${summary(session)}</span></summary>
      ${more.map((fact) => facts[fact](session))}
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

const set = ({ preparation }: Session, change: EncounterOptions) => preparation.setEncounter(change);

/** One of a few, by its name alone. */
const oneOf = (
  session: Session,
  key: string,
  label: string,
  options: Choice[],
  value: string,
  pick: (id: string) => void,
) =>
  radios(session, {
    key,
    label: session.t(label),
    options: options.map(({ id, label }) => ({ id, label })),
    value,
    pick,
    row: true,
  });

const minutes = (session: Session, key: "minutes" | "share", value: number | null, hint?: string) =>
  field(session, {
    key,
    label: session.t(`visit.${key}`),
    ...(hint ? { hint } : {}),
    type: "number",
    value: String(value ?? ""),
    put: (typed) => set(session, { [key]: whole(typed) }),
    emptied: () => {},
  });

/** What can be asked of a visit, each in its own way. */
const facts: Record<Fact, (session: Session) => TemplateResult> = {
  "for-whom": (session) =>
    oneOf(
      session,
      "for-whom",
      "visit.for-whom",
      session.catalogue.forWhom,
      session.preparation.encounter().forWhom,
      (id) => set(session, { forWhom: id as ForWhom }),
    ),
  side: (session) =>
    oneOf(session, "side", "visit.side", session.catalogue.sides, session.preparation.encounter().side, (id) =>
      set(session, { side: id as Side }),
    ),
  name: (session) =>
    field(session, {
      key: "name",
      label: session.t("visit.name"),
      hint: session.t("visit.name.hint"),
      value: session.preparation.name,
      put: (name) => session.preparation.setName(name),
    }),
  with: (session) =>
    field(session, {
      key: "with",
      label: session.t("visit.with"),
      placeholder: session.t("visit.with.example"),
      value: session.preparation.encounter().with,
      put: (name) => set(session, { with: name }),
    }),
  when,
  kind: (session) =>
    radios(session, {
      key: "kind",
      label: session.t("visit.kind"),
      options: session.catalogue.encounterKinds,
      value: session.preparation.encounter().kind,
      pick: (id) => set(session, { kind: id as EncounterKind }),
    }),
  mode: (session) =>
    oneOf(session, "mode", "visit.mode", session.catalogue.modes, session.preparation.encounter().mode, (id) =>
      set(session, { mode: id as Mode }),
    ),
  minutes: (session) => minutes(session, "minutes", session.preparation.encounter().minutes),
  share: (session) => minutes(session, "share", session.preparation.encounter().share, session.t("visit.share.hint")),
};

function when(session: Session): TemplateResult {
  const now = () => (session.preparation.encounter().when ?? "").split("T") as [string, string?];
  const [date, time = ""] = now();
  const setWhen = (day: string, hour = "") => set(session, { when: day && hour ? `${day}T${hour}` : day || null });
  const setDay = (day: string) => {
    const [before, hour = ""] = now();
    setWhen(day, before ? hour : session.hour);
    if (before) session.hour = hour;
  };
  return html`<div class="pair">
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
  </div>`;
}
