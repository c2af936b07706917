import { isCareError } from "../api/error.js";

/** Waits for the connection to come back, after what failed for want of one. Nothing is asked for before. */
export class Connection {
  readonly #back: () => void;
  #window: Window | null = null;

  constructor(back: () => void) {
    this.#back = back;
  }

  wait(error: unknown, window: Window | null): void {
    if (!isCareError(error) || !["offline", "unreachable"].includes(error.code)) return;
    this.#window = window;
    window?.addEventListener("online", this.#back, { once: true });
  }

  end(): void {
    this.#window?.removeEventListener("online", this.#back);
    this.#window = null;
  }
}
