const texts = "textarea, select, input:not([type=checkbox], [type=radio], [type=file])";
const others = "button, input, summary, a[href]";
const kinds = ["keydown", "keypress", "keyup"] as const;

/**
 * Keys that a control of the element uses itself: letters in a field, the space on a button.
 *
 * For a listener of the page, what is pressed inside comes from the element, which is no field: a page with shortcuts
 * of single letters would take them away from who is typing. The page is told that a key was pressed, and not which,
 * so that it knows that somebody is there. Escape, Tab, the function keys and what is pressed with Control, Alt or
 * Command are the page's as ever.
 */
export class OwnKeys {
  readonly #element: HTMLElement;
  #window: Window | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  begin(): void {
    this.#window = this.#element.ownerDocument.defaultView;
    for (const kind of kinds) this.#window?.addEventListener(kind, this.#first, true);
  }

  end(): void {
    for (const kind of kinds) this.#window?.removeEventListener(kind, this.#first, true);
    this.#window = null;
  }

  /** Before any listener of the document. */
  readonly #first = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const [control] = path;
    if (!path.includes(this.#element) || control === this.#element || !isOwn(control as Element, event)) return;
    event.stopImmediatePropagation();
    // What stands around the control inside the element hears of it as ever.
    if (!control?.dispatchEvent(inside(event))) event.preventDefault();
    if (event.type === "keydown") {
      this.#element.dispatchEvent(new KeyboardEvent("keydown", { key: "Unidentified", bubbles: true, composed: true }));
    }
  };
}

function isOwn(control: Element, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (/^(Escape|Tab|F\d+)$/.test(key)) return false;
  if (control.matches(texts)) return !(ctrlKey || metaKey || altKey) || isSign(event);
  if (ctrlKey || metaKey || altKey || !control.matches(others)) return false;
  return key === " " || key === "Enter" || (key.startsWith("Arrow") && control.matches("[type=radio]"));
}

/** Whether it is typed with a key that makes other signs: AltGr, or Option on a Mac. */
function isSign(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey } = event;
  return event.getModifierState("AltGraph") || (!ctrlKey && !metaKey && key.length === 1 && !/[a-z0-9]/i.test(key));
}

function inside(event: KeyboardEvent): KeyboardEvent {
  const { key, code, location, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey } = event;
  const said = { key, code, location, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey };
  return new KeyboardEvent(event.type, { ...said, bubbles: true, cancelable: true });
}
