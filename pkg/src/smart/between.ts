/** Under which key the one entry stands that outlives the way to the portal and back. */
const KEY = "care-partnership.smart";

/** What it holds: which way it belongs to, in which language, and what the client needs to change the code for a token. */
interface Entry {
  key: string;
  lang: string;
  state: unknown;
}

/**
 * What the client keeps: in memory. Only on the way to the portal one entry stands in `sessionStorage`, and is taken out
 * as it is read on the way back, before a token is asked for: no token is ever written.
 */
export class Between {
  readonly #memory = new Map<string, unknown>();
  readonly #lang: string;
  #leaving = false;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** From now on what the client keeps has to outlive this page. */
  leave(): void {
    this.#leaving = true;
  }

  /** Takes the entry out, whatever came back from the portal; the language it was in. */
  come(key: string | null): string | null {
    const entry = take();
    if (!entry || entry.key !== key) return null;
    this.#memory.set(entry.key, entry.state);
    return entry.lang;
  }

  get(key: string): Promise<unknown> {
    return Promise.resolve(this.#memory.get(key) ?? null);
  }

  set(key: string, value: unknown): Promise<unknown> {
    this.#memory.set(key, value);
    const way = typeof value === "object" && value !== null && "codeVerifier" in value;
    if (this.#leaving && way) {
      const entry: Entry = { key, lang: this.#lang, state: value };
      sessionStorage.setItem(KEY, JSON.stringify(entry));
    }
    return Promise.resolve(value);
  }

  unset(key: string): Promise<boolean> {
    return Promise.resolve(this.#memory.delete(key));
  }
}

function take(): Entry | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  try {
    return text === null ? null : (JSON.parse(text) as Entry);
  } catch {
    return null;
  }
}
