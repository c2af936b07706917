import { html, nothing, type TemplateResult } from "lit";
import { written } from "../screen/exits.js";
import { erase } from "./erase.js";
import { chosenText, read } from "./file.js";
import { fileField } from "./file-field.js";
import type { Screen } from "../screen/screen.js";
import { ending, shared } from "./still.js";
import { storing } from "./stored.js";
import { byHand, takeFile } from "./take.js";

/** Saving to a file, opening one, erasing all; `what` names the file. */
export function keep(screen: Screen, what: string): TemplateResult {
  const save = () => {
    const text = () => written(screen, "file");
    const offered = takeFile(screen, { at: "keep", exit: "file", what, name: what, type: "application/json", text });
    if (offered) screen.saved();
  };
  const open = async (event: Event) => shown(await chosenText(screen, event));
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    shown(await read(screen, "open-file", event.dataTransfer?.files[0]));
  };
  const shown = (text: string | undefined) => {
    if (text === undefined || !screen.send() || screen.takes(text)) return;
    const before = screen.isEmpty() ? null : screen.save();
    if (!screen.attempt("open-file", () => screen.open(text))) return;
    screen.saved();
    // Whoever opened the wrong file loses nothing.
    screen.announce(screen.t("keep.opened"), before === null ? null : "act");
    screen.focus("heading");
  };
  return html`${ending(screen)}<details id="keep">
    <summary>${screen.t("keep.title")}</summary>
    ${screen.store?.kept === "on" ? nothing : html`<p class="hint">${screen.t("keep.hint")}</p>`}
    ${storing(screen)}
    <button type="button" class="second" @click=${save}>${screen.t("keep.save")}</button>
    ${byHand(screen, "keep")}
    <div class="drop" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${drop}>
      ${fileField(screen, { key: "open-file", label: screen.t("keep.open"), hint: screen.t("keep.open.hint"), change: open })}
    </div>
    ${screen.returned || screen.timeout !== null ? nothing : erase(screen)}
  </details>`;
}

/** Said where the page's form takes along what is written. */
export function given(screen: Screen): TemplateResult | typeof nothing {
  return screen.inForm ? html`<p class="muted">${screen.t("keep.form")}</p>` : nothing;
}

/** On the first screen: who gets what is written, whether it is kept, and the way to erase what is. */
export function promise(screen: Screen, unkept: TemplateResult | typeof nothing = nothing): TemplateResult {
  const offered = screen.store !== null && screen.store.place !== "none";
  const kept = screen.store?.isOn() && !screen.returned;
  return html`${shared(screen)} ${given(screen)} ${offered ? storing(screen) : unkept} ${kept ? erase(screen) : nothing}`;
}

/** Whoever comes back is told what was found here, and may erase it. */
export function returned(screen: Screen): TemplateResult | typeof nothing {
  if (!screen.returned) return nothing;
  return html`<div class="note" id="found">
    <p>${screen.t(`store.${screen.store?.place === "session" ? "session" : "device"}.found`)}</p>
    ${erase(screen)}
  </div>`;
}
