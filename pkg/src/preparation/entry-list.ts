import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Agenda, Entry, EntryKind, ParkedItem, Point } from "../api/types.js";
import { icon } from "../widgets/icon.js";
import { readAloud } from "../widgets/read-aloud.js";
import { handle } from "./drag.js";
import { entryEdit } from "./entry-edit.js";
import { mainMark, mustMark } from "./entry-marks.js";
import { moveTo } from "./entry-move.js";
import { parkedRow } from "./parked.js";
import type { Session } from "./session.js";

interface Row {
  entry: Entry;
  point: Point;
  /** Its place in the list, counted from 0. */
  place: number;
  parked: ParkedItem | undefined;
}

/** The list of one kind as it will be: what fits, a line, what is for later, what stays with the person. */
export function entryList(
  session: Session,
  kind: EntryKind,
  plan: Agenda,
  all = session.preparation.entries(),
): TemplateResult | typeof nothing {
  const entries = new Map(all.map((entry) => [entry.id, entry]));
  const rows = session.preparation.points(kind).flatMap((point, place): Row[] => {
    const entry = entries.get(point.entry);
    const parked = plan.parked.find((item) => item.entry === point.entry);
    return entry ? [{ entry, point, place, parked }] : [];
  });
  if (rows.length === 0) return nothing;
  const of = (part: Point["part"]) => rows.filter(({ point }) => point.part === part);
  const later = of("later");
  const mine = of("only-me");
  return html`<div class="points ${kind}">
    ${list(session, rows, of("now"))}
    ${
      later.length > 0
        ? html`<p class="line-later" id="later-${kind}"><strong>${session.text("sheet.section.parked")}</strong>
            <span>${session.t("list.taken", { count: plan.used, speaking: plan.speaking })}</span></p>
          ${list(session, rows, later, `later-${kind}`)}`
        : nothing
    }
    ${
      mine.length > 0
        ? html`<p class="line-later" id="mine-${kind}"><strong>${session.t("entry.only-me")}</strong></p>
          ${list(session, rows, mine, `mine-${kind}`)}`
        : nothing
    }
  </div>`;
}

/** What the marks on the rows stand for. */
export function marksLegend(session: Session): TemplateResult {
  return html`<p class="hint legend">
    <span class="today">${icon("today", true)} ${session.t("entry.must")}</span>
    <span class="first">${icon("main", true)} ${session.t("entry.main")}</span>
  </p>`;
}

/** How the order is changed, where there is something to order. */
export function orderHint(session: Session, ...kinds: EntryKind[]): TemplateResult | typeof nothing {
  const several = kinds.some((kind) => session.preparation.points(kind).length > 1);
  return several ? html`<p class="hint">${session.t("entry.order")}</p>` : nothing;
}

function list(session: Session, rows: Row[], part: Row[], label?: string): TemplateResult | typeof nothing {
  if (part.length === 0) return nothing;
  return html`<ol role="list" class="entries" part="entries" aria-labelledby=${label ?? nothing}>
    ${repeat(
      part,
      ({ entry }) => entry.id,
      (row) => entryRow(session, rows, row),
    )}
  </ol>`;
}

function entryRow(session: Session, rows: Row[], { entry, point, place, parked }: Row): TemplateResult {
  const { id, kind } = entry;
  const editing = session.editing === id;
  const drag = session.dragged;
  const from = drag ? rows.findIndex((row) => row.entry.id === drag.id) : -1;
  const drop =
    drag && from >= 0 && drag.to === place && from !== place ? (from < place ? "drop-after" : "drop-before") : "";
  const marks = [entry.main && "is-main", entry.must && "is-must", point.part, drag?.id === id && "dragged", drop];
  return html`<li class="entry ${kind} ${marks.filter(Boolean).join(" ")}" part="entry" data-entry=${id}>
    ${handle(session, rows.length, entry, place)}
    <div class="what">
      <p class="title" dir="auto">${entry.title}</p>
      ${chips(session, entry, point)}
      ${editing || !entry.details ? nothing : html`<p class="details" dir="auto">${entry.details}</p>`}
      ${session.fault(`entry-${id}`) ? html`<p class="fault">${session.fault(`entry-${id}`)}</p>` : nothing}
    </div>
    <div class="marks">${mustMark(session, entry)} ${mainMark(session, entry)}</div>
    ${parked ? parkedRow(session, parked) : nothing}
    ${editing ? entryEdit(session, entry) : tools(session, rows, entry, point, place)}
  </li>`;
}

function tools(session: Session, rows: Row[], entry: Entry, { first, last }: Point, place: number): TemplateResult {
  const { id, title } = entry;
  const open = () => {
    if (session.editing !== null && !session.close()) return;
    session.editing = id;
    session.refresh();
    session.focus(`title-${id}`);
  };
  const remove = () => {
    if (session.undoably(`entry-${id}`, () => session.preparation.remove(id), session.t("entry.removed", { title }))) {
      session.focus("undo");
    }
  };
  const move = (to: number, way: "up" | "down") => html`<button type="button" class="square" id="${way}-${id}"
    aria-disabled=${to < first || to > last ? "true" : nothing} aria-label=${session.t(`entry.${way}`, { title })}
    @click=${() => moveTo(session, entry, to, `${way}-${id}`)}>${icon(way)}</button>`;
  return html`<div class="tools">
    ${rows.length > 1 ? html`${move(place - 1, "up")} ${move(place + 1, "down")}` : nothing}
    ${entry.kind === "question" ? readAloud(session, { id: `aloud-${id}`, title, text: () => title }) : nothing}
    <span class="rest"></span>
    <button type="button" class="square" id="edit-${id}" aria-label=${session.t("entry.edit-one", { title })}
      @click=${open}>${icon("edit")}</button>
    <button type="button" class="square" id="remove-${id}" aria-label=${session.t("entry.remove-one", { title })}
      @click=${remove}>${icon("remove")}</button>
  </div>`;
}

function chips(session: Session, entry: Entry, { minutes, part }: Point): TemplateResult {
  const words: [string, string | false][] = [
    ["first", entry.main && session.t("entry.main")],
    ["today", entry.must && session.t("entry.must")],
    ["", minutes !== null && session.t("minutes", { count: minutes })],
    ["", entry.visibility === "only-me" && part !== "only-me" && session.t("entry.only-me")],
    ["", entry.author !== "patient" && session.preparation.by(entry.author)],
    ["", entry.carried !== null && session.t("entry.carried")],
  ];
  return html`<ul role="list" class="chips" aria-label=${session.t("entry.marks")}>
    ${words.map(([kind, word]) => (word ? html`<li class="chip ${kind}" part="chip">${word}</li>` : nothing))}
  </ul>`;
}
