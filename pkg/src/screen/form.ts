import { CareError, isCareError } from "../api/error.js";
import type { ErrorCode } from "../api/types.js";

export type Values = Record<string, string | number | readonly string[]>;

/** A field, or several that one change is about. */
type Keys = string | readonly [string, ...string[]];

/** What a field is for: how it is read, and in which words it says what is wrong. */
export type FieldKind = "text" | "number" | "date" | "time" | "url" | "file";

/** Texts that stand in fields and were refused. */
export type Refused = readonly { key: string; value: string; error: CareError }[];

/** While one types, a call may refuse what is only half there without a word. */
export type Quiet = ErrorCode | "all" | undefined;

const HALF = "it is not whole";
/** What is wrong inside a file is for programs; a person chooses another. */
const misread: readonly ErrorCode[] = [
  "invalid-type",
  "missing-field",
  "unknown-field",
  "empty",
  "too-long",
  "out-of-range",
  "unknown-id",
  "duplicate-id",
  "invalid-date",
  "invalid-url",
];

/** What has been typed and not yet taken, and what was refused, by the key of its field. */
export abstract class Form {
  readonly #drafts = new Map<string, string>();
  readonly #faults = new Map<string, CareError>();
  /** Fields in which the browser shows the half of a date or a time, which has no text. */
  readonly #halves = new Set<string>();
  readonly #kinds = new Map<string, FieldKind>();
  #typing: { key: string; value: string } | null = null;

  /** A text of the locale by its full id. */
  abstract text(id: string, values?: Values): string;
  /** Says something to screen readers. */
  abstract announce(message: string): void;
  /** Called after a call that succeeded. */
  protected abstract changed(): void;
  /** Called when something stands typed that no call has taken yet. */
  protected abstract drafted(): void;
  /** Paints again. */
  abstract refresh(): void;

  /** A word of the interface. */
  t(id: string, values?: Values): string {
    return this.text(`ui.${id}`, values);
  }

  /** Says what a field is for. */
  is(key: string, kind: FieldKind): void {
    this.#kinds.set(key, kind);
  }

  /** Carries out a change; what is refused is kept as the fault of the field, of several: the one the path names. */
  attempt(keys: Keys, change: () => unknown): boolean {
    if (!this.read(keys, change)) return false;
    this.#done();
    return true;
  }

  /** Carries out a call that changes nothing; what is refused is kept as the fault of the field, and said. */
  read(keys: Keys, work: () => unknown): boolean {
    const refused = this.#try(keys, work);
    if (refused) this.complain(refused);
    return refused === null;
  }

  /** Carries out a call, and gives the key of the field that is at fault where it is refused. */
  #try(keys: Keys, work: () => unknown): string | null {
    const all = typeof keys === "string" ? ([keys] as const) : keys;
    const known = all.some((key) => this.#faults.has(key));
    try {
      work();
    } catch (error) {
      if (!isCareError(error)) throw error;
      const last = error.path.split(".").pop();
      const key = all.find((key) => key.endsWith(`-${last}`)) ?? all[0];
      for (const key of all) this.#faults.delete(key);
      this.#faults.set(key, error);
      this.refresh();
      return key;
    }
    for (const key of all) this.#faults.delete(key);
    if (known) this.refresh();
    return null;
  }

  /** Says what is wrong with a field. */
  protected complain(key: string): void {
    this.announce(this.fault(key) ?? "");
  }

