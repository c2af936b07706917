import { characters } from "../characters.js";
import { html, nothing, type TemplateResult } from "lit";
import type { Form } from "./form.js";

/** A labelled text field. With `put` it is taken as one types, without it waits in the form. */
export interface Field {
  /** Also the element's id. */
  key: string;
  label: string;
  value?: string;
  hint?: string;
  placeholder?: string;
  /** Characters as a person sees them; a count is shown near the end. */
  limit?: number;
  /** More than one row makes it a text area. */
  rows?: number;
  /** Numbers, dates and times are taken when they are complete. */
  type?: "number" | "date" | "time" | "url";
  min?: number;
  max?: number;
  put?: (value: string) => void;
  /** An emptied field says nothing until it is left. */
  required?: boolean;
  /** The label is for screen readers only. */
  bare?: boolean;
}

export function field(form: Form, f: Field): TemplateResult {
  const value = form.value(f.key, f.value);
  const fault = form.fault(f.key);
  // A person counts no more characters than the text is long; the browser's counter takes long to be made.
  const far = f.limit === undefined || value.length < f.limit * 0.8;
  const left = f.limit === undefined || far ? Infinity : f.limit - characters(value);
  const near = f.limit !== undefined && left <= f.limit / 5;
  const described = [f.hint && "hint", near && "left", fault && "fault"]
    .filter(Boolean)
    .map((part) => `${f.key}-${part}`)
    .join(" ");
  const whole = f.type !== undefined && f.type !== "url";
  const typed = (event: Event) => {
    const now = (event.target as HTMLInputElement).value;
    if (whole) return;
    if (f.put) form.type(f.key, now, f.put, f.required ? "empty" : undefined);
    else form.draft(f.key, now);
  };
  const left_ = (event: Event) => {
    if (!f.put) {
      if (whole) form.draft(f.key, (event.target as HTMLInputElement).value);
      return;
    }
    form.type(f.key, (event.target as HTMLInputElement).value, f.put);
    form.settle();
    form.refresh();
  };
  return html`<div class="field">
    <label for=${f.key} class=${f.bare ? "hidden" : ""}>${f.label}</label>
    ${f.hint ? html`<p class="hint" id="${f.key}-hint">${f.hint}</p>` : nothing}
    ${(f.rows ?? 1) > 1
      ? html`<textarea id=${f.key} rows=${f.rows ?? 3} dir="auto" part="input"
          placeholder=${f.placeholder ?? nothing} aria-describedby=${described || nothing}
          aria-invalid=${fault ? "true" : nothing} .value=${value} @input=${typed} @change=${left_}></textarea>`
      : html`<input id=${f.key} type=${f.type ?? "text"} dir=${whole ? nothing : "auto"} part="input" autocomplete="off"
          min=${f.min ?? nothing} max=${f.max ?? nothing} inputmode=${f.type === "number" ? "numeric" : nothing}
          placeholder=${f.placeholder ?? nothing} aria-describedby=${described || nothing}
          aria-invalid=${fault ? "true" : nothing} .value=${value} @input=${typed} @change=${left_}>`}
    ${near ? html`<p class="hint" id="${f.key}-left">${leftover(form, left)}</p>` : nothing}
    ${faultOf(form, f.key)}
  </div>`;
}

/** The place where a refused call says why. */
export function faultOf(form: Form, key: string): TemplateResult | typeof nothing {
  const fault = form.fault(key);
  return fault ? html`<p class="fault" part="error" id="${key}-fault">${fault}</p>` : nothing;
}

function leftover(form: Form, left: number): string {
  return left >= 0 ? form.t("field.left", { count: left }) : form.t("field.over", { count: -left });
}
