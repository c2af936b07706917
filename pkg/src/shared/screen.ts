import type { Care } from "../types.js";
import { Form, type Values } from "./form.js";
import type { Store } from "./store.js";

/** What a screen needs of the element it is shown in. */
export interface Stage {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  /** Tells the page; the name comes without its "care-". True where the page says that it took what it was given. */
  tell(name: "change" | "complete" | "share", detail?: unknown): boolean;
  /** Starts over with nothing in it. */
  erase(): void;
}

/** What leaves the tool by an act of the person: what it is, and as what. */
export interface Share {
  what: string;
  as: "text" | "file" | "print" | "portal";
  /** Only when it is handed to the portal. */
  text?: string;
}

/** What is on screen besides the data: the language, what was just said, what is open. */
export abstract class Screen extends Form {
  care: Care;
  /** What the screen reader is told, in sight until the next change. */
  said = "";
  /** How what was just said is taken back, where it can be. */
  #back: (() => unknown) | null = null;
  /** Parts of the page that are open. */
  readonly shown = new Set<string>();
  printing = false;
  /** The fields that were in the way of going on. */
  halted: string[] = [];
  /** Where the draft may be kept, where the portal allows it. */
  store: Store | null = null;
  protected readonly stage: Stage;

  constructor(stage: Stage, care: Care) {
    super();
    this.stage = stage;
    this.care = care;
  }

  /** Whether nothing was written yet. */
  abstract isEmpty(): boolean;
  /** All that was written, as one text. */
  abstract save(): string;
  /** The same without what is only the person's, for those it is handed to. */
  shared(): string {
    return this.save();
  }
  /** Puts what was saved in the place of what is there. */
  abstract open(saved: string): void;
  /** What the browser's storage is to keep; nothing where what it has is better left there. */
  kept(): string | null {
    return this.save();
  }
  /** Forgets also what is not on screen, before everything is erased. */
  forget(): void {}
  /** Gives the memory back. */
  abstract free(): void;

  text(id: string, values?: Values): string {
    return this.care.text(id, values);
  }

  /** Says what was done, with the way back where there is one. */
  announce(message: string, back: (() => unknown) | null = null): void {
    this.said = message;
    this.#back = back;
    this.refresh();
  }

  /** Says nothing any more. */
  protected quiet(): void {
    this.said = "";
    this.#back = null;
  }

  get undoable(): boolean {
    return this.#back !== null;
  }

  undo(): void {
    const back = this.#back;
    if (!back || !this.attempt("undo", back)) return;
    this.announce(this.t("undo.done"));
    this.focus("heading");
  }

  refresh(): void {
    this.stage.requestUpdate();
  }

  /** Stays where something that was typed is refused, and says what and where. */
  halt(): boolean {
    this.halted = this.standing().filter((key) => this.found(key));
    if (this.halted.length === 0) return false;
    this.refresh();
    this.focus("faults");
    return true;
  }

  /** What is on screen under an id. */
  found(id: string): HTMLElement | null {
    return this.root.querySelector(`#${CSS.escape(id)}`);
  }

  /** Moves the focus to an element by its id, or to the first of several that is there, once it is painted. */
  focus(...ids: string[]): void {
    void this.stage.updateComplete.then(() => {
      for (const id of ids) {
        const target = this.stage.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}:not([disabled])`);
        if (target) return target.focus();
      }
    });
  }

  show(part: string, shown: boolean): void {
    if (shown) this.shown.add(part);
    else this.shown.delete(part);
    this.refresh();
  }

  share(share: Share): boolean {
    return this.stage.tell("share", share);
  }

  complete(): void {
    this.stage.tell("complete");
  }

  erase(): void {
    this.stage.erase();
  }

  get root(): HTMLElement | DocumentFragment {
    return this.stage.renderRoot;
  }

  painted(): Promise<boolean> {
    this.refresh();
    return this.stage.updateComplete;
  }
}
