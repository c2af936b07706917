import { Form, type Values } from "../shared/form.js";
import type { Care, Catalogue, Preparation, Reader, Step } from "../types.js";

/** What the session needs of the element it is shown in. */
export interface Stage {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  /** Tells the page; the name comes without its "care-". */
  tell(name: "change" | "complete" | "share", detail?: unknown): void;
  /** Starts over with nothing in it. */
  erase(): void;
}

/** What leaves the tool by an act of the person: what it is, and as what. */
export interface Share {
  what: Reader | "learned" | "contribution" | "calendar" | "preparation";
  as: "text" | "file" | "print" | "portal";
  /** Only when it is handed to the portal. */
  text?: string;
}

/** One preparation on screen: where the person is, and what is half typed. */
export class Session extends Form {
  care: Care;
  preparation: Preparation;
  /** The step on screen. */
  step = "";
  /** The entry open for editing. */
  editing: string | null = null;
  /** The sheet chosen for printing. */
  reader: Reader = "person";
  /** What the screen reader is told. */
  said = "";
  /** What was just done, in sight for a while. */
  notice = "";
  /** Whether it can be taken back. */
  undoable = false;
  /** Parts of the page that are open. */
  readonly shown = new Set<string>();
  /** An entry on its way to another place. */
  dragged: { id: string; to: number } | null = null;
  printing = false;

  readonly #stage: Stage;
  readonly #unsent = new Map<string, () => boolean>();
  #catalogue: Catalogue | undefined;

  constructor(stage: Stage, care: Care, preparation: Preparation) {
    super();
    this.#stage = stage;
    this.care = care;
    this.preparation = preparation;
    this.step = this.steps()[0]?.id ?? "";
  }

  get catalogue(): Catalogue {
    return (this.#catalogue ??= this.care.catalogue());
  }

  text(id: string, values?: Values): string {
    return this.care.text(id, values);
  }

  announce(message: string): void {
    this.said = message;
    this.refresh();
  }

  refresh(): void {
    this.#stage.requestUpdate();
  }

  protected changed(): void {
    this.#quiet();
    this.refresh();
    this.#stage.tell("change");
  }

  steps(): Step[] {
    return this.preparation.steps();
  }

  /** Goes on with the same draft in another language or with other settings. */
  speak(care: Care, preparation: Preparation): void {
    const old = this.preparation;
    this.care = care;
    this.preparation = preparation;
    this.#catalogue = undefined;
    this.said = "";
    old.free();
    this.refresh();
  }

  /** Puts another preparation in the place of this one and starts at its beginning. */
  replace(preparation: Preparation): void {
    const old = this.preparation;
    this.preparation = preparation;
    old.free();
    this.restart();
  }

  /** Shows what is there from its beginning. */
  restart(): void {
    this.clearAll();
    this.#unsent.clear();
    this.shown.clear();
    this.editing = null;
    this.step = this.steps()[0]?.id ?? "";
    this.changed();
  }

  /** Goes to a step; what stands typed and not yet added is added on the way. */
  go(step: string): void {
    this.send();
    this.settle();
    this.editing = null;
    this.#quiet();
    this.step = step;
    this.refresh();
    this.focus("heading");
  }

  /** Adds what stands typed in the forms of this step. */
  send(): void {
    for (const send of [...this.#unsent.values()]) send();
    this.#unsent.clear();
  }

  /** A form whose content is to be added even where nobody pressed its button. */
  onLeave(form: string, send: (() => boolean) | null): void {
    if (send) this.#unsent.set(form, send);
    else this.#unsent.delete(form);
  }

  /** Carries out what can be taken back, says so and offers it. */
  undoably(key: string, work: () => void, message: string): boolean {
    if (!this.attempt(key, work)) return false;
    this.tellShortly(message);
    this.undoable = true;
    return true;
  }

  /** Says something and leaves it in sight until the next change. */
  tellShortly(message: string): void {
    this.notice = message;
    this.undoable = false;
    this.announce(message);
  }

  #quiet(): void {
    this.notice = "";
    this.undoable = false;
  }

  undo(): void {
    if (!this.attempt("undo", () => void this.preparation.undo())) return;
    this.tellShortly(this.t("undo.done"));
    this.focus("heading");
  }

  /** Moves the focus to an element by its id, or to the first of several that is there, once it is painted. */
  focus(...ids: string[]): void {
    void this.#stage.updateComplete.then(() => {
      for (const id of ids) {
        const target = this.#stage.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}:not([disabled])`);
        if (target) return target.focus();
      }
    });
  }

  show(part: string, shown: boolean): void {
    if (shown) this.shown.add(part);
    else this.shown.delete(part);
    this.refresh();
  }

  /** The name of a contributor; the role where no name was given. */
  who(id: string): string {
    const found = this.preparation.contributors().find((contributor) => contributor.id === id);
    if (!found) return "";
    return found.name || (this.catalogue.contributorRoles.find((role) => role.id === found.role)?.label ?? "");
  }

  share(share: Share): void {
    this.#stage.tell("share", share);
  }

  complete(): void {
    this.#stage.tell("complete");
  }

  erase(): void {
    this.#stage.erase();
  }

  get root(): HTMLElement | DocumentFragment {
    return this.#stage.renderRoot;
  }

  painted(): Promise<boolean> {
    this.refresh();
    return this.#stage.updateComplete;
  }
}
