import { render, type TemplateResult } from "lit";
import type { Screen } from "../screen/screen.js";

/** A sheet as it goes on paper. */
export interface Paper {
  /** Which sheet, as the styles name it. */
  kind: string;
  /** Tells two states of the sheet apart. */
  text: string;
  content: TemplateResult;
  /** In large print: 16 points, on as many pages as that needs. */
  large?: boolean;
}

/** From the largest type to the smallest that is easily read on paper: 10 points. */
const sizes = ["largest", "larger", "smaller", "smallest"];
/** With lines to write on under each point, without, and all of it in two columns. */
const layouts = ["roomy", "plain", "dense"];
const places = ["half", "page", "pages"];

/** How many pages were last counted on a screen. */
const counted = new WeakMap<Screen, { key: string; pages: number }>();

/** Puts a sheet at the end of the element, not yet in sight. */
export function lay(screen: Screen, { kind, content, large }: Paper): HTMLElement {
  const paper = screen.root.ownerDocument.createElement("div");
  paper.className = `paper ${kind}`;
  if (large) paper.classList.add("large");
  paper.lang = screen.care.locale;
  paper.dir = screen.care.direction;
  render(content, paper);
  screen.root.append(paper);
  return paper;
}

/** How many pages a sheet will take; 0 where that cannot be known, as nothing of the element is in sight. */
export function pages(screen: Screen, paper: Paper): number {
  const key = [screen.care.locale, paper.kind, String(paper.large), paper.text].join("\n");
  const last = counted.get(screen);
  if (last?.key === key) return last.pages;
  const laid = lay(screen, paper);
  const count = fit(laid);
  laid.remove();
  if (count > 0) counted.set(screen, { key, pages: count });
  return count;
}

/**
 * Sets the largest type with which the sheet stays on its page, a clinician's on half of one. Where the smallest type
 * is too large for that, it runs over as many pages as it needs. Returns how many.
 */
export function fit(paper: HTMLElement): number {
  paper.classList.add("measured");
  const count = fitted(paper);
  paper.classList.remove("measured");
  return count;
}

function fitted(paper: HTMLElement): number {
  const set = (place: string, size: string, layout: string) => {
    paper.classList.remove(...places, ...sizes, ...layouts);
    paper.classList.add(place, size, layout);
  };
  const fits = (place: string, size: string, layout: string) => {
    set(place, size, layout);
    return paper.scrollHeight <= paper.clientHeight;
  };
  const large = paper.classList.contains("large");
  const anySize = large ? ["large"] : sizes;
  const smallest = anySize.at(-1) ?? "large";
  for (const place of paper.classList.contains("clinician") && !large ? ["half", "page"] : ["page"]) {
    if (!fits(place, smallest, "plain") && !fits(place, smallest, "dense")) continue;
    layouts.some((layout) => anySize.some((size) => fits(place, size, layout)));
    return paper.clientHeight > 0 ? 1 : 0;
  }
  // Pages are counted as columns of their size, which the browser breaks by the same rules.
  const count = (layout: string) => {
    set("pages", large ? "large" : "larger", layout);
    return Math.round(paper.scrollWidth / paper.clientWidth);
  };
  const plain = count("plain");
  return count("roomy") > plain ? count("plain") : plain;
}
