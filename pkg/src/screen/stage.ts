import type { Act, NewEntry } from "../api/types.js";

/** What a screen needs of the element it is shown in. */
export interface Stage {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  /** Tells the page; the name comes without its "care-". True where the page says that it took what it was given. */
  tell(name: "change" | "complete" | "share", detail?: unknown): boolean;
  /** Starts over with nothing in it. */
  erase(): void;
  /** What is on screen was put where it lasts. */
  saved(): void;
  /** The form of the page that gets what is written, and under which name. */
  readonly form: HTMLFormElement | null;
  readonly name: string;
}

/** Words that are not on screen and not lost: the page emptied its form, they cannot be read here, or not all of them. */
export interface Aside {
  why: "reset" | "unreadable" | "part";
  text: string;
  /** How much of it is not on screen. */
  count?: number;
}

/** What leaves the tool by an act of the person: what it is, and as what. */
export interface Share {
  what: string;
  as: "text" | "file" | "print" | "app" | "portal";
  /** Only when it is handed to the portal. */
  text?: string;
  /** Only when it is a next step, handed to the portal to be put into a preparation. */
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
