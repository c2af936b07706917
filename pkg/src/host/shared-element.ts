import { nothing, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";
import { still } from "../widgets/still.js";
import { wipe } from "../widgets/traces.js";
import { Idle } from "./idle.js";
import { KeepingElement } from "./keeping-element.js";

const MINUTE = 60_000;

/** On a screen that people share: asks who is there, and leaves nothing for who comes next. */
export abstract class SharedElement<Shown extends Screen> extends KeepingElement<Shown> {
  static override readonly properties = {
    ...KeepingElement.properties,
    kiosk: { type: Number, converter: (value: string | null) => value },
  };

  /**
   * For a screen that people share: minutes (1 to 720) without an act, after which the person is asked whether they are
   * still there, and all is erased a minute later. Nothing is kept on the device then, whatever `storage` says. A value that
   * is none means 5 minutes.
   */
  declare kiosk: number | null | undefined;

  #minutes: number | null = null;
  readonly #idle = new Idle({
    ask: () => this.#ask(),
    stays: () => {
      this.#question?.close();
      this.requestUpdate();
    },
    over: () => {
      this.anew();
      if (!this.isConnected) this.#idle.count(undefined);
    },
  });

  /** @internal */
  override get timeout(): number | null {
    return this.#minutes;
  }

  /** Starts over with nothing in it, and takes away what is kept: at any moment, whatever has loaded. */
  override erase(): void {
    if (this.#minutes === null) super.erase();
    else this.anew();
  }

  /** So many minutes are meant from now on. */
  protected share(minutes: number | null): void {
    const turns = (this.#minutes === null) !== (minutes === null);
    this.#minutes = minutes;
    if (turns) this.turn();
  }

  /** Asks whether the person is still there. */
  protected asking(session: Shown): TemplateResult | typeof nothing {
    return this.#idle.asks ? still(session, () => this.#idle.stay()) : nothing;
  }

  protected override anew(): void {
    const blank = this.session?.isBlank() !== false;
    const view = this.ownerDocument.defaultView;
    if (view) wipe(view);
    super.anew();
    this.#idle.begin();
    const { session } = this;
    if (blank || !session) return;
    session.announce(session.t("kiosk.erased"));
    session.focus("heading");
    this.tell("change");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#idle.follow(null);
  }

  protected override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    this.#idle.count(this.#minutes === null ? undefined : this.#minutes * MINUTE);
    this.#idle.follow(this.isConnected ? this.ownerDocument.defaultView : null);
    const question = this.#question;
    if (question && !question.open) question.showModal();
  }

  get #question(): HTMLDialogElement | null {
    return this.renderRoot.querySelector<HTMLDialogElement>("#still");
  }

  /** Asks; false where nobody sees it. */
  #ask(): boolean {
    const { session } = this;
    if (!this.isConnected || !session) return false;
    // Where nothing can be read, there is nothing to ask about.
    if (session.isBlank()) {
      this.anew();
      return true;
    }
    this.requestUpdate();
    return this.checkVisibility?.() ?? true;
  }
}
