import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";
import { erase } from "./erase.js";

/** Said before anything is written, on a screen that people share. */
export function shared(screen: Screen): TemplateResult | typeof nothing {
  const { timeout: minutes } = screen;
  return minutes === null
    ? nothing
    : html`<p class="note" id="shared">${screen.t("kiosk.hint", { count: minutes })}</p>`;
}

/** At the end of the way, on a screen that people share: nothing stays for who comes next. */
export function ending(screen: Screen): TemplateResult | typeof nothing {
  if (screen.timeout === null || screen.isBlank()) return nothing;
  return html`<section class="card ending" part="ending">
    ${erase(screen, "kiosk.finish")}
    <p class="hint">${screen.t("kiosk.file")}</p>
  </section>`;
}

/** Asks whether somebody is still there, before all is erased. */
export function still(screen: Screen, stay: () => void): TemplateResult {
  const key = (event: Event) => {
    event.preventDefault();
    stay();
  };
  return html`<dialog id="still" class="still" part="dialog" role="alertdialog" aria-labelledby="still-title"
      aria-describedby="still-text" @cancel=${key}>
    <div class="frame" lang=${screen.care.locale} dir=${screen.care.direction}>
      <h2 id="still-title">${screen.t("kiosk.title")}</h2>
      <p id="still-text">${screen.t("kiosk.warning")}</p>
      <div class="actions">
        <button type="button" class="main" id="still-here" autofocus @click=${stay}>${screen.t("kiosk.stay")}</button>
        <button type="button" class="plain" id="still-erase" @click=${() => screen.erase()}>${screen.t("kiosk.erase")}</button>
      </div>
    </div>
  </dialog>`;
}
