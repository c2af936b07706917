import { html, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";
import { faultOf } from "./field.js";
import { icon } from "./icon.js";

/** A button that takes a file, in the words of the tool: those of the browser are in the browser's language. */
export function fileField(
  screen: Screen,
  f: { key: string; label: string; hint: string; multiple?: boolean; change: (event: Event) => unknown },
): TemplateResult {
  const { key } = f;
  screen.is(key, "file");
  return html`<div class="field">
    <div class="file">
      <label for=${key}>${icon("open")} <span>${f.label}</span></label>
      <input type="file" id=${key} accept=".json,.txt,application/json,text/plain" ?multiple=${f.multiple === true}
        aria-describedby="${key}-hint" @change=${f.change}>
    </div>
    <p class="hint" id="${key}-hint">${f.hint}</p>
    ${faultOf(screen, key)}
  </div>`;
}
