import { html, nothing, type TemplateResult } from "lit";
import { checkbox } from "../widgets/choice.js";
import { field } from "../widgets/field.js";
import type { CompanionRole } from "../api/types.js";
import type { Session } from "./session.js";

/** Who comes along, and what was agreed beforehand. */
export function companion(session: Session): TemplateResult {
  const { preparation } = session;
  const with_ = preparation.companion();
  const roles = with_?.roles ?? [];
  return html`${checkbox(session, {
    key: "companion-comes",
    label: session.t("companion.comes"),
    checked: with_ !== null,
    set: (comes) => preparation.setCompanion(comes ? {} : null),
  })}
  ${
    with_ === null
      ? nothing
      : html`${field(session, {
          key: "companion-name",
          label: session.t("companion.name"),
          value: with_.name,
          put: (name) => preparation.setCompanion({ name }),
        })}
        <fieldset>
          <legend>${session.t("companion.roles")}</legend>
          ${session.catalogue.companionRoles.map(({ id, label }) =>
            checkbox(session, {
              key: `companion-${id}`,
              label,
              checked: roles.includes(id as CompanionRole),
              set: (chosen) =>
                preparation.setCompanion({
                  roles: toggled(preparation.companion()?.roles ?? [], id as CompanionRole, chosen),
                }),
            }),
          )}
        </fieldset>
        ${
          roles.includes("speak")
            ? field(session, {
                key: "companion-speak-on",
                label: session.t("companion.speak-on"),
                value: with_.speakOn,
                put: (speakOn) => preparation.setCompanion({ speakOn }),
              })
            : nothing
        }`
  }`;
}

const toggled = (roles: CompanionRole[], role: CompanionRole, chosen: boolean) =>
  chosen ? [...roles, role] : roles.filter((known) => known !== role);
