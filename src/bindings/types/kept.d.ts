// A draft that the browser keeps: only by the person's choice, and never written over unasked.

/** The furthest place where the portal lets a person choose to keep a draft. */
export type Place = "none" | "session" | "device";

/**
 * What became of keeping: `off`, nothing is kept; `found`, what was found waits for `taken()` or `refuse()`; `on`,
 * kept; `elsewhere`, something else is kept than what is on screen; `full`, there is no room; `blocked`, the browser
 * lets nothing be kept; `refused`, what is kept cannot be opened; `reset`, the page took the words from the screen.
 */
export type Kept = "off" | "found" | "on" | "elsewhere" | "full" | "blocked" | "refused" | "reset";

export interface KeptDraftOptions {
  /** The name of the element that shows such a draft, e.g. "care-preparation", on the page or not. */
  name: string;
  /** Whose words they are, as an id that only the page understands: nobody else finds what is kept. */
  owner?: string;
  /** What keeps two of a kind apart: of an element, its `id`. */
  id?: string;
  /** `none` where it is not said. */
  place?: Place;
}

/** One draft where the browser keeps it: that of the element with its name, owner and id. No storage makes it throw. */
export class KeptDraft {
  private constructor();
  /** The key in the browser's storage. */
  readonly key: string;
  readonly kept: Kept;
  readonly place: Place;
  /** Where something is still kept that the portal allowed once. */
  readonly left: Exclude<Place, "none"> | undefined;
  /** Whether it is kept in the place that is offered. */
  isOn(): boolean;
  /** Whether nothing is kept in any place: one that is made anew would know as much. */
  isNowhere(): boolean;
  /**
   * Looks at what is kept, and returns it where nothing is on screen. Open it, then say `taken()`, or `refuse()` where
   * it cannot be opened; nothing is written before. With what is on screen, nothing is returned: where something else
   * is kept, it stays, and `kept` is "elsewhere".
   */
  find(onScreen?: string): string | undefined;
  /** Heeds another place from now on, and returns what is found there and was not known, as `find()` does. */
  allow(place: Place, onScreen?: string): string | undefined;
  /** What was found is on screen. */
  taken(): void;
  /** What is kept cannot be opened: it stays as it is until the person replaces or erases it. */
  refuse(): void;
  /** Keeps what was changed, where the person asked to keep it and nothing stands in the way; whether it is kept. */
  write(text: string): boolean;
  /** The person asks to keep it; what is there and was not seen is not written over. Whether it is kept. */
  keep(text: string): boolean;
  /** The person asks to keep it, also over what is there. Whether it is kept. */
  replace(text: string): boolean;
  /** What is kept, as it stands there. */
  peek(): string | undefined;
  /** What stands in the place of `left`. */
  peekLeft(): string | undefined;
  /** Removes what is kept, wherever it is; false where the browser does not let it. */
  erase(): boolean;
  /** Removes what stands in the place of `left`; false where the browser does not let it. */
  eraseLeft(): boolean;
  /** Speaks of `left` no more. */
  leave(): void;
  /** The page took the words from the screen: nothing more is written until the person decides. */
  pause(): void;
  free(): void;
}

/** A saved assessment in a text that was kept. */
export interface KeptAssessment { instrument: string; saved: string }
