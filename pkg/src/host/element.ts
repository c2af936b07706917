import { html, type PropertyDeclaration, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { complete } from "../api/core/complete.js";
import type { Core } from "../api/core/core.js";
import { CareError, isCareError } from "../api/error.js";
import { languageOf } from "../api/language.js";
import { address, loadWith, type LoadOptions } from "../api/load.js";
import type { Care, Place, Settings } from "../api/types.js";
import { Aloud } from "../screen/aloud.js";
import { Bar } from "../screen/bar.js";
import { Mailbox } from "./address.js";
import { Connection } from "./connection.js";
import { Fallback } from "./fallback.js";
import { given } from "./given.js";
import { LanguageWatch } from "./language-watch.js";
import { once } from "../screen/once.js";
import { OwnKeys } from "./own-keys.js";
import { asSet, PageSays } from "./page-says.js";
import { Press } from "../screen/press.js";
import type { Screen, Share } from "../screen/screen.js";
import { SharedElement } from "./shared-element.js";
import { adopt } from "../styles/adopt.js";
import { Translation } from "./translation.js";

/** Where the portal may let a draft be kept. */
const places = ["none", "session", "device"] as const satisfies readonly Place[];

/** After how many minutes without an act a shared screen is erased where none, or no such number, is named; the most. */
const UNUSED = 5;
const MOST_UNUSED = 720;

/** What can be copied by its saved form. */
interface Saved {
  save(): string;
  open(saved: string): void;
  free(): void;
}

/** What the elements tell the page; all of it bubbles and is composed, so that it is heard on any element around, too. */
export interface CareEventMap {
  /** Something was written; nothing has left the page. */
  "care-change": CustomEvent<null>;
  /** The person is about to take something out: the page may do it instead, and says so by `preventDefault()`. */
  "care-share": CustomEvent<Share>;
  /** The person finished, or looks at a result. */
  "care-complete": CustomEvent<null>;
  /** The tool cannot run, or the page made a mistake. */
  "care-error": CustomEvent<CareError>;
}

declare global {
  interface GlobalEventHandlersEventMap extends CareEventMap {}
}

/**
 * What every element of the package does: load, speak the language around it, keep what was written, say what fails.
 *
 * @attr {string} lang - `fr` or `en`, or a language of your own `content-url`; else the nearest `lang` around it; French
 *   where there is no content in that language.
 * @slot - Shown while the tool is not there, and where it cannot run.
 * @csspart step - What is being done.
 * @csspart progress - How far one is.
 * @csspart input - A field.
 * @csspart error - What is wrong with a field.
 * @csspart dialog - What stands over the page.
 * @csspart ending - Erases all, on a screen that people share.
 * @cssproperty --care-accent - Buttons, links, what is chosen.
 * @cssproperty --care-on-accent - What stands on the accent.
 * @cssproperty --care-ink - Text.
 * @cssproperty --care-muted - Text of less weight.
 * @cssproperty --care-paper - The ground; the page's own where it is not set.
 * @cssproperty --care-soft - A ground that is set apart.
 * @cssproperty --care-line - Lines and borders.
 * @cssproperty --care-fault - What is wrong with a field.
 * @cssproperty --care-warm - What must be said today; its tint follows.
 * @cssproperty --care-say - Something to say; its tint follows.
 * @cssproperty --care-ask - Something to ask; its tint follows.
 * @cssproperty --care-hope - Something hoped for; its tint follows.
 * @cssproperty --care-sheet - The paper of the sheet on the screen.
 * @cssproperty --care-radius - How round corners are.
 * @cssproperty --care-font - The typeface.
 */
export abstract class CareElement<Shown extends Screen> extends SharedElement<Shown> {
  static override readonly properties = {
    ...SharedElement.properties,
    wasmUrl: { attribute: "wasm-url" },
    contentUrl: { attribute: "content-url" },
    settings: { attribute: false },
    failed: { state: true, attribute: false },
  };
  /** The build of the WebAssembly it runs on; the script that defines the element says which. */
  static core: Core | undefined;

  /** Where the WebAssembly is, if not beside the script: the folder, with a slash at its end, or the file. */
  declare wasmUrl: string | undefined;
  /** Where the content is, if not in `content/` beside the script: the folder, with a slash at its end. */
  declare contentUrl: string | undefined;
  /** What the portal sets; what is wrong in it is told, and left out. */
  declare settings: Settings | undefined;
  declare private failed: unknown;

  #starting: Promise<unknown> = Promise.resolve();
  #turn = 0;
  /** What was asked for last is on its way. */
  #underWay = false;
  #translation!: Translation;
  /** @internal */
  readonly aloud = new Aloud(this);
  /** What came by the address of the page, while there is nothing yet to show it on. */
  readonly #letters: string[] = [];
  #leave = (): void => undefined;
  readonly #press = new Press(this);
  protected readonly bar = new Bar(this);
  readonly #language = new LanguageWatch(() => this.#begin());
  readonly #connection = new Connection(() => this.#begin());
  readonly #fallback = new Fallback(this);
  readonly #keys = new OwnKeys(this);
  /** What the page says of the tool; what is wrong in it hinders nobody. */
  protected readonly page = new PageSays((error) => this.complain(error));

  /** What it asks the loader for. */
  protected abstract needs(): Pick<LoadOptions, "tools" | "instruments" | "also">;
  /** The properties by which it loads anew. */
  protected readonly asked: readonly string[] = ["wasmUrl", "contentUrl", "settings"];
  /** Whether what it does can be done on paper: said where it cannot run. */
  protected readonly onPaper: boolean = false;
  /** Settings that it does not go on without, where they are wrong. */
  protected readonly grave: readonly string[] = [];

  /** Goes on with the same in another language or with other settings. */
  protected abstract speak(session: Shown, care: Care): void;
  /** The properties that say what the tool begins with. */
  protected readonly offered: readonly string[] = [];
  /** Takes what these properties say where the person changed nothing. */
  protected offer(_session: Shown): void {}
  protected abstract view(session: Shown): TemplateResult;

  static override getPropertyDescriptor(name: PropertyKey, key: string | symbol, options: PropertyDeclaration) {
    const descriptor = super.getPropertyDescriptor(name, key, options);
    const set = descriptor?.set;
    const heed = function (this: CareElement<Screen>, value: unknown) {
      set?.call(this, asSet(value, options.type));
    };
    return set && { ...descriptor, set: heed };
  }

  /** Settled when the tool is there, or cannot be; rejected with a `CareError` where the element is in no page. */
  get ready(): Promise<void> {
    const settled = this.#settled();
    // Whoever only looks at it, as a tool for developers does, is told of nothing.
    settled.catch(() => undefined);
    return settled;
  }

  async #settled(): Promise<void> {
    // Whoever puts it into the page in the same breath may have asked before.
    await Promise.resolve();
    if (!this.isConnected) throw this.#absent();
    await this.updateComplete;
    for (let last: unknown; last !== this.#starting; ) {
      last = this.#starting;
      await last;
    }
    if (!this.isConnected) throw this.#absent();
  }

  /** What is on screen, once it is there. */
  protected async there(): Promise<Shown> {
    await this.ready;
    return this.now();
  }

  /** What is on screen. */
  protected now(): Shown {
    if (this.session) return this.session;
    throw this.#absent();
  }

  /** Why nothing is on screen. */
  #absent(): CareError {
    const { failed } = this;
    if (!this.isConnected) return new CareError("not-loaded", `this <${this.localName}> is in no page`);
    if (isCareError(failed)) return failed;
    const why = failed === undefined ? "is not there yet: wait for its `ready`" : `cannot run: ${String(failed)}`;
    return new CareError("not-loaded", `<${this.localName}> ${why}`);
  }

  /** Shows what `save()` gave; refused whole if anything in it is wrong. What was there comes back by Undo. */
  async open(saved: string): Promise<void> {
    const { era } = this;
    const session = await this.there();
    // Erased since, or somebody else's screen.
    if (era !== this.era) return;
    given(session, saved);
    this.saved();
  }

  /** Goes one screen back, for a page or an app with a back button of its own; false on the first screen. */
  back(): boolean {
    return this.session?.back() ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language.begin(this);
    this.#keys.begin();
    this.#leave = Mailbox.join(this);
    // The first time it begins with its first update, when all that was set on it is known.
    if (this.hasUpdated) this.#begin();
    this.#tellState();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.end();
    this.#connection.end();
    this.#keys.end();
    this.#leave();
    // Where it is only moved, a host that waits for it is told nothing new.
    queueMicrotask(() => this.#tellState());
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { released } = this.#press;
    return released ? released.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    this.#translation.around(() => super.update(changed));
  }

  /** Moved into the document of a frame. */
  adoptedCallback(): void {
    if (this.shadowRoot) adopt(this.shadowRoot, (this.constructor as typeof CareElement).elementStyles);
  }

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof CareElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adopt(root, elementStyles);
    once(root);
    this.#translation = new Translation(root);
    return root;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // Before anything is painted over what stands in a field.
    this.session?.gather();
    if (changed.has("kiosk")) {
      const minutes = this.page.whole("kiosk", this.kiosk, 1, MOST_UNUSED);
      // A slip in it leaves nobody's words on a screen that is meant to be shared.
      this.share(this.kiosk === undefined ? null : (minutes ?? UNUSED));
    }
    if (!this.hasUpdated || this.asked.some((name) => changed.has(name))) this.#begin();
    else if (this.session && this.offered.some((name) => changed.has(name))) this.offer(this.session);
    if (changed.has("storage")) this.page.oneOf("storage", this.storage, places);
  }

  protected override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    this.#tellState();
    if (this.session) for (const letter of this.#letters.splice(0)) this.arrived(this.session, letter);
  }

  /** @internal */
  came(letter: string): void {
    this.#letters.push(letter);
    this.requestUpdate();
  }

  /** @internal */
  strayed(): void {
    const say = (session: Shown) => session.announce(session.t("arrival.strayed"));
    this.there().then(say, () => undefined);
  }

  /** Something has come from another device. */
  protected arrived(_session: Shown, _letter: string): void {}

  /** For hosts that wait: a copy of an element, or of its markup, comes with the state of the first. */
  #tellState(): void {
    const state = this.session ? "ready" : this.failed === undefined || this.#underWay ? "loading" : "failed";
    if (this.isConnected) this.setAttribute("data-care-state", state);
    else this.removeAttribute("data-care-state");
  }

  protected override render(): TemplateResult {
    if (this.session) return html`${keyed(this.drawn, this.view(this.session))}${this.asking(this.session)}`;
    if (this.failed === undefined) return html`<slot></slot>`;
    const retry = this.#underWay ? undefined : () => this.#begin();
    return this.#fallback.view(this.failed, this.onPaper, retry);
  }

  #begin(): void {
    this.#connection.end();
    this.#underWay = true;
    const starting: Promise<unknown> = this.#start().then(
      () => this.#over(starting),
      (error: unknown) => {
        if (!this.#over(starting)) return;
        // What is on screen stays: a failed change of language loses nothing.
        if (!this.session) this.failed = error;
        if (this.isConnected) this.#connection.wait(error, this.ownerDocument.defaultView);
        this.complain(error);
      },
    );
    this.#starting = starting;
    this.requestUpdate();
  }

  /** Whether it was the one that was asked for last. */
  #over(starting: Promise<unknown>): boolean {
    if (this.#starting !== starting) return false;
    this.#underWay = false;
    this.requestUpdate();
    return true;
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
    await this.there();
    const care = await this.#load(complete);
    const session = this.now();
    if (era !== this.era)
      throw new CareError("not-allowed", "what was on screen was erased, or is somebody else's now");
    const copy = made(care);
    try {
      copy.open(session.save());
      return act(copy, session, care);
    } finally {
      copy.free();
    }
  }

  /** What is wrong in an option is left out: an instrument that is none leaves all of them to choose from. */
  async #load(core: Core): Promise<Care> {
    for (let options = this.#options(); ; ) {
      try {
        // Each build stands beside the one that the page names.
        const beside = core === complete ? address(options.wasmUrl, "wasmUrl") : undefined;
        return await loadWith(core, beside ? { ...options, wasmUrl: new URL(core.file, beside) } : options);
      } catch (error) {
        options = this.page.without(options, error, this.grave);
      }
    }
  }

  async #start(): Promise<void> {
    const turn = ++this.#turn;
    const { core } = this.constructor as typeof CareElement;
    if (!core) throw new CareError("not-loaded", "no build of the WebAssembly was named");
    const care = await this.#load(core);
    // Something else was asked for while this was on its way.
    if (turn !== this.#turn || !this.isConnected) return;
    if (this.session) {
      if (this.session.care !== care) this.speak(this.session, care);
      this.offer(this.session);
      this.requestUpdate();
    } else {
      this.show(care);
    }
    this.failed = undefined;
  }
}
