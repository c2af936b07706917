import { LitElement, type PropertyValues } from "lit";

/** Takes part in a form of the page, as the browser's own controls do. */
export abstract class FormAssociated extends LitElement {
  static override readonly properties = {
    name: { reflect: true },
    required: { type: Boolean },
    disabled: { state: true, attribute: false },
  };
  /** It takes part in a form of the page: its value is what `save()` gives. */
  static readonly formAssociated = true;

  /** The name of its value in a form of the page. */
  declare name: string | undefined;
  /** The form is not sent while nothing was written. */
  declare required: boolean | undefined;
  private declare disabled: boolean | undefined;

  readonly #internals = this.attachInternals();

  /** All that was written, as a form sends it; empty where nothing was. */
  abstract get value(): string;
  /** What is said where something is required; nothing while the tool is not there. */
  protected abstract get lacking(): string | undefined;
  /** Starts over with nothing in it. */
  abstract erase(): void;
  /** What the browser kept of the form. */
  abstract formStateRestoreCallback(state: string): void;

  /** The form of the page it is in. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formResetCallback(): void {
    this.erase();
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.renderRoot.querySelector(".frame")?.toggleAttribute("inert", this.disabled === true);
    this.#enter();
  }

  /** What the form of the page gets, and whether it is enough. */
  #enter(): void {
    const { value, lacking } = this;
    this.#internals.setFormValue(value || null);
    const missing = this.required === true && value === "" && lacking !== undefined;
    const anchor = this.renderRoot.querySelector<HTMLElement>("#heading") ?? undefined;
    if (missing) this.#internals.setValidity({ valueMissing: true }, lacking, anchor);
    else this.#internals.setValidity({});
  }
}
