import { today } from "../shared/clock.js";
import { Screen, type Stage } from "../shared/screen.js";
import { handOver } from "../shared/take.js";
import type { Assessment, Care, Comparison, EngagementCatalogue, StepEntry } from "../types.js";

/** Where the person is: choosing who answers, on a page of statements, or at the result. */
export type Place = "start" | "answers" | "result";

/** One assessment on screen. */
export class Session extends Screen {
  assessment: Assessment;
  place: Place = "start";
  /** The page of statements, counted from 0. */
  page = 0;
  /** Another result beside this one: as it was saved, and what comes of it. */
  beside: { saved: string; comparison: Comparison } | null = null;
  /** The chosen steps that the page took into a preparation. */
  readonly sent = new Set<string>();
  /** Answers to the instruments that are not on screen, as they were saved. */
  readonly #others = new Map<string, string>();
  #dayIsChosen = false;
  #catalogue: EngagementCatalogue | undefined;

  constructor(stage: Stage, care: Care, assessment: Assessment) {
    super(stage, care);
    this.assessment = assessment;
  }

  get catalogue(): EngagementCatalogue {
    return (this.#catalogue ??= this.care.engagementCatalogue());
  }

  /** The instrument that is answered, as it can be chosen. */
  get instrument(): EngagementCatalogue["instruments"][number] | undefined {
    const { instrument } = this.assessment.options();
    return this.catalogue.instruments.find(({ id }) => id === instrument);
  }

  protected changed(): void {
    this.quiet();
    if (this.beside) this.beside.comparison = this.assessment.compare(this.beside.saved);
    this.refresh();
    this.stage.tell("change");
  }

  override isEmpty(): boolean {
    this.gather();
    return this.assessment.isEmpty() && !this.refusedWords();
  }

  override save(): string {
    this.gather();
    return this.assessment.save();
  }

  override open(saved: string): void {
    this.assessment.open(saved);
    this.#dayIsChosen = false;
    this.beside = null;
    this.sent.clear();
    this.clearAll();
    this.go(this.assessment.isEmpty() ? "start" : "result");
  }

  override free(): void {
    this.assessment.free();
  }

  /** Goes on with the same answers in another language or with other settings. */
  speak(care: Care, assessment: Assessment): void {
    const old = this.assessment;
    this.care = care;
    this.assessment = assessment;
    this.#catalogue = undefined;
    if (this.beside) this.beside.comparison = assessment.compare(this.beside.saved);
    this.quiet();
    old.free();
    this.refresh();
  }

  /** Answers to another instrument stay kept until there are some to this one. */
  override kept(): string | null {
    return this.isEmpty() && this.#others.size > 0 ? null : this.save();
  }

  override forget(): void {
    this.#others.clear();
  }

  /** Whether the person is to say what becomes of answers of another day. */
  get asksDay(): boolean {
    return !this.#dayIsChosen && this.assessment.isOfAnotherDay(today());
  }

  /** The person chooses the day of the answers, whichever it is. */
  setDay(date: string | null): void {
    this.assessment.setOptions({ date });
    this.#dayIsChosen = true;
  }

  /** The same answers, now of today. */
  goOn(): void {
    const { date } = this.assessment.options();
    if (!this.attempt("day", () => this.setDay(today()))) return;
    this.announce(this.t("e.day.went-on"), () => {
      this.assessment.setOptions({ date });
      this.#dayIsChosen = false;
    });
    this.focus("heading");
  }

  /** New answers, with those of the other day beside them. */
  beginAnew(): void {
    if (!this.send()) return;
    const saved = this.save();
    const date = this.care.date(this.assessment.options().date ?? today());
    const before = this.assessment;
    const begun = this.attempt("day", () => {
      this.assessment = before.anew(today());
      this.beside = { saved, comparison: this.assessment.compare(saved) };
      this.sent.clear();
    });
    if (!begun) return;
    before.free();
    this.go("answers");
    this.announce(this.t("e.day.begun", { date }), () => this.open(saved));
  }

  /** Goes to another instrument; what was answered there, or here, is found again. */
  choose(instrument: string): void {
    const next = this.care.assessment({ instrument, date: today() });
    const before = this.#others.get(instrument);
    if (before !== undefined) next.open(before);
    if (!this.isEmpty()) this.#others.set(this.assessment.options().instrument, this.save());
    this.assessment.free();
    this.assessment = next;
    this.#dayIsChosen = false;
    this.beside = null;
    this.page = 0;
    this.clearAll();
  }

  go(place: Place, page = 0): void {
    this.quiet();
    if (!this.send()) return;
    this.moveOn();
    this.place = place;
    this.page = page;
    this.refresh();
    this.focus("heading");
    if (place === "result") this.complete();
  }

  /** Gives a chosen step to the page, which puts it into a preparation. */
  give(step: StepEntry): boolean {
    const { kind, title, details } = step;
    const taken = handOver(this, { what: "step", text: title, entry: { kind, title, details } });
    if (taken) this.sent.add(step.step);
    return taken;
  }
}