  #done(): void {
    this.pass();
    this.changed();
  }

  /** Forgets the faults that have no text to be mended, of buttons and files; gives what they said. */
  protected pass(): (string | undefined)[] {
    const past = [...this.#faults.keys()].filter((key) => !this.#stands(key));
    const said = past.map((key) => this.fault(key));
    for (const key of past) this.#faults.delete(key);
    return said;
  }

  #stands(key: string): boolean {
    return this.#drafts.has(key) || this.#halves.has(key);
  }

  /** The text to show in a field: what is being typed, else what was left in it, else what is stored. */
  value(key: string, stored = ""): string {
    return this.#typing?.key === key ? this.#typing.value : (this.#drafts.get(key) ?? stored);
  }

  /** Keeps a text that no call has taken yet. */
  draft(key: string, value: string): void {
    this.#drafts.set(key, value);
    this.#faults.delete(key);
    this.#halves.delete(key);
    this.pass();
    this.drafted();
  }

  /** Keeps what is typed as it is typed; what is `quiet` is refused without a word while one types. */
  type(key: string, value: string, put: (value: string) => void, quiet?: Quiet): boolean {
    const told = this.fault(key);
    if (this.#take(key, value, put)) return true;
    if (quiet === "all" || quiet === this.#faults.get(key)?.code) this.#faults.delete(key);
    // The same words are not said again for every letter.
    else if (this.fault(key) !== told) this.complain(key);
    return false;
  }

  /** Takes what stands in a field that is left; what is refused is said, once for the same text. */
  leave(key: string, value: string, put: (value: string) => void): boolean {
    const [before, told] = [this.#drafts.get(key), this.fault(key)];
    if (this.#take(key, value, put)) return true;
    if (before !== value || told !== this.fault(key)) this.complain(key);
    return false;
  }

  /** Keeps the text whatever the call makes of it. */
  #take(key: string, value: string, put: (value: string) => void): boolean {
    this.#halves.delete(key);
    const taken = this.#try(key, () => put(value)) === null;
    this.#typing = taken ? { key, value } : null;
    if (taken) {
      this.#drafts.delete(key);
      this.#done();
    } else {
      this.#drafts.set(key, value);
      this.drafted();
    }
    return taken;
  }

  /** A field shows half of something: what is stored stays. It is said when the person leaves it. */
  half(key: string, loud: boolean): void {
    const said = this.#halves.has(key) && this.#faults.has(key);
    this.#drafts.delete(key);
    this.#halves.add(key);
    if (!loud || said) return;
    this.#faults.set(key, new CareError("invalid-date", HALF, key));
    this.complain(key);
  }

  isHalf(key: string): boolean {
    return this.#halves.has(key);
  }

  /** Whether a text stands in a field that no call has taken, and nothing was said of it yet. */
  protected unsaid(key: string): boolean {
    return !this.#faults.has(key) && (this.#halves.has(key) || Boolean(this.#drafts.get(key)?.trim()));
  }

  /** Whether words stand typed that no call has taken. */
  protected refusedWords(): boolean {
    return [...this.#drafts].some(([key, value]) => this.#faults.has(key) && value.trim() !== "");
  }

  /** Shows again what is stored, in every field that was taken. */
  settle(): void {
    this.#typing = null;
  }

  /** The person goes on: fields that were emptied take back what they had, and what was wrong with a button is past. */
  protected moveOn(): void {
    this.settle();
    for (const [key, value] of this.#drafts) if (value.trim() === "") this.clear(key);
    this.pass();
  }

  /** Forgets what was typed into these fields. */
  clear(...keys: string[]): void {
    for (const key of keys) {
      this.#drafts.delete(key);
      this.#faults.delete(key);
      this.#halves.delete(key);
    }
  }

  /** What was refused, to be shown again on another screen of the same. */
  refused(): Refused {
    return [...this.#drafts].flatMap(([key, value]) => {
      const error = this.#faults.get(key);
      return error ? [{ key, value, error }] : [];
    });
  }

  /** Shows what was refused on another screen. */
  bringBack(refused: Refused): void {
    for (const { key, value, error } of refused) {
      this.#drafts.set(key, value);
      this.#faults.set(key, error);
    }
  }

  /** Forgets everything. */
  clearAll(): void {
    this.#typing = null;
    this.#drafts.clear();
    this.#faults.clear();
    this.#halves.clear();
  }

  /** What is wrong with a field, in the person's language. */
  fault(key: string): string | undefined {
    const error = this.#faults.get(key);
    return error && this.explain(error, this.#kinds.get(key));
  }

  /** What was refused and still stands typed; an emptied field takes back what it had, and is no hindrance. */
  standing(): string[] {
    return [...this.#faults].filter(([key, { code }]) => this.#stands(key) && code !== "empty").map(([key]) => key);
  }

  /** What is wrong, in the person's language and in the words of the kind of field. */
  protected explain(error: CareError, kind: FieldKind = "text"): string {
    const values: Values = error.limit === null ? {} : { limit: error.limit, count: error.limit };
    if (kind === "file" && misread.includes(error.code)) return this.text("error.not-this-format");
    if (kind === "number" && error.code === "invalid-type") return this.t("field.number");
    if ((kind === "date" || kind === "time") && error.message === HALF) return this.t(`field.half.${kind}`);
    if (error.least !== null && error.most !== null) {
      return this.text("error.out-of-range.between", { least: error.least, most: error.most });
    }
    return this.text(`error.${error.code}`, values);
  }
}
