import { html, LitElement, type TemplateResult } from "lit";
import { CareError } from "../error.js";
import { languageOf } from "../language.js";
import { load } from "../load.js";
import type { Care, EncounterKind, EncounterOptions, Preparation, Reader, Settings, Sheet } from "../types.js";
import { failure } from "./failure.js";
import { Session, type Stage } from "./session.js";
import { styles } from "./styles/index.js";
import { view } from "./view.js";

/**
 * Consultation preparation.
 *
 * @fires care-change - Something was written; nothing has left the page.
 * @fires care-share - The person took something out: `detail.what`, `detail.as`, and `detail.text` when it is handed to the portal.
 * @fires care-complete - The person finished the part after the visit.
 * @fires care-error - The tool cannot run; `detail` is the error.
 * @slot - Shown while the tool is not there, and where it cannot run.
 */
export class CarePreparation extends LitElement implements Stage {
  static override readonly styles = styles;
  static override readonly properties = {
    visit: {},
    minutes: { type: Number },
    wasmUrl: { attribute: "wasm-url" },
    contentUrl: { attribute: "content-url" },
    handOver: { type: Boolean, attribute: "hand-over" },
    settings: { attribute: false },
    session: { state: true },
    failed: { state: true },
  };

  /** The kind of encounter it starts with. */
  declare visit: EncounterKind | undefined;
  /** The minutes it starts with. */
  declare minutes: number | undefined;
  /** Where the WebAssembly file is, if not beside the script. */
  declare wasmUrl: string | undefined;
  /** Where the content folder is, if not beside the script. */
  declare contentUrl: string | undefined;
  /** Offers to hand a sheet to the portal, by the event `care-share`. */
  declare handOver: boolean;
  /** What the portal sets. */
  declare settings: Settings | undefined;
  private declare session: Session | undefined;
  private declare failed: unknown;

  #starting: Promise<void> = Promise.resolve();
  #turn = 0;
  #kept: string | undefined;
  readonly #language = new MutationObserver(() => this.#begin());

  constructor() {
    super();
    this.handOver = false;
  }

  /** The preparation on screen, once the tool is there. */
  get preparation(): Preparation | undefined {
    return this.session?.preparation;
  }

  /** Settled when the tool is there, or cannot be. */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this.#starting);
  }

  /** All that was written, as one text. */
  save(): string | undefined {
    return this.session?.preparation.save() ?? this.#kept;
  }

  /** Shows a saved preparation; refused whole if anything in it is wrong. */
  async open(saved: string): Promise<void> {
    await this.ready;
    if (!this.session) throw this.failed;
    this.session.preparation.open(saved);
    this.session.restart();
  }

  /** Starts over with nothing in it. */
  erase(): void {
    this.#kept = undefined;
    const { session } = this;
    if (session) session.replace(session.care.preparation(this.#options()));
  }

  /** A sheet as data and as text. */
  sheet(reader: Reader): Sheet | undefined {
    return this.session?.preparation.sheet(reader);
  }

  /** @internal */
  tell(name: "change" | "complete" | "share", detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(`care-${name}`, { bubbles: true, composed: true, detail }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The nearest `lang` may stand on any element around this one, in any of the roots it is inside of.
    for (let root: Node = this.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#language.observe(root, { subtree: true, attributes: true, attributeFilter: ["lang"] });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.disconnect();
    // Moving an element takes it out and puts it in at once; only what stays out gives its memory back.
    queueMicrotask(() => {
      if (this.isConnected || !this.session) return;
      this.#kept = this.session.preparation.save();
      this.session.preparation.free();
      this.session = undefined;
    });
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const asked = ["wasmUrl", "contentUrl", "settings"].some((name) => changed.has(name));
    if (asked && this.hasUpdated) this.#begin();
  }

  protected override render(): TemplateResult {
    if (this.session) return view(this.session, this.handOver);
    if (this.failed === undefined) return html`<slot></slot>`;
    const { reason, below, again } = failure(this.failed, languageOf(this));
    return html`<div class="frame">
      <p class="note" role="alert">${reason} ${below}</p>
      <slot></slot>
      <p><button type="button" class="second" @click=${() => this.#begin()}>${again}</button></p>
    </div>`;
  }

  #begin(): void {
    const starting = this.#start().catch((error: unknown) => {
      if (this.#starting !== starting) return;
      // What is on screen stays: a failed change of language loses nothing.
      if (!this.session) this.failed = error;
      this.dispatchEvent(new CustomEvent("care-error", { bubbles: true, composed: true, detail: error }));
    });
    this.#starting = starting;
  }

  async #start(): Promise<void> {
    const { wasmUrl, contentUrl, settings } = this;
    const turn = ++this.#turn;
    const care = await load({ locale: languageOf(this), settings, wasmUrl, contentUrl });
    // Something else was asked for while this was on its way.
    if (turn !== this.#turn || !this.isConnected || this.session?.care === care) return;
    const preparation = this.#resumed(care);
    this.failed = undefined;
    if (this.session) this.session.speak(care, preparation);
    else this.session = new Session(this, care, preparation);
  }

  /** The draft there is, in the language asked for; a new one where there is none. */
  #resumed(care: Care): Preparation {
    const saved = this.save();
    const preparation = care.preparation(this.#options());
    try {
      if (saved !== undefined) preparation.open(saved);
    } catch (error) {
      preparation.free();
      throw error;
    }
    this.#kept = undefined;
    return preparation;
  }

  #options(): EncounterOptions {
    const options: EncounterOptions = {};
    if (this.visit) options.visit = this.visit;
    if (this.minutes !== undefined) {
      if (!Number.isFinite(this.minutes)) throw new CareError("invalid-type", "minutes is not a number", "minutes");
      options.minutes = this.minutes;
    }
    return options;
  }
}
