import { html, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { complete } from "../core/complete.js";
import type { Core } from "../core/core.js";
import { CareError } from "../error.js";
import { languageOf } from "../language.js";
import { address, loadWith, type LoadOptions } from "../load.js";
import type { Care, Settings } from "../types.js";
import { Fallback } from "./fallback.js";
import { KeepingElement } from "./keeping-element.js";
import { LanguageWatch } from "./language-watch.js";
import { once } from "./once.js";
import { Press } from "./press.js";
import type { Screen } from "./screen.js";
import { Translation } from "./translation.js";

/** What can be copied by its saved form. */
interface Saved {
  save(): string;
  open(saved: string): void;
  free(): void;
}

/** What every element of the package does: load, speak the language around it, keep what was written, say what fails. */
export abstract class CareElement<Shown extends Screen> extends KeepingElement<Shown> {
  static override readonly properties = {
    ...KeepingElement.properties,
    wasmUrl: { attribute: "wasm-url" },
    contentUrl: { attribute: "content-url" },
    settings: { attribute: false },
    failed: { state: true, attribute: false },
  };
  /** The build of the WebAssembly it runs on; the script that defines the element says which. */
  static core: Core | undefined;

  /** Where the WebAssembly file is, if not beside the script. */
  declare wasmUrl: string | undefined;
  /** Where the content folder is, if not beside the script. */
  declare contentUrl: string | undefined;
  /** What the portal sets. */
  declare settings: Settings | undefined;
  private declare failed: unknown;

  #starting: Promise<void> = Promise.resolve();
  #turn = 0;
  #translation!: Translation;
  readonly #press = new Press(this);
  readonly #language = new LanguageWatch(() => this.#begin());
  readonly #fallback = new Fallback(this);

  /** What it asks the loader for. */
  protected abstract needs(): Pick<LoadOptions, "tools" | "instruments">;
  /** The properties by which it loads anew. */
  protected readonly asked: readonly string[] = ["wasmUrl", "contentUrl", "settings"];
  /** Whether what it does can be done on paper: said where it cannot run. */
  protected readonly onPaper: boolean = false;
  /** Goes on with the same in another language or with other settings. */
  protected abstract speak(session: Shown, care: Care): void;
  protected abstract view(session: Shown): TemplateResult;

  /** Settled when the tool is there, or cannot be. */
  get ready(): Promise<void> {
    return this.updateComplete.then(() => this.#starting);
  }

  /** Shows what was saved; refused whole if anything in it is wrong. */
  async open(saved: string): Promise<void> {
    const { era } = this;
    await this.ready;
    // Erased since, or somebody else's screen.
    if (era !== this.era) return;
    if (!this.session) throw this.failed;
    this.session.open(saved);
    this.saved();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language.begin(this);
    // The first time it begins with its first update, when all that was set on it is known.
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.end();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    once(root);
    this.#translation = new Translation(root);
    return root;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { released } = this.#press;
    return released ? released.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    this.#translation.around(() => super.update(changed));
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // Before anything is painted over what stands in a field.
    this.session?.gather();
    if (!this.hasUpdated || this.asked.some((name) => changed.has(name))) this.#begin();
  }

  protected override render(): TemplateResult {
    if (this.session) return html`${keyed(this.drawn, this.view(this.session))}`;
    if (this.failed === undefined) return html`<slot></slot>`;
    return this.#fallback.view(this.failed, this.onPaper, () => this.#begin());
  }

  #begin(): void {
    const starting = this.#start().catch((error: unknown) => {
      if (this.#starting !== starting) return;
      // What is on screen stays: a failed change of language loses nothing.
      if (!this.session) this.failed = error;
      this.complain(error);
    });
    this.#starting = starting;
  }

  #options(): LoadOptions {
    const { wasmUrl, contentUrl, settings } = this;
    return { ...this.needs(), locale: languageOf(this), fallback: "fr", settings, wasmUrl, contentUrl };
  }

  /**
   * Works in FHIR on a copy of what is on screen: with the complete WebAssembly, which is loaded when it is first
   * asked for, so that no page waits for what it may never need.
   */
  protected async inFhir<Copy extends Saved, Result>(
    made: (care: Care) => Copy,
    act: (copy: Copy, session: Shown, care: Care) => Result,
  ): Promise<Result> {
    const { era } = this;
    await this.ready;
    const beside = address(this.wasmUrl, "wasmUrl");
    const care = await loadWith(complete, { ...this.#options(), wasmUrl: beside && new URL(complete.file, beside) });
    const { session } = this;
    if (!session) throw this.failed;
    if (era !== this.era) throw new CareError("not-allowed", "what was on screen was erased, or is somebody else's now");
    const copy = made(care);
    try {
      copy.open(session.save());
      return act(copy, session, care);
    } finally {
      copy.free();
    }
  }

  async #start(): Promise<void> {
    const turn = ++this.#turn;
    const { core } = this.constructor as typeof CareElement;
    if (!core) throw new CareError("not-loaded", "no build of the WebAssembly was named");
    const care = await loadWith(core, this.#options());
    // Something else was asked for while this was on its way.
    if (turn !== this.#turn || !this.isConnected || this.session?.care === care) return;
    if (this.session) this.speak(this.session, care);
    else this.show(care);
    this.failed = undefined;
  }
}
