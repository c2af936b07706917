/** Where the person is: choosing who answers, on a page of statements, or at the result. */
export type Place = "start" | "answers" | "result";

/** The answers to an instrument that is not on screen, as they were saved, and where the person was. */
export interface Other {
  saved: string;
  place: Place;
  page: number;
}

/** The answers to all instruments that are not on screen. */
export class Others {
  readonly #by = new Map<string, Other>();

  of(instrument: string): Other | undefined {
    return this.#by.get(instrument);
  }

  /** All of them as they were saved, without those to the instrument on screen. */
  all(shown: string): string[] {
    return [...this.#by].filter(([instrument]) => instrument !== shown).map(([, { saved }]) => saved);
  }

  put(instrument: string, other: Other | undefined): void {
    if (other) this.#by.set(instrument, other);
    else this.#by.delete(instrument);
  }

  forget(): void {
    this.#by.clear();
  }
}
