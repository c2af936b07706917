import type { LitElement } from "lit";
import { fit } from "./paper.js";

/** Milliseconds in which a browser that prints has begun to. */
const GRACE = 3000;

/** What becomes of printing. */
export interface Told {
  /** The browser has begun to print; whether the person went on with it is not known. */
  begun?: () => void;
  /** Nothing was printed here, nor will be; `waiting` where the person has done nothing else meanwhile. */
  refused?: (waiting: boolean) => void;
  /** Everything is as it was before. */
  over?: () => void;
}

/** What is being printed now, by the window: it gives way to the next. */
const open = new WeakMap<Window, () => void>();

/** Prints one element of a shadow root alone, whatever page it stands in; returns what ends it at any moment. */
export function printAlone(paper: HTMLElement, told: Told): () => void {
  const view = paper.ownerDocument.defaultView;
  if (!view) {
    told.over?.();
    told.refused?.(true);
    return () => {};
  }
  open.get(view)?.();
  const watched = new AbortController();
  let takeAway = () => {};
  let begun = false;
  const end = () => {
    if (watched.signal.aborted) return;
    watched.abort();
    clearTimeout(grace);
    if (open.get(view) === end) open.delete(view);
    takeAway();
    told.over?.();
  };
  const refuse = (waiting = true) => {
    end();
    told.refused?.(waiting);
  };
  const on = (name: string, act: () => void, capture = false) =>
    view.addEventListener(name, act, { capture, signal: watched.signal });
  // Where there is no real printing nothing is told, and what was put there is taken away again.
  const grace = setTimeout(() => (begun ? undefined : refuse()), GRACE);
  open.set(view, end);
  on("beforeprint", () => {
    if (begun) return;
    begun = true;
    told.begun?.();
  });
  // iOS tells that it has printed while it still does; there the person's next act ends it.
  if (!("standalone" in view.navigator)) on("afterprint", end);
  for (const act of ["pointerdown", "keydown"]) on(act, () => (begun ? end() : refuse(false)), true);
  try {
    takeAway = place(paper, view);
    view.print();
  } catch {
    refuse();
  }
  return end;
}

/** What a page can hide its root with, against which no style sheet helps. */
const seen = ["display", "visibility", "opacity", "direction"];

/** Puts a copy of the sheet beside the page's body, and hides in print all but the copy; returns the way back. */
function place(paper: HTMLElement, view: Window & typeof globalThis): () => void {
  const { document } = view;
  const host = document.createElement("div");
  host.dataset.carePrinting = "";
  host.setAttribute("aria-hidden", "true");
  // A page's own rules, important ones and layers too, yield to what an element itself says.
  host.style.setProperty("all", "initial", "important");
  host.style.setProperty("display", "contents", "important");
  host.style.setProperty("--care-font", view.getComputedStyle(paper).getPropertyValue("--care-font"));
  const root = host.attachShadow({ mode: "open" });
  const copy = document.importNode(paper, true);
  root.append(copy);
  root.adoptedStyleSheets = [sheet(view, stylesAround(paper))];
  const page = sheet(view, alone);
  const html = document.documentElement;
  html.append(host);
  const before = seen.map(
    (name) => [name, html.style.getPropertyValue(name), html.style.getPropertyPriority(name)] as const,
  );
  html.style.setProperty("display", "block", "important");
  html.style.setProperty("visibility", "visible", "important");
  html.style.setProperty("opacity", "1", "important");
  // A root that runs the other way moves what is wider by a part of a pixel.
  html.style.setProperty("direction", view.getComputedStyle(paper).direction, "important");
  fit(copy);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  return () => {
    host.remove();
    for (const [name, value, priority] of before) html.style.setProperty(name, value, priority);
    if (html.getAttribute("style") === "") html.removeAttribute("style");
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== page);
  };
}

/** A style sheet belongs to the document it was made in. */
function sheet(view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const made = new view.CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

function stylesAround(paper: HTMLElement): string {
  const { host } = paper.getRootNode() as ShadowRoot;
  return (host.constructor as typeof LitElement).elementStyles
    .map((style) => ("cssText" in style ? style.cssText : ""))
    .join("\n");
}

const margins = ["top", "bottom"].flatMap((side) =>
  ["left-corner", "left", "center", "right", "right-corner"].map((at) => `${side}-${at}`),
);
const sides = ["left", "right"].flatMap((side) => ["top", "middle", "bottom"].map((at) => `${side}-${at}`));
const bare = [...margins, ...sides].map((box) => `@${box} { content: none !important; }`).join(" ");
const box = `size: A4 !important; margin: 12mm !important; ${bare}`;
// Ids that nothing has: heavier than any selector of a page.
const own = ":root:not(#care#care#care#care)";

const alone = `
  @page { ${box} }
  @page :first { ${box} }
  @page :left { ${box} }
  @page :right { ${box} }
  @media print {
    ${own} { all: initial !important; display: block !important; background: #ffffff !important; }
    ${own} > :not([data-care-printing]) { display: none !important; }
    ${own}::before, ${own}::after, ${own} > *::before, ${own} > *::after { content: none !important; }
  }
`;
