import { html, nothing, type TemplateResult } from "lit";
import { status } from "../screen/status.js";
import { icon } from "../widgets/icon.js";
import type { Paper } from "../widgets/paper.js";
import { ending, shared } from "../widgets/still.js";
import { byHand, copyText, printSheet, takeFile } from "../widgets/take.js";
import { dropped } from "./dropped.js";
import { group } from "./group.js";
import type { Session } from "./session.js";

/** How many files that could not be read are named. */
const NAMED = 20;

/** Files in, and who stands where. */
export function view(session: Session): TemplateResult {
  const { views } = session;
  const taking = { at: "overview", what: "overview", text: () => session.overview.table() };
  const empty = () => {
    session.empty();
    session.focus("heading");
  };
  return html`<div class="frame" lang=${session.care.locale} dir=${session.care.direction}>
    <section class="step" part="step" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${session.t("o.title")}</h2>
      <p class="lead">${session.t("o.lead")}</p>
      ${shared(session)} ${chooser(session)} ${progress(session)}
      ${status(session)}
      ${session.twice ? html`<p class="note">${session.t("o.twice", { count: session.twice })}</p>` : nothing}
      ${unread(session)} ${views.length === 0 ? html`<p class="muted">${session.t("o.empty")}</p>` : views.map((one) => group(session, one, session.said))}
      ${
        views.length === 0
          ? nothing
          : html`<div class="actions">
              <button type="button" class="second"
                aria-label=${session.t("sheets.print-one", { title: session.t("o.title") })} @click=${() => printSheet(session, taking, () => paper(session))}>${icon("print")}${session.t("sheets.print")}</button>
              <button type="button" class="second"
                @click=${() => void copyText(session, taking, session.t("o.copied"))}>${icon("copy")}${session.t("o.copy")}</button>
              <button type="button" class="second"
                @click=${() => takeFile(session, { ...taking, exit: "text", name: "overview", type: "text/csv", text: () => session.overview.file() })}>${icon("file")}${session.t("o.save")}</button>
              <button type="button" class="plain" @click=${empty}>${session.t("o.clear")}</button>
            </div>
            ${byHand(session, "overview")}`
      }
      ${ending(session)}
      <p class="note">${session.text("result.notice")}</p>
    </section>
  </div>`;
}

function chooser(session: Session): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length) void session.take(files);
  };
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    session.show("over", is);
  };
  const drop = (event: DragEvent) => {
    over(false)(event);
    void session.find(dropped(event.dataTransfer));
  };
  return html`<div class="drop ${session.shown.has("over") ? "over" : ""}" part="drop" @dragover=${over(true)} @dragleave=${over(false)} @drop=${drop}>
    <div class="file">
      <label for="files">${icon("open")} <span>${session.t("o.files")}</span></label>
      <input type="file" id="files" multiple accept=".json,application/json" aria-describedby="files-hint" @change=${chosen}>
    </div>
    <p class="hint" id="files-hint">${session.t("o.drop")}</p>
  </div>`;
}

function progress(session: Session): TemplateResult | typeof nothing {
  if (!session.reading) return nothing;
  const { done, total } = session.reading;
  return html`<div class="actions">
    <progress max=${total} value=${done} aria-label=${session.t("o.reading", { done, total })}></progress>
    <span aria-hidden="true">${session.t("o.reading", { done, total })}</span>
    <button type="button" class="second" @click=${() => session.stop()}>${session.t("o.stop")}</button>
  </div>`;
}

function unread(session: Session): TemplateResult | typeof nothing {
  const { length } = session.unread;
  if (length === 0) return nothing;
  return html`<div class="note">
    <p>${session.t("o.unread", { count: length })}</p>
    <details id="unread">
      <summary>${session.t("o.unread.which")}</summary>
      <ul role="list" class="plain-list">
        ${session.unread.slice(0, NAMED).map(({ name, why }) => html`<li><strong dir="auto">${name}</strong>: ${why}</li>`)}
        ${length > NAMED ? html`<li>${session.t("o.more", { count: length - NAMED })}</li>` : nothing}
      </ul>
    </details>
  </div>`;
}

/** The group view as it is printed, a page of its own. */
function paper(session: Session): Paper {
  const content = html`<div class="sheet">
    <h2>${session.t("o.title")}</h2>
    ${session.views.map((one) => group(session, one, session.said))}
    <p class="sheet-footer">${session.text("result.notice")}</p>
  </div>`;
  return { kind: "group", text: session.overview.table(), content };
}
