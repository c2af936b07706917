import { isCareError, type CareError } from "../error.js";
import type { ErrorCode } from "../types.js";

export type Values = Record<string, string | number>;

/** What has been typed and not yet taken, and what was refused, by the key of its field. */
export abstract class Form {
  readonly #drafts = new Map<string, string>();
  readonly #faults = new Map<string, CareError>();
  #typing: { key: string; value: string } | null = null;

  /** A text of the locale by its full id. */
  abstract text(id: string, values?: Values): string;
  /** Says something to screen readers. */
  abstract announce(message: string): void;
  /** Called after a call that succeeded. */
  protected abstract changed(): void;
  /** Paints again. */
  abstract refresh(): void;

  /** A word of the interface. */
  t(id: string, values?: Values): string {
    return this.text(`ui.${id}`, values);
  }

  /** Carries out a change; what is refused is kept as the fault of the field, of several: the one that the error's path names. */
  attempt(keys: string | readonly string[], change: () => unknown, quiet?: ErrorCode): boolean {
    const done = this.read(keys, change, quiet);
    if (done) this.changed();
    return done;
  }

  /** Carries out a call that changes nothing; what is refused is kept as the fault of the field. */
  read(keys: string | readonly string[], work: () => unknown, quiet?: ErrorCode): boolean {
    const all = [keys].flat();
    const [known] = all.map((key) => this.#faults.get(key)).filter(Boolean);
    const forget = () => all.forEach((key) => this.#faults.delete(key));
    try {
      work();
      forget();
    } catch (error) {
      if (!isCareError(error)) throw error;
      const last = error.path.split(".").pop();
      const key = all.find((key) => key.endsWith(`-${last}`)) ?? all[0]!;
      if (error.code !== quiet) {
        forget();
        this.#faults.set(key, error);
      }
      if (error.code !== quiet && known?.code !== error.code) this.announce(this.fault(key) ?? "");
      this.refresh();
      return false;
    }
    if (known) this.refresh();
    return true;
  }

  /** The text to show in a field: what is being typed, else what was left in it, else what is stored. */
  value(key: string, stored = ""): string {
    return this.#typing?.key === key ? this.#typing.value : (this.#drafts.get(key) ?? stored);
  }

  /** Keeps a text that no call has taken yet. */
  draft(key: string, value: string): void {
    this.#drafts.set(key, value);
    this.#faults.delete(key);
    this.refresh();
  }

  /** Keeps what is typed as it is typed, whatever the call makes of it. */
  type(key: string, value: string, put: (value: string) => void, quiet?: ErrorCode): void {
    if (this.attempt(key, () => put(value), quiet)) {
      this.#drafts.delete(key);
      this.#typing = { key, value };
    } else {
      this.#drafts.set(key, value);
      this.#typing = null;
    }
  }

  /** Shows again what is stored, in every field that was taken. */
  settle(): void {
    this.#typing = null;
  }

  /** Forgets what was typed into these fields. */
  clear(...keys: string[]): void {
    for (const key of keys) {
      this.#drafts.delete(key);
      this.#faults.delete(key);
    }
  }

  /** Forgets everything. */
  clearAll(): void {
    this.#typing = null;
    this.#drafts.clear();
    this.#faults.clear();
  }

  /** What is wrong with a field, in the person's language. */
  fault(key: string): string | undefined {
    const error = this.#faults.get(key);
    return error && this.explain(error);
  }

  /** What was refused and still stands typed; an emptied field takes back what it had, and is no hindrance. */
  standing(): string[] {
    return [...this.#faults].filter(([key, { code }]) => this.#drafts.has(key) && code !== "empty").map(([key]) => key);
  }

  /** What is wrong, in the person's language. */
  protected explain(error: CareError): string {
    return this.text(`error.${error.code}`, error.limit === null ? {} : { limit: error.limit, count: error.limit });
  }
}
