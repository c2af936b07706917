import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { faultOf } from "../widgets/field.js";
import type { Session } from "./session.js";

export interface Card {
  id: string;
  label: string;
  about?: string;
  /** How long it takes, in words. */
  size?: string;
}

interface Cards {
  key: string;
  label: string;
  hint?: string;
  options: Card[];
  /** They have short names and nothing besides: side by side. */
  short?: boolean;
  value: string | undefined;
  pick: (id: string) => unknown;
}

/** One of a few things, each on a card of its own that can be pressed anywhere. */
export function cards(session: Session, { key, label, hint, options, short, value, pick }: Cards): TemplateResult {
  const described = [hint && `${key}-hint`, session.fault(key) && `${key}-fault`].filter(Boolean).join(" ");
  return html`<fieldset id=${key} class="choices ${short ? "short" : ""}" aria-describedby=${described || nothing}>
    <legend>${label}</legend>
    ${hint ? html`<p class="hint" id="${key}-hint">${hint}</p>` : nothing}
    ${options.map((card) => one(session, key, card, value === card.id, pick))}
    ${faultOf(session, key)}
  </fieldset>`;
}

function one(
  session: Session,
  key: string,
  { id, label, about, size }: Card,
  chosen: boolean,
  pick: (id: string) => unknown,
): TemplateResult {
  const at = `${key}-${id}`;
  const described = [about && `${at}-about`, size && `${at}-size`].filter(Boolean).join(" ");
  return html`<div class="pick">
    <input type="radio" id=${at} name="${key}-${session.visit}" .value=${id} aria-describedby=${described || nothing}
      .checked=${live(chosen)} @change=${() => session.attempt(key, () => pick(id))}>
    <label for=${at}>${label}</label>
    ${about ? html`<p class="hint" id="${at}-about">${about}</p>` : nothing}
    ${size ? html`<p class="size" id="${at}-size">${size}</p>` : nothing}
  </div>`;
}
