import type { Care, Place } from "../api/types.js";
import { written } from "../screen/exits.js";
import { FormAssociated } from "./form-association.js";
import { eraseKept, keptKey, type Whose } from "./kept-key.js";
import { Keeping, type Where } from "./keeping.js";
import { Leaving } from "./leaving.js";
import type { Aloud } from "../screen/aloud.js";
import type { Screen, Stage } from "../screen/screen.js";

/** An owner that is no text: nothing is kept for it, and nothing kept is shown. */
const nobody = Symbol("nobody");

/** Half of a character, and the sign for it: two owners that differ in it would be one. */
const half = /[\p{Surrogate}\ufffd]/u;

/** Keeps what was written: on screen, for whom it belongs to, where the person chooses, and through what a form does. */
export abstract class KeepingElement<Shown extends Screen> extends FormAssociated implements Stage {
  static override readonly properties = {
    ...FormAssociated.properties,
    storage: {},
    owner: { noAccessor: true },
    leaveFreely: { type: Boolean, attribute: "leave-freely" },
    value: { noAccessor: true, attribute: false },
    defaultValue: { noAccessor: true, attribute: false },
    session: { state: true, attribute: false },
  };

  /**
   * Where the person may choose to keep what they write: `none` (the default), `session` (this window) or `device`. Nothing
   * is kept before they do. Two of a kind on one page keep apart by their `id`.
   */
  declare storage: Place | null | undefined;
  /** The page can be left without a question, also where something is written that stands nowhere else. */
  declare leaveFreely: boolean | null | undefined;
  declare protected session: Shown | undefined;

