import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Choice } from "../api/types.js";
import { control } from "../screen/control.js";
import { faultOf } from "./field.js";
import type { Form } from "../screen/form.js";
import type { Screen } from "../screen/screen.js";

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

/** Takes what is chosen, once, whether it is told by `input`, by `change` or by both. */
function once<Value>(shown: Value, take: (value: Value) => void): (value: Value) => void {
  let now = shown;
  return (value) => {
    if (value === now) return;
    now = value;
    take(value);
  };
}

/** One of a few, all in sight. */
export function radios(form: Form, c: OneOf & { hidden?: boolean; row?: boolean }): TemplateResult {
  const fault = form.fault(c.key) !== undefined;
  const take = once(c.value, (id) => choose(form, c, id));
  return html`<fieldset id=${c.key} class=${c.row ? "row" : ""} aria-describedby=${fault ? `${c.key}-fault` : nothing}>
    <legend class=${c.hidden ? "hidden" : ""} dir="auto">${c.label}</legend>
    ${c.options.map(
      (option) => html`<div class="choice">
        <input type="radio" id="${c.key}-${option.id}" name=${c.key} .value=${option.id}
          aria-describedby=${option.hint ? `${c.key}-${option.id}-hint` : nothing}
          .checked=${live(c.value === option.id)} @input=${() => take(option.id)} @change=${() => take(option.id)}>
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
  const choice = once(c.value, (id) => choose(screen, c, id));
  const take = () => screen.controls.take(c.key, true);
  return html`<div class="field">
    <label for=${c.key}>${c.label}</label>
    <select id=${c.key} part="input" autocomplete="off" aria-describedby=${fault ? `${c.key}-fault` : nothing} @input=${take} @change=${take}
      ${control(screen, c.key, ({ value }) => choice(value))}>
      ${c.options.map((option) => html`<option value=${option.id} .selected=${live(c.value === option.id)}>${option.label}</option>`)}
    </select>
    ${faultOf(screen, c.key)}
  </div>`;
}

/** Yes or no. */
export function checkbox(
  form: Form,
  c: {
    key: string;
    label: string;
    checked: boolean;
    hint?: string;
    set: (checked: boolean) => void;
    /** What is said once it is set. */
    done?: (checked: boolean) => void;
  },
): TemplateResult {
  const take = once(c.checked, (checked) => {
    if (form.attempt(c.key, () => c.set(checked))) c.done?.(checked);
  });
  const told = (event: Event) => take((event.target as HTMLInputElement).checked);
  const described = [c.hint && `${c.key}-hint`, form.fault(c.key) && `${c.key}-fault`].filter(Boolean).join(" ");
  return html`<div class="choice">
    <input type="checkbox" id=${c.key} .checked=${live(c.checked)} aria-describedby=${described || nothing}
      @input=${told} @change=${told}>
    <label for=${c.key} dir="auto">${c.label}</label>
    ${c.hint ? html`<p class="hint" id="${c.key}-hint" dir="auto">${c.hint}</p>` : nothing}
    ${faultOf(form, c.key)}
  </div>`;
}
