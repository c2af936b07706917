import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../widgets/icon.js";
import type { Path, Step } from "../api/types.js";
import type { Session } from "./session.js";

/** Where one is, the way back, and a menu of all steps. */
export function path(session: Session, { progress, back, step, steps }: Path): TemplateResult {
  const open = session.shown.has("path");
  const of = (stretch: Step["stretch"]) => steps.filter((known) => known.stretch === stretch);
  const list = (some: Step[]) =>
    html`<ol role="list">${some.map((one) => html`<li>${to(session, one, step)}</li>`)}</ol>`;
  const more = [...of("more"), ...of("after")];
  const place = of("short").findIndex(({ id }) => id === step);
  return html`<nav class="path" part="path" aria-label=${session.t("path")}>
    ${
      back === null
        ? nothing
        : html`<button type="button" class="plain" id="back" @click=${() => session.back()}>${icon("back")} ${session.t("back")}</button>`
    }
    <p class="progress" part="progress">${progress}</p>
    <div class="turns">
      <button type="button" class="plain toggle" aria-expanded=${open ? "true" : "false"} aria-controls="path-list"
        @click=${() => session.show("path", !open)}>${session.t("path")}</button>
      <button type="button" class="plain see" @click=${() => session.see()}>${session.t("see-sheet")}</button>
    </div>
    ${
      place < 0
        ? nothing
        : html`<progress class="meter" max=${of("short").length} value=${place + 1} aria-hidden="true"></progress>`
    }
    <div id="path-list" class="steps ${open ? "open" : ""}">
      ${list(of("short"))} ${more.length ? html`<p class="muted">${session.t("path.more")}</p>${list(more)}` : nothing}
    </div>
  </nav>`;
}

/** The steps that are offered beyond the short way, by name. */
export function offered(session: Session): TemplateResult | typeof nothing {
  const steps = session.path().steps.filter(({ stretch }) => stretch === "more");
  if (steps.length === 0) return nothing;
  return html`<section aria-labelledby="more">
    <h3 id="more">${session.t("more")}</h3>
    <p class="hint">${session.t("more.hint")}</p>
    <ul role="list" class="offers" part="offers">${steps.map((step) => html`<li>${offer(session, step)}</li>`)}</ul>
  </section>`;
}

function offer(session: Session, { id, label, hint, minutes, filled }: Step): TemplateResult {
  return html`<button type="button" class="offer ${filled ? "filled" : ""}" data-step=${id} @click=${() => session.go(id)}>
    <span class="title">${filled ? html`<span aria-hidden="true">✓ </span>` : nothing}${label}</span>
    <span class="amount">${filled ? session.t("step.filled") : session.t("minutes", { count: minutes })}</span>
    ${hint ? html`<span class="muted">${hint}</span>` : nothing}
  </button>`;
}

function to(session: Session, { id, label, filled }: Step, here: string): TemplateResult {
  const go = () => {
    session.shown.delete("path");
    session.go(id);
  };
  return html`<button type="button" class="to ${filled ? "filled" : ""}" data-step=${id} aria-current=${here === id ? "step" : nothing} @click=${go}>
    <span class="mark" aria-hidden="true">${filled ? "✓" : ""}</span>${label}${
      filled ? html`<span class="hidden"> ${session.t("step.filled")}</span>` : nothing
    }
  </button>`;
}
