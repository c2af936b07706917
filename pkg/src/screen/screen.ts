import type { Act, Care, KeptDraft, Lengths } from "../api/types.js";
import type { Aloud } from "./aloud.js";
import { begin } from "./begin.js";
import { Controls } from "./control.js";
import { Count } from "./count.js";
import { DOUBLE } from "./once.js";
import { Form, type Values } from "./form.js";
import { Links, type Link } from "./link.js";
import { reachable, returned } from "./returned.js";
import type { Acts, Aside, ByHand, Code, Share, Stage } from "./stage.js";

export type { Acts, Aside, ByHand, Share, Stage };

/** How what was just said is taken back: the last act of the tool, or in a way of its own. */
type Back = "act" | (() => unknown) | null;

/** What is on screen besides the data: the language, what was just said, what is open. */
export abstract class Screen extends Form {
  care: Care;
  #lengths: Lengths | null = null;
  /** What the screen reader is told, in sight until the next change. */
  said = "";
  /** Counts what was said: the same words twice are two acts. */
  turn = 0;
  /** What was just said is wrong with a field, which shows it: it is heard here, and seen there. */
  atField = false;
  readonly controls = new Controls();
  readonly counts = new Count(() => this.refresh());
  #back: Back = null;
  /** What was just said is that something was taken back, or done again. */
  #turned = false;
  #saying = false;
  /** Parts of the page that are open. */
  readonly shown = new Set<string>();
  /** How often all was taken away: what was begun before, as the reading of a file, ends in quiet. */
  emptied = 0;
  /** Ends the printing that is under way. */
  printing: (() => void) | null = null;
  /** What was last taken along, as a text, while nothing else was done. */
  byHand: ByHand | null = null;
  /** The code that is on screen, to be read by another device. */
  code: Code | null = null;
  /** The fields that were in the way of going on. */
  halted: string[] = [];
  /** The field that says that one may dictate: the first one for many words. */
  dictated: string | undefined;
  /** Where the draft may be kept, where the portal allows it. */
  store: KeptDraft | null = null;
  /** What is on screen was found where it was kept, and the person has not begun yet. */
  returned = false;
  /** What was put aside, the last one first to come back. */
  asides: Aside[] = [];
  protected readonly stage: Stage;
  readonly #links: Links;

  constructor(stage: Stage, care: Care) {
    super();
    this.stage = stage;
    this.care = care;
    this.#links = new Links(stage);
  }

  /** The link by which a text goes from a place on the screen to another device. */
  link(at: string, text: string): Link {
    return this.#links.of(at, text, this.care);
  }

  /** What the tool can take back. */
  abstract get acts(): Acts | null;
  /** What is on screen follows an act that was taken back, or done again. */
  protected turned(_act: Act): void {}
  /** Whether nothing was written yet. */
  abstract isEmpty(): boolean;
  /** Whether there is nothing that another person could read. */
  isBlank(): boolean {
    return this.isEmpty();
  }
  /** All that was written, as one text. */
  abstract save(): string;
  /** The same without what is only the person's, for those it is handed to. */
  shared(): string {
    return this.save();
  }
  /** Puts what was saved in the place of what is there. */
  abstract open(saved: string): void;
  /** Whether a text is something else than what is opened, which waits now for the person's yes. */
  takes(_text: string): boolean {
    return false;
  }
  /** Shows what was kept, which may be more than what can be on screen at once. */
  restore(kept: string): void {
    this.open(kept);
  }
  /** What the browser's storage is to keep; nothing where what it has is better left there. */
  kept(): string | null {
    return this.save();
  }
  /** All is taken away: what is under way ends. */
  withdraw(): void {
    this.emptied += 1;
    // A browser tells of a change in a field as it goes.
    this.controls.forget();
    this.aloud.stop();
    this.printing?.();
    this.printing = null;
    this.code = null;
    this.#links.clear();
  }
  /** Forgets also what is not on screen, before everything is erased. */
  forget(): void {}
  /** Gives the memory back. */
  abstract free(): void;

