import { characters } from "../api/characters.js";
import type { Lengths } from "../api/types.js";
import { html, noChange, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { control, type Control } from "../screen/control.js";
import type { Form } from "../screen/form.js";
import { joined, type Screen } from "../screen/screen.js";

/** A labelled text field. With `put` it is taken as one types, without it waits in the form. */
export interface Field {
  /** Also the element's id. */
  key: string;
  label: string;
  value?: string;
  hint?: string;
  placeholder?: string;
  /** What kind of text it is: near the end of its length, a count is shown. */
  length?: keyof Lengths;
  /** More than one row makes it a text area. */
  rows?: number;
  /** Dates and times are taken when they are whole; a number is a text, so that nothing typed is out of sight. */
  type?: "number" | "date" | "time" | "url";
  put?: (value: string) => void;
  /** An emptied field says nothing until it is left. */
  required?: boolean;
  /** Instead of a fault, where a required field is left empty: it shows again what it had. */
  emptied?: () => void;
  /** Some words and more, as where there are rows: the first such field says that one may dictate them. */
  words?: boolean;
  /** Something is pasted into a field of one line. */
  pasted?: (event: ClipboardEvent) => void;
  /** What stands below the field. */
  below?: unknown;
  /** The label is for screen readers only. */
  bare?: boolean;
}

/** The whole number that is typed; none where something else is: "0x10" is no way to write sixteen. */
export const whole = (typed: string): number => (/^[-+]?\d+$/.test(typed.trim()) ? Number(typed) : NaN);

export function field(screen: Screen, f: Field): TemplateResult {
  const { key } = f;
  screen.is(key, f.type ?? "text");
  const value = screen.value(key, f.value);
  const fault = screen.fault(key);
  const limit = f.length && screen.lengths[f.length];
  // A person counts no more characters than the text is long; the browser's counter takes long to be made.
  const far = limit === undefined || value.length < limit * 0.8;
  // What is twice as long as it may be, or more, need not be counted.
  const left = limit === undefined || far ? Infinity : limit - characters(value, limit * 2);
  const near = left <= (limit ?? 0) / 5;
  if (f.words || (f.rows ?? 1) > 1) screen.dictated ??= key;
  const hint = joined(f.hint ?? "", screen.dictated === key ? screen.t("field.dictate") : "");
  const count = near ? leftover(screen, left, limit ?? 0) : "";
  const described = [hint && "hint", fault && "fault"]
    .filter(Boolean)
    .map((part) => `${key}-${part}`)
    .join(" ");
  const parts = f.type === "date" || f.type === "time";
  const take = parts ? takePart(screen, f) : takeText(screen, f);
  const input = () => screen.controls.take(key, false);
  // A browser tells of a change at each part of a date.
  const change = (event: Event) => screen.controls.take(key, !(parts && halfShown(event.target as Control)));
  const leave = () => {
    if (parts && screen.isHalf(key)) screen.controls.take(key, true);
  };
  return html`<div class="field">
    <label for=${key} class=${f.bare ? "hidden" : ""}>${f.label}</label>
    ${
      (f.rows ?? 1) > 1
        ? html`<textarea id=${key} rows=${f.rows ?? 3} dir="auto" part="input" autocomplete="off" writingsuggestions="false"
          placeholder=${f.placeholder ?? nothing} aria-describedby=${described || nothing}
          aria-invalid=${fault ? "true" : nothing} .value=${live(value)} @input=${input} @change=${change}
          ${control(screen, key, take)}></textarea>`
        : html`<input id=${key} type=${parts ? f.type : "text"} dir=${parts ? nothing : "auto"} part="input"
          autocomplete="off" writingsuggestions=${parts ? nothing : "false"}
          autocapitalize=${f.type === "url" ? "none" : nothing} autocorrect=${f.type === "url" ? "off" : nothing}
          inputmode=${f.type === "number" ? "numeric" : f.type === "url" ? "url" : nothing}
          placeholder=${f.placeholder ?? nothing} aria-describedby=${described || nothing}
          aria-invalid=${fault ? "true" : nothing} .value=${parts ? (screen.isHalf(key) ? noChange : value) : live(value)}
          @input=${input} @change=${change} @focusout=${leave} @paste=${f.pasted ?? nothing} ${control(screen, key, take)}>`
    }
    ${hint ? html`<p class="hint above" id="${key}-hint">${hint}</p>` : nothing}
    ${near ? html`<p class="hint" id="${key}-left">${count}</p>` : nothing}
    ${
      limit === undefined
        ? nothing
        : html`<p class="hidden" aria-live="polite" id="${key}-count">${screen.counts.of(key, left, fault ? "" : count)}</p>`
    }
    ${faultOf(screen, key)} ${f.below ?? nothing}
  </div>`;
}

/** A text is taken as it is typed; a number while it is one. */
function takeText(screen: Screen, f: Field) {
  const { key, put } = f;
  return ({ value }: Control, left: boolean) => {
    if (!put) {
      if (value !== screen.value(key, f.value)) screen.draft(key, value);
      return;
    }
    if (!left) return void screen.type(key, value, put, f.type === "number" ? "all" : f.required ? "empty" : undefined);
    if (f.emptied && value.trim() === "") {
      screen.clear(key);
      if (f.value) f.emptied();
    } else {
      screen.leave(key, value, put);
    }
    screen.settle();
    screen.left();
    screen.refresh();
  };
}

/** Half a date is no date yet: what was there stays, until another one is whole or the person has emptied all of it. */
function takePart(screen: Screen, f: Field) {
  const { key, put } = f;
  return (shown: Control, left: boolean) => {
    const { value } = shown;
    if (halfShown(shown) || (value === "" && !left)) return screen.half(key, left);
    if (!put) return screen.draft(key, value);
    if (!screen.leave(key, value, put)) return;
    screen.settle();
    const before = f.value;
    screen.left();
    if (value === "" && before) screen.announce(screen.t("field.cleared", { label: f.label }), "act");
  };
}

/** Whether some parts of a date or a time are there and others are not. */
const halfShown = (shown: Control) => shown.validity.badInput;

/** The place where a refused call says why. */
export function faultOf(form: Form, key: string): TemplateResult | typeof nothing {
  const fault = form.fault(key);
  return fault ? html`<p class="fault" part="error" id="${key}-fault">${fault}</p>` : nothing;
}

function leftover(form: Form, left: number, limit: number): string {
  if (left < -limit) return form.t("field.far-over", { limit });
  return left >= 0 ? form.t("field.left", { count: left }) : form.t("field.over", { count: -left });
}
