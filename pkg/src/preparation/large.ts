/** What stands around a page in large. */
interface Words {
  label: string;
  close: string;
  locale: string;
  direction: string;
}

/**
 * Opens an empty page over the whole window and returns it; it goes by its button, by Escape or by `close`, and `over` is
 * called. Nothing of the elements is used here: it is loaded alone.
 */
export function inLarge(
  root: ShadowRoot,
  { label, close, locale, direction }: Words,
  over: () => void,
): { page: HTMLElement; close: () => void } {
  const { ownerDocument } = root;
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string) =>
    Object.assign(ownerDocument.createElement(name), { className });
  const dialog = make("dialog", "large-screen");
  dialog.lang = locale;
  dialog.dir = direction;
  dialog.setAttribute("aria-label", label);
  dialog.setAttribute("part", "large");
  const button = Object.assign(make("button", "second"), { type: "button", textContent: close, autofocus: true });
  const page = make("div", "page");
  // It can be scrolled by keys.
  page.tabIndex = 0;
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    over();
  });
  dialog.append(button, page);
  root.append(dialog);
  dialog.showModal();
  return { page, close: () => dialog.close() };
}