  /** How long texts may be: the same in every language. */
  get lengths(): Lengths {
    this.#lengths ??= this.care.lengths;
    return this.#lengths;
  }

  text(id: string, values?: Values): string {
    return this.care.text(id, values);
  }

  /** Says what was done, with the way back where there is one. What is done by one act is said together. */
  announce(message: string, back: Back = null): void {
    this.said = this.#saying ? joined(this.said, message) : message;
    this.atField = false;
    this.#back = back;
    this.#turned = false;
    this.byHand = null;
    this.turn += 1;
    this.#saying = this.said !== "";
    // Once it is painted it has been said.
    void this.painted().then(() => (this.#saying = false));
  }

  protected override complain(key: string): void {
    super.complain(key);
    const field = this.found(key)?.matches("input, select, textarea") === true;
    this.atField = field && this.said === this.fault(key);
  }

  /** Takes back what an act has said and nobody has heard yet, to be said with what the act leads to. */
  withhold(): string {
    if (!this.#saying) return "";
    const { said } = this;
    this.quiet();
    return said;
  }

  /** Says nothing any more. */
  protected quiet(): void {
    this.said = "";
    this.#saying = false;
    this.#back = null;
    this.#turned = false;
    this.byHand = null;
  }

  /** The ways back and on that are offered: open, at their end, or none. */
  get offers(): { undo: boolean | null; redo: boolean | null } {
    if (this.#turned) return { undo: this.acts?.canUndo ?? false, redo: this.acts?.canRedo ?? false };
    return { undo: this.#back === null ? null : true, redo: null };
  }

  undo(): void {
    const back = this.#back;
    if (typeof back !== "function") this.#go("undo");
    else if (this.attempt("undo", back)) {
      this.announce(this.t("undo.done"));
      this.focus("heading");
    }
  }

  redo(): void {
    this.#go("redo");
  }

  /** Goes one act back or on, says what it was about, and puts the focus on what came with it. */
  #go(way: "undo" | "redo"): void {
    const { acts } = this;
    if (!acts || !(way === "undo" ? acts.canUndo : acts.canRedo)) return;
    const before = reachable(this.root);
    let act: Act | null = null;
    const turn = () => {
      act = acts[way]();
      this.settle();
      if (act) this.turned(act);
    };
    if (!this.attempt(way, turn) || act === null) return;
    const { id, what } = act as Act;
    this.announce(this.t(way === "undo" ? "undo.what" : "redo.done", { what }));
    this.#turned = true;
    void this.painted().then(() => {
      const came = returned(this.root, before).filter((one) => one !== "undo" && one !== "redo");
      this.focus(...came.filter((one) => one === `edit-${id}`), ...came);
    });
  }

  /** A field was left: what is written next is taken back apart. */
  left(): void {
    this.acts?.leaveField();
  }

  refresh(): void {
    this.stage.requestUpdate();
  }

  /** Reads what stands in the fields, whether or not the browser told of it. */
  gather(left = false): void {
    this.controls.read(left, (key, control) => control.validity.badInput || this.unsaid(key));
  }

  /** Really takes what stands typed, as an act of the person; false where something is in the way, and that is said. */
  send(): boolean {
    this.gather(true);
    return !this.halt();
  }

  /** Stays where something that was typed is refused, and says what and where. */
  halt(): boolean {
    const keys = this.standing();
    this.halted = keys.filter((key) => this.found(key));
    // A field that is off the screen is shown again, where what it belongs to is still there.
    if (this.halted.length === 0) this.halted = keys.filter((key) => this.bring(key)).slice(0, 1);
    if (this.halted.length === 0) return false;
    const [only, ...more] = this.halted;
    this.refresh();
    if (only === undefined || more.length > 0) {
      // They are told there, and at each field.
      if (this.halted.some((key) => this.fault(key) === this.said)) this.quiet();
      this.focus("faults");
    } else this.#show(only);
    return true;
  }

  /** Goes to the one field that is at fault, which says what is wrong: that is not said beside it as well. */
  #show(key: string): void {
    this.reveal(key);
    if (this.#focused() !== this.found(key)) this.withhold();
    this.focus(key);
  }

  /** Opens the parts in which a field stands. */
  reveal(key: string): void {
    for (let at = this.found(key)?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
  }

  /** Shows the place where a field stands; false where there is none any more. */
  protected bring(_key: string): boolean {
    return false;
  }

  /** What hinders that all is taken: the first field at fault, and what is wrong with it. */
  get hindrance(): { message: string; field: HTMLElement } | undefined {
    for (const key of this.standing()) {
      const field = this.found(key);
      if (field) return { message: this.fault(key) ?? "", field };
    }
    return undefined;
  }

  protected override pass(): (string | undefined)[] {
    const past = super.pass();
    if (past.includes(this.said)) this.quiet();
    return past;
  }

  protected drafted(): void {
    this.refresh();
    this.stage.tell("change");
  }

  override clear(...keys: string[]): void {
    super.clear(...keys);
    this.controls.pass(keys);
  }

  /** What is on screen under an id. */
  found(id: string): HTMLElement | null {
    return this.root.querySelector(`#${CSS.escape(id)}`);
  }

  /** Moves the focus to an element by its id, or to the first of several that is there, once it is painted. */
  focus(...ids: string[]): void {
    const from = this.#focused();
    void this.stage.updateComplete.then(() => {
      const target = ids.map((id) => this.found(id)).find((found) => found && !found.matches("[disabled]"));
      if (!target) return;
      if (target.id === "heading") return begin(this.root, target);
      if (from === null || from === target || !(target instanceof HTMLButtonElement)) return target.focus();
      // A key that is pressed twice must not carry out what the second button does.
      setTimeout(() => {
        const now = this.#focused();
        if (now === null || now === from) target.focus();
      }, DOUBLE);
    });
  }

  #focused(): Element | null {
    return (this.root as ShadowRoot).activeElement ?? null;
  }

  show(part: string, shown: boolean): void {
    if (shown) this.shown.add(part);
    else this.shown.delete(part);
    this.refresh();
  }

  /** What was opened is not all as it was: that is said, once, and the text as it was can be taken along. */
  protected changedIn(saved: string, count: number): void {
    const known = this.asides.some(({ why, text }) => why === "part" && text === saved);
    if (count > 0 && !known) this.asides.push({ why: "part", text: saved, count });
  }

  share(share: Share): boolean {
    return this.stage.tell("share", share);
  }

  /** Goes one screen back, or closes what stands before the screen; false where nothing is there to go back to. */
  back(): boolean {
    const open = this.root.querySelector<HTMLDialogElement>("dialog[open]");
    const turn = open ? () => open.close() : this.before();
    turn?.();
    return turn !== null;
  }

  /** The way to the screen before this one. */
  protected before(): (() => void) | null {
    return null;
  }

  complete(): void {
    this.stage.tell("complete");
  }

  /** Erases everything, as the person asked for; that is said on the screen that begins. */
  erase(): void {
    this.stage.erase();
    this.stage.erased();
  }

  saved(): void {
    this.stage.saved();
  }

  /** Whether a form of the page gets what is written. */
  get inForm(): boolean {
    return this.stage.form !== null && this.stage.name !== "";
  }

  /** After how many minutes without an act all is erased; null where people do not share the screen. */
  get timeout(): number | null {
    return this.stage.timeout;
  }

  get aloud(): Aloud {
    return this.stage.aloud;
  }

  get root(): HTMLElement | DocumentFragment {
    return this.stage.renderRoot;
  }

  painted(): Promise<boolean> {
    this.refresh();
    return this.stage.updateComplete;
  }
}

/** Two things that are said together. */
export function joined(first: string, second: string): string {
  return [first, second].filter(Boolean).join(/[.!?…]$/.test(first) ? " " : ". ");
}
