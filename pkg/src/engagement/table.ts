import { html, type TemplateResult } from "lit";
import type { Profile } from "../api/types.js";
import type { Session } from "./session.js";

interface Column {
  /** What it is called, in a word or two. */
  name: string;
  /** More than its name, at its head. */
  head?: TemplateResult;
}

/**
 * A table with the context of each row first. In a narrow place the cells of a row stand below each other, each beside
 * what its column is called; the roles are named, as a table that is no longer set as one is heard as none by some.
 */
export function contextTable(session: Session, columns: Column[], rows: string[][]): TemplateResult {
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${session.t("e.column.context")}</th>
        ${columns.map(({ name, head }) => html`<th scope="col" role="columnheader">${head ?? name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([context, ...cells]) => html`<tr role="row">
          <th scope="row" role="rowheader">${context}</th>
          ${cells.map((cell, at) => html`<td role="cell" data-column=${columns[at]?.name ?? ""}>${cell}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The profile as a table: the same facts as the picture. */
export function profileTable(session: Session, profile: Profile): TemplateResult {
  const levels = profile.rule === "levels";
  const desired = { name: session.t("e.column.desired") };
  const columns = [
    { name: session.t("e.column.result") },
    ...(levels ? [desired] : []),
    { name: session.t("e.column.answers") },
  ];
  const rows = profile.contexts.map(({ label, resultLabel, desiredLabel, answered, applicable }) => [
    label,
    resultLabel,
    ...(levels ? [desiredLabel || session.t("e.column.desired.none")] : []),
    session.t("e.column.answered", { answered, applicable }),
  ]);
  return html`<div class="table" part="table" role="region" tabindex="0" aria-label=${session.t("e.table")}>
    ${contextTable(session, columns, rows)}
  </div>`;
}
