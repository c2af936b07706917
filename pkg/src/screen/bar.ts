import type { ReactiveController, ReactiveElement } from "lit";

/** The part of the window's height that a bar in sight takes at most. */
const MOST = 1 / 4;

/**
 * The bar at the bottom of a screen. It stays in sight where it leaves room for what it stands on, which depends on the
 * type of the page, the language and what was just said; and nothing that has the focus stays under it.
 */
export class Bar implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sizes = new ResizeObserver(() => this.#fit());
  #watched: AbortController | null = null;
  #bar: HTMLElement | null = null;
  #height = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watched = new AbortController();
    const { signal } = this.#watched;
    this.#host.ownerDocument.defaultView?.addEventListener("resize", () => this.#fit(), { signal });
    this.#find();
  }

  hostDisconnected(): void {
    this.#watched?.abort();
    this.#sizes.disconnect();
    this.#bar = null;
  }

  hostUpdated(): void {
    this.#find();
  }

  #find(): void {
    const bar = barOf(this.#host.renderRoot);
    if (bar === this.#bar) return;
    this.#sizes.disconnect();
    this.#bar = bar;
    this.#height = 0;
    if (bar) this.#sizes.observe(bar, { box: "border-box" });
  }

  #fit(): void {
    const bar = this.#bar;
    if (!bar) return;
    const before = this.#height;
    this.#height = height(bar);
    bar.closest<HTMLElement>(".frame")?.style.setProperty("--_bar", `${this.#height}px`);
    if (before > 0 && this.#height > before) uncover(this.#host.renderRoot, bar);
  }
}

function barOf(root: ParentNode | undefined): HTMLElement | null {
  return root?.querySelector<HTMLElement>(".bottom") ?? null;
}

/** How much of the window's foot a bar covers: nothing where it is too high to stay in sight. */
function height(bar: HTMLElement): number {
  const view = bar.ownerDocument.defaultView;
  if (!view) return 0;
  const { offsetHeight } = bar;
  bar.toggleAttribute("data-flows", offsetHeight > view.innerHeight * MOST);
  return view.getComputedStyle(bar).position === "sticky" ? offsetHeight : 0;
}

/** How much of the window's foot the bar in a screen covers. */
export function covered(root: ParentNode): number {
  const bar = barOf(root);
  return bar ? height(bar) : 0;
}

/** Scrolls what was pressed, with what belongs to it, out from under a bar that has become higher. */
function uncover(root: ParentNode, bar: HTMLElement): void {
  const active = (root as ShadowRoot).activeElement;
  const view = bar.ownerDocument.defaultView;
  if (!active || !view || bar.contains(active)) return;
  const { top, bottom } = active.getBoundingClientRect();
  if (bottom < 0 || top > view.innerHeight) return;
  const limit = bar.getBoundingClientRect().top;
  const whole = active.closest("form, fieldset, li")?.getBoundingClientRect();
  const foot = whole && whole.bottom - whole.top <= limit ? whole.bottom : bottom;
  if (foot > limit) view.scrollBy({ top: foot - limit, behavior: "instant" });
}
