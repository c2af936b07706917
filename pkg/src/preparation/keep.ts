import { html, nothing, type TemplateResult } from "lit";
import { faultOf } from "../shared/field.js";
import { chosenText, saveFile } from "../shared/file.js";
import type { Session } from "./session.js";

/** Saving to a file, opening one, erasing all. */
export function keep(session: Session): TemplateResult {
  const { preparation } = session;
  const save = () => {
    saveFile(session.t("file.preparation"), "application/json", preparation.save());
    session.share({ what: "preparation", as: "file" });
  };
  const open = async (event: Event) => {
    const text = await chosenText(event);
    if (text === undefined) return;
    if (!session.attempt("open-file", () => preparation.open(text))) return;
    session.restart();
    session.announce(session.t("keep.opened"));
    session.focus("heading");
  };
  return html`<details id="keep">
    <summary>${session.t("keep.title")}</summary>
    <p class="hint">${session.t("keep.hint")}</p>
    <button type="button" class="second" @click=${save}>${session.t("keep.save")}</button>
    <div class="field">
      <label for="open-file">${session.t("keep.open")}</label>
      <p class="hint" id="open-file-hint">${session.t("keep.open.hint")}</p>
      <input type="file" id="open-file" accept=".json,application/json" aria-describedby="open-file-hint" @change=${open}>
      ${faultOf(session, "open-file")}
    </div>
    ${erase(session)}
  </details>`;
}

function erase(session: Session): TemplateResult {
  const ask = (asked: boolean) => () => {
    session.show("erase", asked);
    session.focus(asked ? "erase-no" : "erase");
  };
  const yes = () => {
    session.erase();
    session.focus("heading");
  };
  return session.shown.has("erase")
    ? html`<div role="group" aria-labelledby="erase-question" class="card">
        <p id="erase-question">${session.t("erase.question")}</p>
        <div class="actions">
          <button type="button" class="second" id="erase-no" @click=${ask(false)}>${session.t("erase.no")}</button>
          <button type="button" class="plain" id="erase-yes" @click=${yes}>${session.t("erase.yes")}</button>
        </div>
      </div>`
    : html`<button type="button" class="plain" id="erase" @click=${ask(true)}>${session.t("erase.title")}</button>${nothing}`;
}
