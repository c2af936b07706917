import type { ReactiveController, ReactiveElement } from "lit";

/** Milliseconds after which a finger that stays down holds nothing up any more. */
const LONGEST = 1000;

/** While a button is pressed, here or on the page around, nothing is painted: it stays under the finger. */
export class Press implements ReactiveController {
  /** Settles as soon as its click has come, or the finger is up; nothing while no button is pressed. */
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
    const { ownerDocument } = this.#host;
    // Before anything else that a press sets off, as the end of a printing that never came.
    const all = ownerDocument.defaultView ?? ownerDocument;
    all.addEventListener("pointerdown", (event) => this.#down(event), { capture: true, signal });
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
      const on = (name: string, then: () => void) =>
        this.#host.ownerDocument.addEventListener(name, then, { capture: true, once: true, signal: over.signal });
      on("click", resolve);
      // No click comes where the finger has moved away.
      for (const name of ["pointerup", "pointercancel"]) on(name, () => setTimeout(resolve));
      setTimeout(resolve, LONGEST);
    }).then(() => {
      over.abort();
      if (this.released === released) this.released = null;
    });
    this.released = released;
  }
}
