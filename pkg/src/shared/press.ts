import type { ReactiveController, ReactiveElement } from "lit";

/** Milliseconds after which a finger that stays down holds nothing up any more. */
const LONGEST = 1000;

/** While a button is being pressed, on the element or on the page around it, nothing is painted: it stays under the finger. */
export class Press implements ReactiveController {
  /** Settles when the finger is up and its click is done; nothing while no button is pressed. */
  released: Promise<void> | null = null;
  readonly #host: ReactiveElement;
  #watched: AbortController | null = null;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watched = new AbortController();
    const { signal } = this.#watched;
    this.#host.ownerDocument.addEventListener("pointerdown", (event) => this.#down(event), { capture: true, signal });
  }

  hostDisconnected(): void {
    this.#watched?.abort();
    this.#watched = null;
    this.released = null;
  }

  #down(event: Event): void {
    const [target] = event.composedPath();
    if (!(target instanceof Element) || !target.closest("button, a, summary, label")) return;
    const over = new AbortController();
    const released = new Promise<void>((resolve) => {
      // The click comes right after.
      const up = () => setTimeout(resolve);
      for (const name of ["pointerup", "pointercancel"]) {
        this.#host.ownerDocument.addEventListener(name, up, { capture: true, once: true, signal: over.signal });
      }
      setTimeout(resolve, LONGEST);
    }).then(() => {
      over.abort();
      if (this.released === released) this.released = null;
    });
    this.released = released;
  }
}
