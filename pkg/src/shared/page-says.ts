import { CareError, isCareError } from "../error.js";

/** What a property holds of what a page gives it: frameworks give null, or an empty text, where nothing is set. */
export function asSet(value: unknown, type: unknown): unknown {
  if (type === Boolean) return value === "" || Boolean(value);
  if (value === null || value === "") return undefined;
  if (type !== Number || typeof value !== "string") return value;
  // A text that is no number stays one: the core says what is wrong with it.
  return value.trim() === "" ? undefined : Number.isNaN(Number(value)) ? value : Number(value);
}

/** What a page says by attributes and properties: what is refused of it is said to the developer, and left out. */
export class PageSays {
  readonly #say: (error: CareError) => void;
  readonly #refused = new Map<string, unknown>();

  constructor(say: (error: CareError) => void) {
    this.#say = say;
  }

  /** Does something with all of it that is right. */
  use<Result>(all: Record<string, unknown>, act: (right: Record<string, unknown>) => Result): Result {
    const right = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    for (;;) {
      try {
        return act(right);
      } catch (error) {
        this.#leaveOut(right, error);
      }
    }
  }

  /** One of a closed list; nothing where it is none of these. */
  oneOf<Known extends string>(name: string, value: unknown, known: readonly Known[]): Known | undefined {
    const found = known.find((each) => each === value);
    if (found === undefined && value !== undefined) {
      this.refuse(name, value, new CareError("unknown-id", `unknown-id at ${name}; known: ${known.join(", ")}`, name));
    }
    return found;
  }

  #leaveOut(right: Record<string, unknown>, error: unknown): void {
    const name = isCareError(error) ? (error.path.split(/[.[]/)[0] ?? "") : "";
    if (!isCareError(error) || !(name in right)) throw error;
    this.refuse(name, right[name], error);
    delete right[name];
  }

  /** Says a mistake, once: not again at every change of language. */
  refuse(name: string, value: unknown, error: CareError): void {
    if (this.#refused.has(name) && this.#refused.get(name) === value) return;
    this.#refused.set(name, value);
    this.#say(error);
  }
}
