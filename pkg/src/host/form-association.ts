import { LitElement, type PropertyDeclarations, type PropertyValues } from "lit";
import { CareError } from "../api/error.js";
import { firstField, fields } from "../screen/first-field.js";

/**
 * Takes part in a form of the page, and answers as the browser's own controls do.
 *
 * The value goes into the form when the form asks for it (`formdata`): what is handed over by `setFormValue`, the
 * browser writes to the disk, to bring it back with a restored session.
 *
 * @attr {string} name - The name of its value in a form of the page.
 * @attr {boolean} required - The form is not sent while nothing was written.
 * @attr {boolean} disabled - It can be read and not changed, and a form goes without it.
 */
export abstract class FormAssociated extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    // What a page sets before the element is known is set again once it is.
    name: { noAccessor: true, attribute: false },
    required: { noAccessor: true, attribute: false },
    disabled: { noAccessor: true, attribute: false },
  };
  static readonly formAssociated = true;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "required"];
  }

  readonly #internals = this.attachInternals();
  #form: HTMLFormElement | null = null;
  #disabled = false;
  #custom = "";
  /** The page's form is on its way out. */
  #leaving = false;

  constructor() {
    super();
    this.addEventListener("click", (event) => {
      // A click on its label comes to the element itself, and from none of its parts.
      if (event.composedPath()[0] === this && this.labels.length > 0) this.focus();
    });
  }

  /** What was written, as a form sends it; empty where nothing was. */
  abstract get value(): string;
  abstract set value(value: string | null | undefined);
  /** Whether nothing was written. */
  protected abstract get blank(): boolean;
  /** What is said where something is required; nothing where that cannot be asked for. */
  protected abstract get lacking(): string | undefined;
  /** What stands in a field and cannot be taken, where there is something. */
  protected abstract get hindrance(): { message: string; field: HTMLElement } | undefined;
  /** The page's form was emptied. */
  abstract formResetCallback(): void;
  /** The browser, or the page, brings back what the form had. */
  abstract formStateRestoreCallback(state: unknown): void;
  /** Tells the developer of a mistake. */
  protected abstract complain(error: unknown): void;
  /** A form that is on its way has what was written. */
  protected abstract given(): void;

  /** The form of the page it is in. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** What it is among the elements of a form. */
  get type(): string {
    return this.localName;
  }

  /** The name of its value in a form of the page. */
  get name(): string {
    return this.getAttribute("name") ?? "";
  }

  set name(name: string | null | undefined) {
    if (!this.isText("name", name)) return;
    if (name == null) this.removeAttribute("name");
    else this.setAttribute("name", name);
  }

  /** The form is not sent while nothing was written. */
  get required(): boolean {
    return this.hasAttribute("required");
  }

  set required(required: boolean | null | undefined) {
    this.toggleAttribute("required", Boolean(required));
  }

  /** It can be read and not changed, and a form goes without it. */
  get disabled(): boolean {
    return this.hasAttribute("disabled");
  }

  set disabled(disabled: boolean | null | undefined) {
    this.toggleAttribute("disabled", Boolean(disabled));
  }

  /** Its labels in the page. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** Whether the form asks if it is valid. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** `valueMissing`, `badInput` (a field holds what cannot be taken) and `customError`, as of any field. */
  get validity(): ValidityState {
    this.assess();
    return this.#internals.validity;
  }

  /** What is said of it where it is not valid. */
  get validationMessage(): string {
    this.assess();
    return this.#internals.validationMessage;
  }

  /** A message of the page's own makes it invalid; an empty text valid again. */
  setCustomValidity(message: string): void {
    this.#custom = String(message);
    this.assess();
  }

  /** Whether it is valid. */
  checkValidity(): boolean {
    this.assess();
    return this.#internals.checkValidity();
  }

  /** The same, and the person is told where it is not. */
  reportValidity(): boolean {
    this.assess();
    return this.#internals.reportValidity();
  }

  /** Moves to the first field that is in sight, else to the heading. */
  override focus(options?: FocusOptions): void {
    if (this.#disabled) return;
    for (const field of fields(this.renderRoot)) {
      field.focus(options);
      if (field.matches(":focus")) return;
    }
    super.focus(options);
  }

  /** Takes the focus away. */
  override blur(): void {
    this.shadowRoot?.querySelector<HTMLElement>(":focus")?.blur();
    super.blur();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener("submit", this.#sent, true);
    this.#form?.removeEventListener("formdata", this.#give);
    this.#form = form;
    form?.addEventListener("submit", this.#sent, true);
    form?.addEventListener("formdata", this.#give);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === "required") this.assess();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.renderRoot.querySelector(".frame")?.toggleAttribute("inert", this.#disabled);
    this.assess();
  }

  /** Whether what a page sets is a text, or nothing; anything else is told to the developer. */
  protected isText(name: string, value: unknown): boolean {
    const known = value == null || typeof value === "string";
    if (!known) this.complain(new CareError("invalid-type", `${name} is no text`, name));
    return known;
  }

  /** Whether what was written is enough for the form of the page. */
  protected assess(): void {
    const { lacking } = this;
    const valueMissing = this.required && lacking !== undefined && this.blank;
    const customError = this.#custom !== "";
    const { hindrance } = this;
    const badInput = hindrance !== undefined;
    const message = this.#custom || hindrance?.message || lacking;
    if (!valueMissing && !customError && !badInput) this.#internals.setValidity({});
    else
      this.#internals.setValidity(
        { valueMissing, customError, badInput },
        message,
        hindrance?.field ?? firstField(this.renderRoot),
      );
  }

  readonly #sent = (): void => {
    this.#leaving = true;
  };

  readonly #give = ({ formData }: FormDataEvent): void => {
    const { name, value } = this;
    if (name === "" || value === "" || this.matches(":disabled")) return;
    formData.append(name, value);
    if (this.#leaving) this.given();
    // A script's `submit()` has no event of its own: what the page is then left with says whether the words go along.
    else this.ownerDocument.defaultView?.navigation?.addEventListener("navigate", this.#gone, { once: true });
  };

  readonly #gone = ({ formData, destination }: NavigateEvent): void => {
    const sent = formData ?? new URL(destination.url).searchParams;
    const { name, value } = this;
    if (value !== "" && sent.getAll(name).includes(value)) this.given();
  };
}
