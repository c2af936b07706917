import { html, nothing, type TemplateResult } from "lit";
import { saveFile } from "./file.js";
import type { Screen } from "./screen.js";

/** Copies a text; where the browser does not allow it, shows it to be copied by hand. */
export async function copyText(screen: Screen, what: string, text: string, said = screen.t("sheets.copied")): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    screen.show("copy-failed", true);
    screen.focus("copy-text");
    return;
  }
  screen.show("copy-failed", false);
  screen.announce(said);
  screen.share({ what, as: "text" });
}

/** The text that could not be copied. */
export function copyByHand(screen: Screen, text: () => string): TemplateResult | typeof nothing {
  if (!screen.shown.has("copy-failed")) return nothing;
  return html`<div class="field">
    <label for="copy-text">${screen.t("sheets.copy.failed")}</label>
    <textarea id="copy-text" rows="8" readonly dir="auto" .value=${text()}></textarea>
  </div>`;
}

/** Saves a text as a file, and says so; `name` is the id of the file's name. */
export function takeFile(screen: Screen, what: string, name: string, type: string, text: string): void {
  const file = screen.t(`file.${name}`);
  saveFile(file, type, text);
  screen.announce(screen.t("taken", { file }));
  screen.share({ what, as: "file" });
}
