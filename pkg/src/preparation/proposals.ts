import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { faultOf } from "../widgets/field.js";
import type { Entry } from "../api/types.js";
import { removeButton } from "./add-form.js";
import type { Session } from "./session.js";

/** What others would add, and where they see another order: the person decides. */
export function proposals(session: Session): TemplateResult {
  const waiting = session.preparation.entries().filter((entry) => entry.status === "proposed");
  return html`<section aria-labelledby="proposals">
    <h3 id="proposals" tabindex="-1">${session.t("proposals.title")}</h3>
    <p class="hint">${session.t("proposals.hint")}</p>
    <ul role="list" class="cards">${repeat(
      waiting,
      ({ id }) => id,
      (entry) => proposal(session, entry),
    )}</ul>
  </section>`;
}

/** What was left out: it can be taken in after all, or go for good. */
export function declined(session: Session): TemplateResult | typeof nothing {
  const entries = session.preparation.entries().filter((entry) => entry.status === "declined");
  if (entries.length === 0) return nothing;
  const removeAll = () => {
    const message = session.t("declined.removed-all", { count: entries.length });
    if (session.undoably("declined", () => session.preparation.removeDeclined(), message))
      session.focus("undo", "heading");
  };
  return html`<details id="declined">
    <summary>
      <span>${session.t("declined.title")}</span>
      <span class="done">${session.t("help.count", { count: entries.length })}</span>
    </summary>
    <p class="hint">${session.t("declined.hint")}</p>
    <ul role="list" class="cards">${entries.map((entry) => left(session, entry))}</ul>
    <div class="actions">
      <button type="button" class="plain" id="remove-declined" @click=${removeAll}>${session.t("declined.remove-all")}</button>
    </div>
    ${faultOf(session, "declined")}
  </details>`;
}

function left(session: Session, { id, title, author }: Entry): TemplateResult {
  const accept = () => {
    const message = session.t("proposals.accepted", { title });
    if (session.undoably(`declined-${id}`, () => session.preparation.accept(id), message))
      session.focus("undo", "heading");
  };
  return html`<li class="card" part="proposal" data-entry=${id}>
    <p class="title" dir="auto">${title}</p>
    <p class="muted">${session.preparation.by(author)}</p>
    ${faultOf(session, `declined-${id}`)}
    <div class="actions">
      <button type="button" class="second" aria-label=${session.t("declined.accept-one", { title })} @click=${accept}>
        ${session.t("declined.accept")}
      </button>
      ${removeButton(session, `declined-${id}`, title, () => session.preparation.remove(id))}
    </div>
  </li>`;
}

/** Sentences on the themes that two people put in another order. */
export function differences(session: Session): TemplateResult | typeof nothing {
  const found = session.preparation.differences();
  if (found.length === 0) return nothing;
  return html`<h3>${session.t("differences.title")}</h3>
    <ul role="list" class="plain-list">${found.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>
    <p class="hint">${session.t("differences.hint")}</p>`;
}

function proposal(session: Session, entry: Entry): TemplateResult {
  const { id, title, details } = entry;
  const kind = session.catalogue.entryKinds.find((choice) => choice.id === entry.kind)?.label ?? "";
  const decide = (work: () => void, message: string) => () => {
    if (session.undoably(`proposal-${id}`, work, message)) session.focus("proposals", "undo");
  };
  return html`<li class="card" part="proposal" data-entry=${id}>
    <p class="title" dir="auto">${title}</p>
    ${details ? html`<p class="details" dir="auto">${details}</p>` : nothing}
    <p class="muted">${kind} · ${session.preparation.by(entry.author)}</p>
    ${session.fault(`proposal-${id}`) ? html`<p class="fault">${session.fault(`proposal-${id}`)}</p>` : nothing}
    <div class="actions">
      <button type="button" class="second" aria-label=${session.t("proposals.accept-one", { title })}
        @click=${decide(() => session.preparation.accept(id), session.t("proposals.accepted", { title }))}>
        ${session.t("proposals.accept")}
      </button>
      <button type="button" class="plain" aria-label=${session.t("proposals.decline-one", { title })}
        @click=${decide(() => session.preparation.decline(id), session.t("proposals.declined", { title }))}>
        ${session.t("proposals.decline")}
      </button>
    </div>
  </li>`;
}
