import { isCareError } from "../api/error.js";
import { Arrivals } from "./arrivals.js";
import { today } from "../screen/clock.js";
import type { Pasted } from "./point-field.js";
import { Screen, type Stage } from "../screen/screen.js";
import type { Values } from "../screen/form.js";
import type { Act, Care, Catalogue, EncounterOptions, Path, Preparation, Reader, Sheet, Step } from "../api/types.js";

/** A small form whose content becomes part of a preparation: by its button, and wherever one goes or it goes out. */
export interface AddForm {
  id: string;
  /** The fields, named after what they are part of; the first has the focus afterwards. */
  keys: [string, ...string[]];
  /** Whether something stands in it that should not be lost. */
  filled: () => boolean;
  add: (preparation: Preparation) => unknown;
  /** What is said once it is added. */
  said: () => string;
}

/** One preparation on screen: where the person is, and what is half typed. */
export class Session extends Screen {
  preparation: Preparation;
  /** The step on screen. */
  step = "";
  /** The entry open for editing. */
  editing: string | null = null;
  /** The sheet chosen for printing. */
  reader: Reader = "person";
  /** Sheets are printed in large type. */
  large = false;
  /** The second language chosen for the sheets. */
  also: string | null = null;
  /** The questions that were in sight when the person came to them. */
  offered: string[] | null = null;
  /** Closes the page that is shown over the whole window. */
  closeLarge: (() => void) | null = null;
  /** What came from other devices and waits. */
  readonly arrivals = new Arrivals(this);
  /** An entry on its way to another place. */
  dragged: { id: string; to: number } | null = null;

  /** The entry on which the first screen's field was opened. */
  opened: string | undefined;
  /** Several lines that were pasted into the field of a point, and wait for a word of the person. */
  pasted: Pasted | null = null;
  /** The hour of a day that was taken away, should another day be written at once. */
  hour = "";

  readonly #forms = new Map<string, AddForm>();
  /** The form that was sent last, while nothing was said since. */
  #sent: { form: string; turn: number } | null = null;
  #catalogue: Catalogue | undefined;

  constructor(stage: Stage, care: Care, preparation: Preparation) {
    super(stage, care);
    this.preparation = preparation;
    this.step = this.steps()[0]?.id ?? "";
  }

