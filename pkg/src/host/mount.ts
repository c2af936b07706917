/** Attributes that say where code and content come from: for who builds the page, not for who writes in it. */
const sources = ["wasm-url", "content-url"];

/**
 * For systems that drop tags they do not know: `<div data-care="preparation" data-visit="specialist">` gets the element
 * inside, with its attributes from `data-…`; what stood there is shown until the tool is ready, and where it cannot run.
 */
export function mount(root: ParentNode = document): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-care]")) {
    const name = `care-${place.dataset.care ?? ""}`;
    if (!customElements.get(name)) continue;
    const element = document.createElement(name);
    for (const { name, value } of place.attributes) {
      const own = /^data-(.+)$/.exec(name)?.[1];
      if (own && own !== "care" && !sources.includes(own)) element.setAttribute(own, value);
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
