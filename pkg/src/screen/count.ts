/** Milliseconds in which nothing is typed before the count is said. */
const PAUSE = 1500;
/** At so few left it is said at once, and where the text is full, or is too long. */
const FEW = 10;

interface Counted {
  left: number;
  said: string;
  pause?: ReturnType<typeof setTimeout>;
}

/** Says how much room is left in a field now and then: at every key it would talk over what is typed. */
export class Count {
  readonly #fields = new Map<string, Counted>();
  readonly #refresh: () => void;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /** What is said now of a field with so much room left; nothing while it is far from full. */
  of(key: string, left: number, words: string): string {
    const before = this.#fields.get(key);
    if (before?.left === left) return before.said;
    clearTimeout(before?.pause);
    // What was said stays while one types on: a screen reader may come to it only after some letters more.
    const now: Counted = { left, said: words === "" ? "" : (before?.said ?? "") };
    this.#fields.set(key, now);
    if (before === undefined || words === "") return now.said;
    if (tells(before.left, left)) now.said = words;
    else
      now.pause = setTimeout(() => {
        now.said = words;
        this.#refresh();
      }, PAUSE);
    return now.said;
  }
}

/** Whether a step from so much room to so much is one to be told of. */
const tells = (before: number, left: number): boolean =>
  left === 0 || (before > FEW && left <= FEW) || (before >= 0 && left < 0);
