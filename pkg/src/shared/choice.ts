import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Choice } from "../types.js";
import { control } from "./control.js";
import { faultOf } from "./field.js";
import type { Form } from "./form.js";
import type { Screen } from "./screen.js";

type Option = Pick<Choice, "id" | "label"> & { hint?: string };

interface OneOf {
  key: string;
  label: string;
  options: Option[];
  value: string;
  pick: (id: string) => void;
  /** Belongs to a form not sent yet: no call is made. */
  waiting?: boolean;
}

function choose(form: Form, c: OneOf, id: string): void {
  if (c.waiting) c.pick(id);
  else form.attempt(c.key, () => c.pick(id));
}

/** One of a few, all in sight. */
export function radios(form: Form, c: OneOf & { hidden?: boolean; row?: boolean }): TemplateResult {
  const fault = form.fault(c.key) !== undefined;
  return html`<fieldset id=${c.key} class=${c.row ? "row" : ""} aria-describedby=${fault ? `${c.key}-fault` : nothing}>
    <legend class=${c.hidden ? "hidden" : ""}>${c.label}</legend>
    ${c.options.map(
      (option) => html`<div class="choice">
        <input type="radio" id="${c.key}-${option.id}" name=${c.key} .value=${option.id}
          aria-describedby=${option.hint ? `${c.key}-${option.id}-hint` : nothing}
          .checked=${live(c.value === option.id)} @change=${() => choose(form, c, option.id)}>
        <label for="${c.key}-${option.id}">${option.label}</label>
        ${option.hint ? html`<p class="hint" id="${c.key}-${option.id}-hint">${option.hint}</p>` : nothing}
      </div>`,
    )}
    ${faultOf(form, c.key)}
  </fieldset>`;
}

/** One of many. */
export function select(screen: Screen, c: OneOf): TemplateResult {
  const fault = screen.fault(c.key) !== undefined;
  const take = () => screen.controls.take(c.key, true);
  return html`<div class="field">
    <label for=${c.key}>${c.label}</label>
    <select id=${c.key} part="input" autocomplete="off" aria-describedby=${fault ? `${c.key}-fault` : nothing} @change=${take}
      ${control(screen, c.key, ({ value }) => value !== c.value && choose(screen, c, value))}>
      ${c.options.map((option) => html`<option value=${option.id} .selected=${live(c.value === option.id)}>${option.label}</option>`)}
    </select>
    ${faultOf(screen, c.key)}
  </div>`;
}

/** Yes or no. */
export function checkbox(
  form: Form,
  c: {
    key: string; label: string; checked: boolean; hint?: string; set: (checked: boolean) => void;
    /** What is said once it is set. */
    done?: (checked: boolean) => void;
  },
): TemplateResult {
  const described = [c.hint && `${c.key}-hint`, form.fault(c.key) && `${c.key}-fault`].filter(Boolean).join(" ");
  return html`<div class="choice">
    <input type="checkbox" id=${c.key} .checked=${live(c.checked)} aria-describedby=${described || nothing}
      @change=${(event: Event) => {
        const { checked } = event.target as HTMLInputElement;
        if (form.attempt(c.key, () => c.set(checked))) c.done?.(checked);
      }}>
    <label for=${c.key} dir="auto">${c.label}</label>
    ${c.hint ? html`<p class="hint" id="${c.key}-hint">${c.hint}</p>` : nothing}
    ${faultOf(form, c.key)}
  </div>`;
}
