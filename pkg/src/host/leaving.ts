/**
 * Asks before words are lost that stand nowhere else, keeps what is to be kept when the page goes out of sight, and
 * tells when a page that was left is shown again as it was.
 */
export class Leaving {
  readonly #lost: () => boolean;
  readonly #hide: () => unknown;
  readonly #back: () => void;
  #view: Window | null = null;
  #shown: Window | null = null;

  constructor(lost: () => boolean, hide: () => void, back: () => void) {
    this.#lost = lost;
    // In sight again, nothing is written: another window may have gone on.
    this.#hide = () => this.#view?.document.visibilityState === "hidden" && hide();
    this.#back = back;
  }

  /** Knows of the window's coming back; null where the element is in none. */
  follow(view: Window | null): void {
    if (view === this.#shown) return;
    this.#shown?.removeEventListener("pageshow", this.#show);
    view?.addEventListener("pageshow", this.#show);
    this.#shown = view;
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

  readonly #show = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#back();
  };

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (!this.#lost()) return;
    event.preventDefault();
    // Browsers of before 2024 ask for this.
    event.returnValue = true;
  };
}
