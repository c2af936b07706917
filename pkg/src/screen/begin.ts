import { covered } from "./bar.js";

/**
 * A screen begins at its top: what is above its heading is in sight, wherever the page was scrolled to. Where that leaves
 * no room for the heading, it begins at the heading; under no bar, neither its own nor one of the page.
 */
export function begin(root: ParentNode, heading: HTMLElement): void {
  const host = (root as ShadowRoot).host ?? heading;
  const view = heading.ownerDocument.defaultView;
  const below = () => heading.getBoundingClientRect().bottom > (view?.innerHeight ?? Infinity) - covered(root);
  const top = (element: Element) => {
    element.scrollIntoView({ behavior: "instant" });
    view?.scrollBy({ top: -over(element), behavior: "instant" });
  };
  if (over(host) > 0 || host.getBoundingClientRect().top < 0 || below()) top(host);
  if (below()) top(heading);
  heading.focus({ preventScroll: true });
}

/** How much of an element's top a bar covers that the page keeps in sight. */
function over(element: Element): number {
  const { top, left, width } = element.getBoundingClientRect();
  const { ownerDocument } = element;
  const around = new Set<Element>();
  for (let at: Element | undefined = element; at; at = parent(at)) around.add(at);
  for (
    let at = ownerDocument.elementFromPoint(left + width / 2, Math.max(top, 0) + 1) ?? undefined;
    at;
    at = parent(at)
  ) {
    if (around.has(at)) return 0;
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return Math.max(0, at.getBoundingClientRect().bottom - top);
  }
  return 0;
}

function parent(element: Element): Element | undefined {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}
