import { css, html, nothing, render, type TemplateResult } from "lit";
import { adopt } from "../styles/adopt.js";
import { base } from "../styles/base.js";
import { layout } from "../styles/layout.js";
import { tokens } from "../styles/tokens.js";
import type { Words } from "./words.js";

/** What a person can press. */
export interface Way {
  id: string;
  label: string;
  press(): void;
}

/** What the page says of the portal, above the preparation. */
export interface Said {
  /** Sentences, one after the other. */
  lines: string[];
  ways: Way[];
}

const own = css`
  :host { display: block; }
  h1 { margin: 0; font-size: var(--_text-xl); line-height: 1.2; text-wrap: balance; }
  .text { white-space: pre-wrap; overflow-wrap: anywhere; }
  pre { margin: 0; white-space: break-spaces; overflow-wrap: anywhere; font-size: var(--_text-sm); }
  #said, #goes-said { display: grid; gap: var(--_space-1); }
  #goes-said:focus { outline: none; }
  #goes-said > p { font-weight: 600; }
  .goes { display: grid; gap: var(--_space-4); grid-template-columns: minmax(0, 1fr); }
  .goes > section { display: grid; gap: var(--_space-2); grid-template-columns: minmax(0, 1fr); }
`;

/** The ground of the whole page. */
const ground = `:root { color-scheme: light dark; background: #ffffff; background: light-dark(#ffffff, #141d1c); }`;

/** The part of the page that speaks of the portal. */
export class Page {
  readonly words: Words;
  readonly #root: ShadowRoot;
  #said: Said = { lines: [], ways: [] };
  #dialog: TemplateResult | typeof nothing = nothing;
  #from: Element | null = null;

  constructor(main: HTMLElement, words: Words) {
    this.words = words;
    document.documentElement.lang = words.lang;
    document.title = words.t("smart.title");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ground);
    document.adoptedStyleSheets.push(sheet);
    const section = document.createElement("section");
    section.id = "portal";
    main.append(section);
    this.#root = section.attachShadow({ mode: "open" });
    adopt(this.#root, [tokens, base, layout, own]);
    this.#paint();
  }

  /** Says this in the place of what was said. */
  say(lines: string[], ways: Way[] = []): void {
    this.#said = { lines, ways };
    this.#paint();
  }

  /** Shows a dialog, or takes it away; the focus goes to what is new in it, and back to where it came from. */
  show(dialog: TemplateResult | null, focus?: string): void {
    this.#dialog = dialog ?? nothing;
    this.#paint();
    const open = this.#open;
    if (!open) {
      if (this.#from instanceof HTMLElement) this.#from.focus();
      this.#from = null;
      return;
    }
    if (!open.open) {
      this.#from = focused(document);
      open.showModal();
    }
    if (focus) open.querySelector<HTMLElement>(focus)?.focus();
  }

  get #open(): HTMLDialogElement | null {
    return this.#root.querySelector("dialog");
  }

  #paint(): void {
    const { words } = this;
    const { lines, ways } = this.#said;
    const button = ({ id, label, press }: Way, index: number) =>
      html`<button type="button" id=${id} class=${index === 0 ? "main" : "second"} @click=${press}>${label}</button>`;
    render(
      html`<div class="frame" lang=${words.lang}>
        <h1>${words.t("smart.title")}</h1>
        <div id="said" role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>
        ${ways.length > 0 ? html`<div class="actions">${ways.map(button)}</div>` : nothing}
      </div>
      ${this.#dialog}`,
      this.#root,
    );
  }
}

/** What has the focus, inside whatever element. */
function focused({ activeElement }: DocumentOrShadowRoot): Element | null {
  return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
}
