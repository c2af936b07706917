import type { Aloud } from "./aloud.js";
import type { Act, CalendarEvent, NewEntry } from "../api/types.js";

/** What a screen needs of the element it is shown in. */
export interface Stage {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  /** Tells the page; the name comes without its "care-". True where the page says that it took what it was given. */
  tell(name: "change" | "complete" | "share", detail?: unknown): boolean;
  /** Starts over with nothing in it. */
  erase(): void;
  /** Says on the screen that begins that everything was erased. */
  erased(): void;
  /** What is on screen was put where it lasts. */
  saved(): void;
  /** The form of the page that gets what is written, and under which name. */
  readonly form: HTMLFormElement | null;
  readonly name: string;
  /** After how many minutes without an act all is erased, where people share the screen; null where they do not. */
  readonly timeout: number | null;
  /** Reads aloud. */
  readonly aloud: Aloud;
  /** The address at which a text is for an element like this one; null where there is none for another device. */
  address(text: string): string | null;
}

/**
 * Words that are not on screen and not lost: the page emptied its form, a list for somebody else was begun, they cannot be
 * read here, or not all of them.
 */
export interface Aside {
  why: "reset" | "invited" | "unreadable" | "part";
  text: string;
  /** How much of it is not on screen. */
  count?: number;
}

/** What is about to leave the tool by an act of the person; the page may do it in the browser's place. */
export interface Share {
  /** What goes out: a reader's sheet, `calendar`, `contribution`, `learned`, `assessment`, `step`, `overview` and the like. */
  what: string;
  /**
   * How the browser would do it: copy a text or a link, save a file, print, open the device's menu to
   * share, show a code to scan or a page in large; or only by the page.
   */
  as: "text" | "file" | "print" | "app" | "code" | "screen" | "portal";
  /** The name of the file it would be. Null where it is none. */
  name: string | null;
  /** The media type of `text`. */
  type: string;
  /** What goes out. Null where it is the person's own file: that may hold what is for the person alone. */
  text: string | null;
  /** Reads the person's own file, for a page that saves it where the person says, and nowhere else. */
  own?: () => string;
  /** What a calendar file tells, for a device that has a calendar of its own. */
  events?: CalendarEvent[];
  /** For a page that hands it on: the person is told what became of it once this settles, true where it went. */
  until?: (taken: Promise<boolean>) => void;
  /** A next step, to be put into a preparation. */
  entry?: Pick<NewEntry, "kind" | "title" | "details">;
}

/** A text that the person may copy by hand. */
export interface ByHand {
  /** Where on the screen it was taken along. */
  at: string;
  text: string;
  /** Nothing else is left. */
  alone: boolean;
}

/** What takes back what the person did, and does it again. */
export interface Acts {
  undo(): Act | null;
  redo(): Act | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  leaveField(): void;
  forget(): void;
}

/** A QR code on the screen. */
export interface Code {
  /** Where on the screen it is. */
  at: string;
  /** Modules a side, with the margin that readers need. */
  size: number;
  /** The dark ones. */
  path: string;
}
