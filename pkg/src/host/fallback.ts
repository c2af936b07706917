import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { languageOf } from "../api/language.js";
import { failure } from "./failure.js";
import { printAlone } from "../widgets/print.js";

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What is shown where the tool cannot run: why, what the page put inside, and an empty sheet to print. */
export class Fallback {
  readonly #host: Host;
  #printing = false;
  /** Nothing was printed: what stands on the sheet is shown, to be written by hand. */
  #refused = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** `onPaper`: whether what the tool does can be done on paper. What the page put inside stands on the page's own
   *  ground, for which its colours were made. Without `retry` it is being tried again: that is said, and what comes of
   *  it is then said anew. */
  view(failed: unknown, onPaper: boolean, retry: (() => void) | undefined): TemplateResult {
    const { reason, below, again, wait, print, unprinted, sheet } = failure(failed, languageOf(this.#host));
    return html`<div class="frame ${this.#printing ? "away" : ""}">
        <p class="note" role="alert">${retry ? `${reason} ${onPaper ? below : ""}` : wait}</p>
        <div class="actions">
          ${again ? html`<button type="button" class="second" @click=${() => retry?.()}>${again}</button>` : nothing}
          ${
            onPaper
              ? html`<button type="button" class="second" @click=${() => void this.#print()}>${print}</button>`
              : nothing
          }
        </div>
        <p role="status">${this.#refused ? unprinted : nothing}</p>
        ${this.#refused ? html`<ul role="list">${sheet.headings.map((heading) => html`<li>${heading}</li>`)}</ul>` : nothing}
      </div>
      <slot></slot>
      ${this.#printing ? blank(sheet) : nothing}`;
  }

  async #print(): Promise<void> {
    this.#refused = false;
    this.#show(true);
    await this.#host.updateComplete;
    const paper = this.#host.renderRoot.querySelector<HTMLElement>(".paper");
    if (!paper) return;
    printAlone(paper, {
      refused: () => {
        this.#refused = true;
        this.#host.requestUpdate();
      },
      over: () => this.#show(false),
    });
  }

  #show(printing: boolean): void {
    this.#printing = printing;
    this.#host.requestUpdate();
  }
}

const lines = [0, 1, 2].map(() => html`<p class="sheet-blank"></p>`);

/** A sheet to fill in by hand, without any of the files that could not be had. */
function blank(sheet: { title: string; headings: string[] }): TemplateResult {
  return html`<div class="paper blank"><div class="sheet blank">
    <h2>${sheet.title}</h2>
    ${sheet.headings.map((heading) => html`<section><h3>${heading}</h3>${lines}</section>`)}
  </div></div>`;
}