  #owner: string | symbol | undefined;
  #default = "";
  #drawn = 0;
  readonly #keeping = new Keeping((error) => this.complain(error));
  readonly #leaving = new Leaving(
    () => !this.leaveFreely && this.session !== undefined && this.#keeping.isUnsaved(this.session),
    () => this.session && this.#keeping.write(this.session),
    () => this.#returned(),
  );

  /** @internal */
  abstract get timeout(): number | null;
  /** @internal */
  abstract readonly aloud: Aloud;
  /** Something empty in a language. */
  protected abstract fresh(care: Care): Shown;

  /** All that was written, as one text, what is for the person only included: it is their file. */
  save(): string | undefined {
    return this.session ? written(this.session, "save") : this.#keeping.held;
  }

  /** Starts over with nothing in it, and takes away what is kept: at any moment, whatever has loaded. */
  erase(): void {
    this.#keeping.erase(this.session, this.#where);
    if (this.session) {
      this.session.withdraw();
      this.session.forget();
    }
    this.#empty();
    this.assess();
  }

  /** @internal */
  erased(): void {
    const { session } = this;
    if (!session) return;
    if (session.said === "") session.announce(session.t("kiosk.erased"));
    session.focus("heading");
  }

  /**
   * Whose words they are, as an id that only your page understands. Name it wherever several people may use one browser:
   * what one keeps is never shown to another, also where it changes while the page is open.
   */
  get owner(): string | null {
    return typeof this.#owner === "string" ? this.#owner : null;
  }

  set owner(owner: string | null | undefined) {
    // What holds half of a character is no text.
    const known = this.isText("owner", typeof owner === "string" && half.test(owner) ? half : owner);
    const next = known ? owner || undefined : nobody;
    if (next === this.#owner) return;
    const { session } = this;
    const stays = this.#keeping.pass(this.#owner, next, session);
    this.#owner = next;
    this.#takeKept();
    if (session && stays) {
      const blank = session.isEmpty();
      this.#keeping.join(session, this.#where);
      if (blank && !session.isEmpty()) this.#drawn += 1;
      session.refresh();
    } else if (session) {
      session.withdraw();
      this.session = undefined;
      this.show(session.care);
      session.forget();
      session.free();
    }
    this.assess();
  }

  /** What was written, as a form sends it: without what is only the person's; empty where nothing was. */
  override get value(): string {
    const { session } = this;
    if (!session) return this.#keeping.given;
    return session.isEmpty() ? "" : written(session, "form");
  }

  override set value(value: string | null | undefined) {
    if (!this.isText("value", value)) return;
    if (!value) this.#reset();
    else if (value !== this.value) this.#keeping.bring(this.session, value);
    this.assess();
  }

  /** The saved form that it begins with, and goes back to when the page's form is reset. */
  get defaultValue(): string {
    return this.#default;
  }

  set defaultValue(value: string | null | undefined) {
    if (!this.isText("defaultValue", value)) return;
    this.#default = value ?? "";
    this.#begins();
  }

  protected override get blank(): boolean {
    return this.session?.isEmpty() ?? this.#keeping.blank;
  }

  protected override get lacking(): string | undefined {
    return this.session?.t("required");
  }

  protected override get hindrance(): { message: string; field: HTMLElement } | undefined {
    return this.session?.hindrance;
  }

  override formResetCallback(): void {
    this.#reset();
    this.assess();
  }

  override formStateRestoreCallback(state: unknown): void {
    if (typeof state === "string" && state !== "") this.#keeping.bring(this.session, state);
  }

  protected override given(): void {
    if (this.session) this.#keeping.sent(this.session);
  }

  /** @internal */
  saved(): void {
    if (this.session) this.#keeping.saved(this.session);
  }

  /** @internal */
  address(_text: string): string | null {
    return null;
  }

  /** @internal */
  get era(): number {
    return this.#keeping.era;
  }

  /** @internal */
  tell(name: "change" | "complete" | "share", detail?: unknown): boolean {
    if (name === "change" && this.session) {
      this.#keeping.heed(this.session, this.#where?.place);
      this.#keeping.write(this.session);
      this.assess();
    }
    const event = new CustomEvent(`care-${name}`, {
      bubbles: true,
      composed: true,
      cancelable: name === "share",
      detail,
    });
    return !this.dispatchEvent(event);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.watch(null);
    this.#leaving.follow(null);
    // Moving an element takes it out and puts it in at once; only what stays out gives its memory back.
    queueMicrotask(() => {
      const { session } = this;
      if (this.isConnected || !session) return;
      this.#keeping.hold(session);
      session.withdraw();
      this.session = undefined;
      session.free();
    });
  }

  protected override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    if (changed.has("storage") && this.session) {
      this.#keeping.heed(this.session, this.#where?.place);
      this.session.refresh();
    }
    const view = this.isConnected ? this.ownerDocument.defaultView : null;
    this.#leaving.follow(view);
    this.#leaving.watch(this.blank ? null : view);
  }

  /** What is on screen is drawn anew where this is another: no field keeps what was typed before. */
  protected get drawn(): number {
    return this.#drawn;
  }

  /** Shows a screen in a language, with what there is to go on with. */
  protected show(care: Care): void {
    this.#takeKept();
    this.#put(care);
    this.#begins();
  }

  /** What is kept is kept elsewhere from now on, or nowhere. */
  protected turn(): void {
    this.#takeKept();
    if (this.session) this.#keeping.turn(this.session, this.#where);
  }

  /** Forgets all, in memory and where it was kept, and begins with another screen: nothing of this one is left. */
  protected anew(): void {
    const { session } = this;
    this.#keeping.erase(session, null);
    this.#takeKept();
    if (session) {
      session.withdraw();
      session.forget();
      this.#put(session.care);
      session.free();
    }
    this.assess();
  }

  #put(care: Care): void {
    const session = this.fresh(care);
    try {
      this.#keeping.begin(session, this.#where);
    } catch (error) {
      session.free();
      throw error;
    }
    this.#drawn += 1;
    this.session = session;
  }

  /** The event is for the page's script; the console for whoever writes it. */
  protected override complain(error: unknown): void {
    console.error(`<${this.localName}>`, error);
    this.dispatchEvent(new CustomEvent("care-error", { bubbles: true, composed: true, detail: error }));
  }

  /** The browser shows a page as it was left; what was kept may have been changed since, or erased. */
  #returned(): void {
    const { session } = this;
    if (!session) return;
    const became = this.#keeping.returned(session);
    if (became === "erased") this.erase();
    if (became === "other") this.#drawn += 1;
    this.assess();
  }

  /** On a screen that people share nothing stays that another page has kept. */
  #takeKept(): void {
    const whose = this.#whose;
    if (whose && this.timeout !== null) eraseKept(keptKey(whose));
  }

  #reset(): void {
    if (this.#keeping.putAside(this.session)) this.#empty();
    this.#begins();
  }

  /** Nothing on screen. */
  #empty(): void {
    const { session } = this;
    if (!session) return;
    session.returned = false;
    const next = this.fresh(session.care);
    try {
      session.open(next.save());
      // Nothing of it can come back.
      session.acts?.forget();
    } finally {
      next.free();
    }
    this.#drawn += 1;
    session.refresh();
  }

  #begins(): void {
    if (this.#default === "" || !this.blank || !this.session) return;
    this.#keeping.bring(this.session, this.#default);
    this.saved();
  }

  /** Two on one page keep apart by their `id`. */
  get #whose(): Whose | null {
    const { localName: name, id } = this;
    const owner = this.#owner;
    return typeof owner === "symbol" ? null : { name, owner, id };
  }

  /** Where words are kept: nowhere on a screen that people share, whatever `storage` says. */
  get #where(): Where | null {
    const { storage } = this;
    const whose = this.timeout === null ? this.#whose : null;
    return whose && { ...whose, place: storage === "session" || storage === "device" ? storage : "none" };
  }
}
