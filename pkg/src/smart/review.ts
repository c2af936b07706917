import { html, nothing, type TemplateResult } from "lit";
import type { FhirResource, ResponsePart } from "../api/types.js";
import type { Way } from "./page.js";
import { type Parcel, type Piece, UNKNOWN } from "./parcel.js";
import type { Words } from "./words.js";

/** What is said while it goes, and what can be done then. */
export interface Progress {
  said: string[];
  ways: Way[];
  close(): void;
}

/** All that would go, in words and as it is: read before the person says so. */
export function review(words: Words, portal: string, parcel: Parcel, { said, ways, close }: Progress): TemplateResult {
  const { t } = bound(words);
  const { sheet, answers, task } = parcel;
  const cancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  const button = ({ id, label, press }: Way, index: number) =>
    html`<button type="button" id=${id} class=${index === 0 ? "main" : "second"} @click=${press}>${label}</button>`;
  return html`<dialog id="goes" aria-labelledby="goes-title" @cancel=${cancel}>
    <div class="frame goes" lang=${words.lang}>
      <h2 id="goes-title" tabindex="-1">${t("smart.goes")}</h2>
      <p>${t("smart.goes.lead", { portal })}</p>
      <section aria-labelledby="goes-sheet">
        <h3 id="goes-sheet">${t("smart.goes.sheet")}</h3>
        ${
          sheet
            ? html`<p class="hint">${t("smart.goes.sheet-hint")}</p>
              <div class="note text" id="goes-text" dir="auto">${parcel.text}</div>
              ${json(words, "sheet-json", sheet)}`
            : html`<p>${t("smart.goes.there")}</p>`
        }
      </section>
      ${
        answers
          ? html`<section aria-labelledby="goes-answers">
              <h3 id="goes-answers">${t("smart.goes.answers")}</h3>
              <p class="hint">${t("smart.goes.answers-hint")}</p>
              ${parcel.contents.map(part)}
              ${json(words, "answers-json", answers)}
            </section>`
          : nothing
      }
      ${
        task
          ? html`<section aria-labelledby="goes-task">
              <h3 id="goes-task">${t("smart.goes.task")}</h3>
              <p>${t("smart.goes.task-hint", { new: UNKNOWN })}</p>
              ${json(words, "task-json", task)}
            </section>`
          : nothing
      }
      <div id="goes-said" role="status" tabindex="-1">${said.map((line) => html`<p>${line}</p>`)}</div>
      <div class="actions">${ways.map(button)}</div>
    </div>
  </dialog>`;
}

const bound = (words: Words) => ({ t: words.t.bind(words) });

function part({ heading, lines }: ResponsePart): TemplateResult {
  return html`<h4 dir="auto">${heading}</h4>
    <dl>${lines.map(
      ({ label, answers }) =>
        html`<dt>${label}</dt>${answers.map((answer) => html`<dd class="text" dir="auto">${answer}</dd>`)}`,
    )}</dl>`;
}

/** A resource to the letter, but for what is only laid out. */
function json(words: Words, id: string, { resource }: Piece): TemplateResult {
  return html`<details>
    <summary>${words.t("smart.goes.json")}</summary>
    <pre id=${id} dir="ltr">${laid(resource)}</pre>
  </details>`;
}

const laid = (resource: FhirResource): string => JSON.stringify(resource, null, 2);
