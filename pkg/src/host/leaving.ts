/** Asks before words are lost that stand nowhere else, and keeps what is to be kept when the page goes out of sight. */
export class Leaving {
  readonly #lost: () => boolean;
  readonly #hide: () => void;
  #view: Window | null = null;

  constructor(lost: () => boolean, hide: () => void) {
    this.#lost = lost;
    this.#hide = hide;
  }

  /** Watches a window while there may be words to lose: a browser may keep a page at hand only where nobody asks. */
  watch(view: Window | null): void {
    if (view === this.#view) return;
    this.#view?.removeEventListener("beforeunload", this.#ask);
    this.#view?.document.removeEventListener("visibilitychange", this.#hide);
    view?.addEventListener("beforeunload", this.#ask);
    view?.document.addEventListener("visibilitychange", this.#hide);
    this.#view = view;
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (!this.#lost()) return;
    event.preventDefault();
    // Browsers of before 2024 ask for this.
    event.returnValue = true;
  };
}
