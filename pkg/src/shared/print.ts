import type { Screen } from "./screen.js";

const page = new CSSStyleSheet();
page.replaceSync(`
  @page { size: A4; margin: 14mm; }
  @media print {
    :not([data-care-printing]) { display: none !important; }
    [data-care-printing] {
      display: block !important; position: static !important; float: none !important;
      inline-size: auto !important; max-inline-size: none !important; min-inline-size: 0 !important;
      block-size: auto !important; max-block-size: none !important; min-block-size: 0 !important;
      margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important; box-shadow: none !important;
      overflow: visible !important; transform: none !important; contain: none !important; container-type: normal !important;
    }
    [data-care-printing]::before, [data-care-printing]::after { content: none !important; }
  }
`);

const densities = ["", "dense1", "dense2", "dense3", "dense4", "dense5"];

/** Prints the `.paper` alone on one A4 page, whatever page the element stands in. */
export async function printPaper(screen: Screen, what: string): Promise<void> {
  screen.printing = true;
  await screen.painted();
  const paper = screen.root.querySelector<HTMLElement>(".paper");
  if (!paper) return;
  screen.share({ what, as: "print" });
  printAlone(paper, () => {
    screen.printing = false;
    screen.refresh();
  });
}

/** Prints one element, in the largest type with which it stays on its page. */
export function printAlone(paper: HTMLElement, after: () => void): void {
  fit(paper);
  const restore = alone(paper);
  addEventListener(
    "afterprint",
    () => {
      restore();
      after();
    },
    { once: true },
  );
  window.print();
}

/** Sets the largest type with which the sheet stays on its page. */
function fit(paper: HTMLElement): void {
  for (const density of densities) {
    paper.classList.remove(...densities.filter(Boolean));
    if (density) paper.classList.add(density);
    if (paper.scrollHeight <= paper.clientHeight) return;
  }
}

/** Hides, in print, all that is not the element or around it; returns the way back. */
function alone(inside: Element): () => void {
  const marked: Element[] = [];
  const roots: (Document | ShadowRoot)[] = [];
  let root = inside.getRootNode();
  while (root instanceof ShadowRoot) {
    let at: Element | null = root.host;
    root = root.host.getRootNode();
    for (; at; at = at.parentElement) marked.push(at);
    if (root instanceof Document || root instanceof ShadowRoot) roots.push(root);
  }
  for (const element of marked) element.setAttribute("data-care-printing", "");
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, page];
  return () => {
    for (const element of marked) element.removeAttribute("data-care-printing");
    for (const each of roots) each.adoptedStyleSheets = each.adoptedStyleSheets.filter((sheet) => sheet !== page);
  };
}
