import { html, type TemplateResult } from "lit";
import { written } from "./exits.js";
import { faultOf } from "./field.js";
import { chosenText, read } from "./file.js";
import type { Screen } from "./screen.js";
import { storing } from "./stored.js";
import { byHand, takeFile } from "./take.js";

/** Saving to a file, opening one, erasing all; `what` names the file. */
export function keep(screen: Screen, what: string): TemplateResult {
  const save = () =>
    takeFile(screen, { at: "keep", exit: "file", what, name: what, type: "application/json", text: () => written(screen, "file") });
  const open = async (event: Event) => shown(await chosenText(screen, event));
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    shown(await read(screen, "open-file", event.dataTransfer?.files[0]));
  };
  const shown = (text: string | undefined) => {
    if (text === undefined || !screen.send()) return;
    const before = screen.isEmpty() ? null : screen.save();
    if (!screen.attempt("open-file", () => screen.open(text))) return;
    // Whoever opened the wrong file loses nothing.
    screen.announce(screen.t("keep.opened"), before === null ? null : () => screen.open(before));
    screen.focus("heading");
  };
  screen.is("open-file", "file");
  return html`<details id="keep">
    <summary>${screen.t("keep.title")}</summary>
    <p class="hint">${screen.t("keep.hint")}</p>
    ${storing(screen)}
    <button type="button" class="second" @click=${save}>${screen.t("keep.save")}</button>
    ${byHand(screen, "keep")}
    <div class="field drop" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${drop}>
      <label for="open-file">${screen.t("keep.open")}</label>
      <p class="hint" id="open-file-hint">${screen.t("keep.open.hint")}</p>
      <input type="file" id="open-file" accept=".json,application/json" aria-describedby="open-file-hint" @change=${open}>
      ${faultOf(screen, "open-file")}
    </div>
    ${erase(screen)}
  </details>`;
}

function erase(screen: Screen): TemplateResult {
  const ask = (asked: boolean) => () => {
    screen.show("erase", asked);
    screen.focus(asked ? "erase-no" : "erase");
  };
  const yes = () => {
    screen.erase();
    screen.focus("heading");
  };
  return screen.shown.has("erase")
    ? html`<div role="group" aria-labelledby="erase-question" class="card">
        <p id="erase-question">${screen.t("erase.question")}</p>
        <div class="actions">
          <button type="button" class="second" id="erase-no" @click=${ask(false)}>${screen.t("erase.no")}</button>
          <button type="button" class="plain" id="erase-yes" @click=${yes}>${screen.t("erase.yes")}</button>
        </div>
      </div>`
    : html`<button type="button" class="plain" id="erase" @click=${ask(true)}>${screen.t("erase.title")}</button>`;
}