  get catalogue(): Catalogue {
    return (this.#catalogue ??= this.care.catalogue());
  }

  /** In the words of the encounter, its side and for whom one prepares. */
  override text(id: string, values?: Values): string {
    return this.preparation.text(id, values);
  }

  /** The sheet chosen, in the second language too where one is chosen that is there. */
  sheet(preparation = this.preparation): Sheet {
    const reader = preparation.readers().some(({ id }) => id === this.reader) ? this.reader : "person";
    const also = this.also !== null && this.care.also.includes(this.also) ? this.also : null;
    return preparation.sheet(reader, { also });
  }

  get acts(): Preparation {
    return this.preparation;
  }

  /** Shows all from its beginning where all of it is another; else what is open is closed where it is gone. */
  protected override turned({ call }: Act): void {
    if (call === "open") this.restart();
    if (!this.preparation.entries().some(({ id }) => id === this.editing)) this.editing = null;
    if (!this.steps().some(({ id }) => id === this.step)) this.step = this.steps()[0]?.id ?? "";
  }

  protected changed(): void {
    this.quiet();
    this.code = null;
    this.refresh();
    this.stage.tell("change");
  }

  steps(): Step[] {
    return this.preparation.steps();
  }

  /** The path as it is seen from the step on screen, today. */
  path(): Path {
    return this.preparation.path(this.step, today());
  }

  protected override before(): (() => void) | null {
    const { back } = this.path();
    return back === null ? null : () => this.go(back);
  }

  /** Shows the sheet in large. */
  see(): void {
    this.root.querySelector<HTMLDialogElement>("#sheet-dialog")?.showModal();
  }

  /** What a step is called here. */
  stepLabel(step: string): string {
    return this.steps().find(({ id }) => id === step)?.label ?? "";
  }

  /** Goes on with the same draft in another language or with other settings. */
  speak(care: Care): void {
    this.preparation.speak(care);
    this.care = care;
    this.#catalogue = undefined;
    this.code = null;
    this.refresh();
  }

  override isEmpty(): boolean {
    this.gather();
    return this.preparation.isUntouched() && this.#waiting().length === 0 && !this.refusedWords();
  }

  override save(): string {
    this.gather();
    return this.written((preparation) => preparation.save());
  }

  override shared(): string {
    this.gather();
    return this.written((preparation) => preparation.saveShared());
  }

  /** Reads from all that is written: where something stands in a form that was not sent, from a copy that has it. */
  written<Result>(read: (preparation: Preparation) => Result): Result {
    const waiting = this.#waiting();
    if (waiting.length === 0) return read(this.preparation);
    const copy = this.preparation.copy();
    try {
      for (const form of waiting) {
        try {
          form.add(copy);
        } catch (error) {
          // What cannot be taken stays in its field, where it is said as soon as one goes on.
          if (!isCareError(error)) throw error;
        }
      }
      return read(copy);
    } finally {
      copy.free();
    }
  }

  #waiting(): AddForm[] {
    return [...this.#forms.values()].filter((form) => form.filled());
  }

  override open(saved: string): void {
    const left = this.preparation.open(saved);
    this.restart();
    this.changedIn(saved, left.length);
  }

  override free(): void {
    this.preparation.free();
  }

  override takes(text: string): boolean {
    return this.arrivals.take(text);
  }

  override withdraw(): void {
    super.withdraw();
    this.arrivals.clear();
    this.pasted = null;
    this.closeLarge?.();
  }

  /** Takes in the points that came; each of them waits to be accepted. */
  receive(text: string): void {
    let count = 0;
    const work = () => {
      count = this.preparation.receive(text);
    };
    if (!this.send() || !this.attempt("arrival-yes", work)) return;
    this.arrivals.done();
    this.go(this.steps().some(({ id }) => id === "points") ? "points" : "help");
    this.announce(this.t("receive.done", { count }), "act");
    this.focus("proposals");
  }

  /** Begins the list that an invitation asks for; what is here is put aside, and stays kept where it was. */
  join(text: string): void {
    if (!this.send()) return;
    const before = this.isEmpty() ? null : this.save();
    const work = () => {
      if (!this.preparation.joinList(text) || before === null) return;
      this.asides.push({ why: "invited", text: before });
      this.store?.pause();
    };
    if (!this.attempt("arrival-yes", work)) return;
    this.arrivals.done();
    this.restart();
    this.announce(this.t("arrival.joined"));
    this.focus("heading");
  }

  /** Shows what the page changed, and says so; what the person was just told, and can take back, stays. */
  told(): void {
    this.refresh();
    this.stage.tell("change");
  }

  /** Sets what the page says of the visit; whoever had written something else there gets the way back. */
  given(visit: EncounterOptions): void {
    const replaced = this.preparation.takeVisit(visit);
    this.told();
    if (replaced) this.announce(this.t("given"), "act");
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
    this.pasted = null;
    this.controls.forget();
    this.#forms.clear();
    this.hour = "";
    this.shown.clear();
    this.editing = null;
    this.offered = null;
    this.step = this.steps()[0]?.id ?? "";
    this.changed();
  }

  /** Goes to a step; what stands typed and not yet added is added on the way. */
  go(step: string): void {
    this.quiet();
    if (!this.send()) return;
    this.moveOn();
    this.hour = "";
    this.editing = null;
    this.offered = null;
    this.shown.delete("finished");
    this.returned = false;
    this.code = null;
    this.step = step;
    this.refresh();
    this.focus("heading");
  }

  /** Closes the entry that is open for editing; it stays open where something in it is refused. */
  close(): boolean {
    this.gather(true);
    if (this.standing().some((key) => key.endsWith(`-${this.editing}`))) return !this.halt();
    this.moveOn();
    this.editing = null;
    this.refresh();
    return true;
  }

  override send(): boolean {
    this.gather(true);
    for (const form of this.#waiting()) this.add(form);
    return !this.halt();
  }

  /** Also what a form lacks that has words in it. */
  override standing(): string[] {
    const lacking = this.#waiting().flatMap(({ keys }) => keys.filter((key) => this.fault(key) !== undefined));
    return [...new Set([...super.standing(), ...lacking])];
  }

  /** Adds what stands in a form; pressed once more after that, it is the same act. */
  add(form: AddForm): boolean {
    if (!form.filled() && this.#sent?.form === form.id && this.#sent.turn === this.turn) return true;
    if (form.keys.some((key) => this.isHalf(key))) return false;
    let message = "";
    const work = () => {
      form.add(this.preparation);
      message = form.said();
      // Before anybody is told: what was added does not stand typed as well.
      this.clear(...form.keys);
    };
    if (!this.attempt(form.keys, work)) return false;
    this.announce(message);
    this.#sent = { form: form.id, turn: this.turn };
    return true;
  }

  /** A form that is on screen, and stays known with what stands in it. */
  offer(form: AddForm): void {
    this.#forms.set(form.id, form);
  }

  protected override bring(key: string): boolean {
    const entry = this.preparation.entries().find(({ id, status }) => status === "accepted" && key.endsWith(`-${id}`));
    if (!entry) return false;
    this.step = "points";
    this.editing = entry.id;
    return true;
  }

  /** Carries out what can be taken back, says so and offers it. */
  undoably(key: string, work: () => void, message: string): boolean {
    if (!this.attempt(key, work)) return false;
    this.announce(message, "act");
    return true;
  }

  /** What is said of an entry that was added: its title, and why it is set aside where the visit has no room for it. */
  added(title: string, id: string | undefined): string {
    const parked = this.preparation.agenda().parked.find(({ entry }) => entry === id);
    const done = this.t("add.done", { title });
    return [done, parked?.why].filter(Boolean).join(/[.!?…]$/.test(done) ? " " : ". ");
  }

  /** The name of a contributor; the role where no name was given. */
  who(id: string): string {
    const found = this.preparation.contributors().find((contributor) => contributor.id === id);
    if (!found) return "";
    return found.name || (this.catalogue.contributorRoles.find((role) => role.id === found.role)?.label ?? "");
  }
}
