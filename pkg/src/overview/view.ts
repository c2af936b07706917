import { html, nothing, svg, type TemplateResult } from "lit";
import { status } from "../screen/status.js";
import { byHand, copyText, takeFile } from "../widgets/take.js";
import type { GroupView } from "../api/types.js";
import { dropped } from "./dropped.js";
import type { Session } from "./session.js";

/** How many files that could not be read are named. */
const NAMED = 20;

/** Files in, and who stands where. */
export function view(session: Session): TemplateResult {
  const { views } = session;
  const taking = { at: "overview", what: "overview" };
  const empty = () => {
    session.empty();
    session.focus("heading");
  };
  return html`<div class="frame" lang=${session.care.locale} dir=${session.care.direction}>
    <section class="step" part="step" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${session.t("o.title")}</h2>
      <p class="lead">${session.t("o.lead")}</p>
      ${chooser(session)} ${progress(session)}
      ${status(session)}
      ${session.twice ? html`<p class="note">${session.t("o.twice", { count: session.twice })}</p>` : nothing}
      ${unread(session)} ${views.length === 0 ? html`<p class="muted">${session.t("o.empty")}</p>` : views.map((group) => one(session, group))}
      ${
        views.length === 0
          ? nothing
          : html`<div class="actions">
              <button type="button" class="second"
                @click=${() => void copyText(session, { ...taking, text: () => session.overview.table() }, session.t("o.copied"))}>${session.t("o.copy")}</button>
              <button type="button" class="second"
                @click=${() => takeFile(session, { ...taking, exit: "text", name: "overview", type: "text/csv", text: () => session.overview.file() })}>${session.t("o.save")}</button>
              <button type="button" class="plain" @click=${empty}>${session.t("o.clear")}</button>
            </div>
            ${byHand(session, "overview")}`
      }
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
    <label for="files">${session.t("o.files")}</label>
    <input type="file" id="files" multiple accept=".json,application/json" aria-describedby="files-hint" @change=${chosen}>
    <p class="hint" id="files-hint">${session.t("o.drop")}</p>
  </div>`;
}

function progress(session: Session): TemplateResult | typeof nothing {
  if (!session.reading) return nothing;
  const { done, total } = session.reading;
  return html`<div class="actions">
    <progress max=${total} value=${done} aria-label=${session.t("o.files")}></progress>
    <span>${session.t("o.reading", { done, total })}</span>
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

function one(session: Session, group: GroupView): TemplateResult {
  const withheld = group.contexts.filter((context) => context.withheld);
  return html`<h3>${group.title}</h3>
    ${group.older ? html`<p>${group.older}</p>` : nothing}
    ${group.results === null ? nothing : html`<p class="muted">${session.t("o.read", { count: group.results })}</p>`}
    ${withheld.length < group.contexts.length ? html`<p class="muted">${group.note}</p>` : nothing}
    ${group.contexts.filter((context) => !context.withheld).map((context) => distribution(session, context))}
    ${
      withheld.length === 0
        ? nothing
        : html`<section class="card" part="group">
          <h4>${session.t("o.withheld")}</h4>
          <p>${withheld[0]?.why}</p>
          <ul class="plain-list" role="list">
            ${withheld.map(({ respondentLabel, label }) => html`<li>${respondentLabel} · ${label}</li>`)}
          </ul>
        </section>`
    }`;
}

function distribution(session: Session, context: GroupView["contexts"][number]): TemplateResult {
  const { respondentLabel, label, people, unreported, counts } = context;
  return html`<section class="card" part="group">
    <h4>${respondentLabel} · ${label}</h4>
    <p class="muted">
      ${session.t("o.people", { count: people })}${unreported ? html`. ${session.t("o.unreported", { count: unreported })}` : nothing}
    </p>
    <table class="distribution">
      <thead class="hidden">
        <tr><th scope="col">${session.t("o.column.result")}</th><th scope="col">${session.t("o.column.people")}</th></tr>
      </thead>
      <tbody>
        ${counts.map(
          (count) => html`<tr>
            <th scope="row">${count.label}</th>
            <td>${bar(count.people / people)}<span class="amount">${session.t("o.people", { count: count.people })}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function bar(share: number): TemplateResult {
  return html`<svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" width="100%" height="0.8rem">${svg`<rect class="now" width=${share * 100} height="8"></rect>`}</svg>`;
}
