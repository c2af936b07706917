import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { select } from "../widgets/choice.js";
import { field, faultOf } from "../widgets/field.js";
import { chosenText } from "../widgets/file.js";
import { fileField } from "../widgets/file-field.js";
import { icon } from "../widgets/icon.js";
import { byHand, takeFile } from "../widgets/take.js";
import type { Contributor, ContributorRole } from "../api/types.js";
import { steady } from "../screen/steady.js";
import { addForm, removeButton } from "./add-form.js";
import { invite } from "./invite.js";
import { differences } from "./proposals.js";
import type { Session } from "./session.js";

/** Those who help to prepare, each with their own list. */
export function contributors(session: Session): TemplateResult {
  const others = session.preparation.contributors().filter(({ id }) => id !== "patient");
  return html`<ul role="list" class="cards">
      ${repeat(
        others,
        ({ id }) => id,
        (contributor) => one(session, contributor),
      )}
    </ul>
    ${differences(session)} ${invite(session)} ${add(session)} ${receive(session)}`;
}

function one(session: Session, { id, role, name }: Contributor): TemplateResult {
  const { preparation } = session;
  const shown = session.who(id);
  const save = () => {
    if (!session.send()) return;
    session.read(`contributor-${id}`, () => {
      const what = "contribution";
      const text = () => preparation.contribution(id);
      takeFile(session, { at: `contributor-${id}`, exit: what, what, name: what, type: "application/json", text });
    });
  };
  return html`<li class="card">
    ${field(session, {
      key: `contributor-${id}-name`,
      label: session.catalogue.contributorRoles.find((choice) => choice.id === role)?.label ?? "",
      value: name,
      put: (value) => void preparation.putContributor({ id, role, name: value }),
    })}
    ${ownOrder(session, id)} ${faultOf(session, `contributor-${id}`)}
    <div class="actions">
      <button type="button" class="plain" aria-label=${session.t("contributor.save-one", { name: shown })} @click=${save}>
        ${session.t("contributor.save")}
      </button>
      ${removeButton(session, `contributor-${id}`, shown, () => preparation.removeContributor(id), "contributor-name")}
    </div>
    ${byHand(session, `contributor-${id}`)}
  </li>`;
}

/** Their own entries in their own order, which the person's order leaves alone. */
function ownOrder(session: Session, author: string): TemplateResult | typeof nothing {
  const own = session.preparation.view(author).filter((entry) => entry.author === author);
  if (own.length < 2) return nothing;
  const said = (title: string, to: number) => session.t("entry.moved", { title, place: to + 1, total: own.length });
  const rank = (id: string, title: string, to: number, control: string) => () => {
    const end = Math.max(0, Math.min(to, own.length - 1));
    steady(session, control, () => {
      if (end !== to) session.announce(said(title, end));
      else session.undoably(`contributor-${author}`, () => session.preparation.rank(id, to), said(title, to));
    });
  };
  const move = (id: string, title: string, to: number, way: "up" | "down") => html`<button type="button" class="square"
    id="rank-${way}-${id}" aria-disabled=${to < 0 || to >= own.length ? "true" : nothing}
    aria-label=${session.t(`entry.${way}`, { title })} @click=${rank(id, title, to, `rank-${way}-${id}`)}>${icon(way)}</button>`;
  return html`<p class="muted">${session.t("contributor.order")}</p>
    <ol role="list" class="entries">
      ${own.map(
        ({ id, title, kind }, index) => html`<li class="entry ${kind}">
          <span class="number">${index + 1}</span>
          <div class="what"><p class="title" dir="auto">${title}</p></div>
          <div class="marks">
            ${move(id, title, index - 1, "up")} ${move(id, title, index + 1, "down")}
          </div>
        </li>`,
      )}
    </ol>`;
}

function add(session: Session): TemplateResult {
  const roles = session.catalogue.contributorRoles.filter(({ id }) => id !== "patient");
  const role = () => session.value("contributor-role", roles[0]?.id) as ContributorRole;
  const name = () => session.value("contributor-name");
  const fields = html`${select(session, {
    key: "contributor-role",
    label: session.t("contributor.role"),
    options: roles,
    value: role(),
    pick: (id) => session.draft("contributor-role", id),
    waiting: true,
  })}
    ${field(session, { key: "contributor-name", label: session.t("contributor.name") })}
    <p class="hint">${session.t("contributor.then")}</p>`;
  return addForm(session, {
    id: "contributor",
    keys: ["contributor-name", "contributor-role"],
    filled: () => name().trim() !== "",
    add: (preparation) => preparation.putContributor({ role: role(), name: name() }),
    said: () => session.t("contributor.added"),
    fields,
  });
}

function receive(session: Session): TemplateResult {
  const take = async (event: Event) => {
    const text = await chosenText(session, event);
    if (text === undefined) return;
    let count = 0;
    const received = session.attempt("receive", () => {
      count = session.preparation.receive(text);
    });
    if (!received) return;
    session.announce(session.t("receive.done", { count }), "act");
    session.focus("proposals");
  };
  const [label, hint] = [session.t("receive.label"), session.t("receive.hint")];
  return fileField(session, { key: "receive", label, hint, change: take });
}
