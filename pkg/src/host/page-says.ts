import { CareError, isCareError } from "../api/error.js";
import type { LoadOptions } from "../api/options.js";

/** What can be done without, where it is wrong. */
const left = ["instruments", "also", "settings", "wasmUrl", "contentUrl"];

/** What a property holds of what a page gives it: frameworks give null, or an empty text, where nothing is set. */
export function asSet(value: unknown, type: unknown): unknown {
  if (type === Boolean) return value === "" || Boolean(value);
  if (value === null || (typeof value === "string" && value.trim() === "")) return undefined;
  // A text that is no number stays one: the core says what is wrong with it.
  return type === Number && typeof value === "string" && !Number.isNaN(Number(value)) ? Number(value) : value;
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
      this.refuse(name, value, new CareError("unknown-id", `${name} must be one of ${known.join(", ")}`, name));
    }
    return found;
  }

  /** A whole number within bounds; nothing where it is none. */
  whole(name: string, value: unknown, least: number, most: number): number | undefined {
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    if (value === undefined) return undefined;
    const error = Number.isInteger(value)
      ? new CareError("out-of-range", `${name} must be from ${least} to ${most}`, name, null, [], least, most)
      : new CareError("invalid-type", `${name} must be a whole number`, name);
    this.refuse(name, value, error);
    return undefined;
  }

  /** What the loader was asked for, without what is wrong in it; some settings are too grave to go on without. */
  without(asked: LoadOptions, error: unknown, grave: readonly string[]): LoadOptions {
    const [, name = "", setting = ""] = (isCareError(error) && /^(\w+)(?:\[\d+\]$|\.([^.[]+))?/.exec(error.path)) || [];
    const value = asked[name as keyof LoadOptions];
    if (!isCareError(error) || value == null || !left.includes(name) || grave.includes(setting)) throw error;
    const rest = { ...asked, [name]: undefined };
    if (name === "settings" && setting !== "") {
      this.refuse(`settings.${setting}`, error.message, error);
      // What is right in the settings holds; what is wrong is not looked at again.
      const right = Object.keys(value).filter((key) => key !== setting);
      return {
        ...rest,
        settings: Object.fromEntries(right.map((key) => [key, (value as Record<string, unknown>)[key]])),
      };
    }
    // The page names an instrument by its attribute: a mistake in it is said once.
    if (name === "instruments") this.refuse("instrument", asked.instruments?.[0], error);
    else this.refuse(name, name === "settings" || name === "also" ? error.message : value, error);
    return rest;
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
