/** Where a draft may be kept by the browser, as the portal allows: nowhere, for this window, or on the device. */
export const places = ["none", "session", "device"] as const;
export type Place = (typeof places)[number];

/** What became of keeping: nothing was asked for; kept; or why not. */
export type Kept = "off" | "on" | "elsewhere" | "full" | "blocked" | "refused" | "reset";

type Kind = Exclude<Place, "none">;

/** Where a person may have chosen to keep, by the furthest place that the portal allows; this window's own comes first. */
const within: Record<Place, readonly Kind[]> = { none: [], session: ["session"], device: ["session", "device"] };

/** One draft in the browser's storage. Another tab's words are never written over unless the person says so. */
export class Store {
  kept: Kept = "off";
  /** The furthest place that the portal allows. */
  place: Place;
  /** Where something is still kept that the portal allowed once. */
  left: Kind | null = null;
  readonly key: string;
  #at: Kind = "session";
  /** What this tab last read or wrote. */
  #known: string | null = null;

  constructor(key: string, place: Place) {
    this.key = key;
    this.place = place;
  }

  /** Whether it is kept in the place that is offered. */
  get on(): boolean {
    return this.#holds && this.kept !== "refused" && this.#at === this.place;
  }

  /** What is kept; null where there is nothing, or where the browser does not let us look. */
  read(): string | null {
    try {
      const at = this.#found(within[this.place]);
      this.left = this.#found(within.device.filter((kind) => !within[this.place].includes(kind)));
      this.kept = at ? "on" : "off";
      if (!at) return null;
      this.#at = at;
      this.#known = this.#storage(at).getItem(this.key);
      return this.#known;
    } catch {
      this.kept = this.place === "none" ? "off" : "blocked";
      return null;
    }
  }

  /** Heeds what the portal allows from now on; gives what is kept there and was not yet known here. */
  allow(place: Place): string | null {
    if (place === this.place) return null;
    this.place = place;
    if (this.#holds && within[place].includes(this.#at)) return null;
    const known = this.#known;
    const text = this.read();
    return text === known ? null : text;
  }

  /** Keeps a draft, if the person asked for that and nothing stands in the way; whether it is kept. */
  write(text: string): boolean {
    return (this.kept === "on" || this.kept === "full") && this.#put(this.#at, text);
  }

  /** The person asks to keep the draft; what is there already and was not seen here is asked about first. */
  keep(text: string): boolean {
    if (this.place === "none") return false;
    if (!this.on) this.#known = null;
    this.#at = this.place;
    return this.#move(text);
  }

  /** The person asks to keep the draft, also over what another tab or another version left. */
  replace(text: string): boolean {
    try {
      this.#known = this.#storage(this.#at).getItem(this.key);
      return this.#move(text);
    } catch {
      this.kept = "blocked";
      return false;
    }
  }

  /** What is kept, as it stands there. */
  peek(at: Kind = this.#at): string | null {
    try {
      return this.#storage(at).getItem(this.key);
    } catch {
      return null;
    }
  }

  /** Takes away what is kept, wherever it is, and keeps nothing more. */
  erase(): void {
    this.#known = null;
    this.left = null;
    try {
      for (const at of within.device) this.#storage(at).removeItem(this.key);
      this.kept = "off";
    } catch {
      this.kept = this.place === "none" ? "off" : "blocked";
    }
  }

  /** Takes away what the portal no longer lets be kept. */
  eraseLeft(): void {
    if (this.left) this.#storage(this.left).removeItem(this.key);
    this.leave();
  }

  /** What the portal no longer lets be kept stays where it is, and is not spoken of any more. */
  leave(): void {
    this.left = null;
  }

  /** What is kept cannot be shown: it stays as it is. */
  refuse(): void {
    this.#known = null;
    this.kept = "refused";
  }

  /** What is kept is other than what is on screen: the person chooses. */
  differ(): void {
    this.kept = "elsewhere";
  }

  /** The page took the words from the screen: what is kept stays until the person decides. */
  pause(): void {
    if (this.kept === "on" || this.kept === "full") this.kept = "reset";
  }

  get #holds(): boolean {
    return this.kept !== "off" && this.kept !== "blocked";
  }

  /** Keeps in one place and no longer in another. */
  #move(text: string): boolean {
    if (!this.#put(this.#at, text)) return false;
    for (const at of within[this.place]) if (at !== this.#at) this.#storage(at).removeItem(this.key);
    return true;
  }

  #put(at: Kind, text: string): boolean {
    try {
      const storage = this.#storage(at);
      const there = storage.getItem(this.key);
      if (there !== this.#known && there !== text) {
        this.kept = "elsewhere";
        return false;
      }
      storage.setItem(this.key, text);
      this.#known = text;
      this.kept = "on";
      return true;
    } catch (error) {
      this.kept = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
      return false;
    }
  }

  #found(places: readonly Kind[]): Kind | null {
    return places.find((at) => this.#storage(at).getItem(this.key) !== null) ?? null;
  }

  #storage(at: Kind): Storage {
    return at === "device" ? localStorage : sessionStorage;
  }
}
