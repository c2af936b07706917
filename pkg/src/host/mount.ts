/** Attributes that name an address: for who builds the page, not for who writes in it. */
const addresses = ["wasm-url", "content-url", "link-url"];

/** What every element of a page may have. */
const common = ["lang", "dir", "name"];

/** The attributes that somebody who writes in the page may set: an element's own, no event handler and no style. */
function settable(element: CustomElementConstructor): string[] {
  const { observedAttributes = [] } = element as { observedAttributes?: string[] };
  return [...common, ...observedAttributes].filter((name) => !addresses.includes(name));
}

/**
 * For systems that drop tags they do not know: `<div data-care="preparation" data-visit="specialist">` gets the element
 * inside, with its attributes from `data-…`; what stood there is shown until the tool is ready, and where it cannot run.
 */
export function mount(root: ParentNode = document): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-care]")) {
    const name = `care-${place.dataset.care ?? ""}`;
    const known = customElements.get(name);
    if (!known) continue;
    const element = document.createElement(name);
    for (const attribute of settable(known)) {
      const value = place.getAttribute(`data-${attribute}`);
      if (value !== null) element.setAttribute(attribute, value);
    }
    element.append(...place.childNodes);
    place.removeAttribute("data-care");
    place.append(element);
  }
}

/** Now, and once the page is read; what a page puts there later, it mounts itself. */
export function mountAll(): void {
  mount();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => mount(), { once: true });
}
