import { Screen, type Stage } from "../shared/screen.js";
import type { Care, Catalogue, Preparation, Reader, Step } from "../types.js";

/** One preparation on screen: where the person is, and what is half typed. */
export class Session extends Screen {
  preparation: Preparation;
  /** The step on screen. */
  step = "";
  /** The entry open for editing. */
  editing: string | null = null;
  /** The sheet chosen for printing. */
  reader: Reader = "person";
  /** An entry on its way to another place. */
  dragged: { id: string; to: number } | null = null;

  readonly #unsent = new Map<string, () => boolean>();
  #catalogue: Catalogue | undefined;

  constructor(stage: Stage, care: Care, preparation: Preparation) {
    super(stage, care);
    this.preparation = preparation;
    this.step = this.steps()[0]?.id ?? "";
  }

  get catalogue(): Catalogue {
    return (this.#catalogue ??= this.care.catalogue());
  }

  protected changed(): void {
    this.quiet();
    this.refresh();
    this.stage.tell("change");
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
    this.quiet();
    old.free();
    this.refresh();
  }

  override isEmpty(): boolean {
    return this.preparation.isEmpty();
  }

  override save(): string {
    return this.preparation.save();
  }

  override open(saved: string): void {
    this.preparation.open(saved);
    this.restart();
  }

  override free(): void {
    this.preparation.free();
  }

  /** Shows what was changed from outside, and says so. */
  told(): void {
    this.changed();
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
    if (this.halt()) return;
    this.settle();
    this.editing = null;
    this.quiet();
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
  onLeave(form: string, send: () => boolean): void {
    this.#unsent.set(form, send);
  }

  /** Carries out what can be taken back, says so and offers it. */
  undoably(key: string, work: () => void, message: string): boolean {
    if (!this.attempt(key, work)) return false;
    this.announce(message, () => this.preparation.undo());
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
