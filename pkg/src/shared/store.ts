/** Where a draft may be kept by the browser, as the portal allows: nowhere, while the tab is open, or on the device. */
export type Place = "none" | "session" | "device";

/** What became of keeping: nothing was asked for; kept; or why not. */
export type Kept = "off" | "on" | "elsewhere" | "full" | "blocked" | "refused";

/** One draft in the browser's storage. Another tab's words are never written over unless the person says so. */
export class Store {
  kept: Kept = "off";
  readonly place: Exclude<Place, "none">;
  readonly #key: string;
  /** What this tab last read or wrote. */
  #known: string | null = null;

  constructor(place: Exclude<Place, "none">, key: string) {
    this.place = place;
    this.#key = key;
  }

  /** What is kept; null where there is nothing, or where the browser does not let us look. */
  read(): string | null {
    try {
      this.#known = this.#storage().getItem(this.#key);
      this.kept = this.#known === null ? "off" : "on";
      return this.#known;
    } catch {
      this.kept = "blocked";
      return null;
    }
  }

  /** Keeps a draft, if the person asked for that and nothing stands in the way. */
  write(text: string): void {
    if (this.kept === "on" || this.kept === "full") this.#put(text);
  }

  /** The person asks to keep the draft, also over what another tab or another version left. */
  keep(text: string): void {
    try {
      this.#known = this.#storage().getItem(this.#key);
    } catch {
      this.kept = "blocked";
      return;
    }
    this.#put(text);
  }

  /** Takes away what is kept, and keeps nothing more. */
  erase(): void {
    this.#known = null;
    try {
      this.#storage().removeItem(this.#key);
      this.kept = "off";
    } catch {
      this.kept = "blocked";
    }
  }

  /** What is kept cannot be shown: it stays as it is. */
  refuse(): void {
    this.kept = "refused";
  }

  #put(text: string): void {
    try {
      const storage = this.#storage();
      if (storage.getItem(this.#key) !== this.#known) {
        this.kept = "elsewhere";
        return;
      }
      storage.setItem(this.#key, text);
      this.#known = text;
      this.kept = "on";
    } catch (error) {
      this.kept = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
    }
  }

  #storage(): Storage {
    return this.place === "device" ? localStorage : sessionStorage;
  }
}
