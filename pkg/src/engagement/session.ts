import { isCareError } from "../api/error.js";
import { today } from "../screen/clock.js";
import { Screen, type Stage } from "../screen/screen.js";
import { handOver } from "../widgets/take.js";
import type { Act, Assessment, Care, Comparison, EngagementCatalogue, Look, NewEntry } from "../api/types.js";
import type { Other, Others, Place } from "./others.js";

/** One assessment on screen. */
export class Session extends Screen {
  assessment: Assessment;
  place: Place = "start";
  /** The page of statements, counted from 0. */
  page = 0;
  /** How often the person went somewhere: radios of a name that was there before are passed over by Tab in Chromium. */
  visit = 0;
  /** Another result beside this one: as it was saved, and what comes of it. */
  beside: { saved: string; comparison: Comparison } | null = null;
  /** The chosen steps, and what is to be talked about, that the page took into a preparation. */
  readonly sent = new Set<string>();
  /** The one instrument that the page shows; all of them to choose from where it names none. */
  fixed: string | undefined;
  readonly #others: Others;
  #dayIsChosen = false;
  #catalogue: EngagementCatalogue | undefined;

  /** `others` outlives the screen, so that an element that leaves the page loses nothing. */
  constructor(stage: Stage, care: Care, assessment: Assessment, others: Others, fixed: string | undefined) {
    super(stage, care);
    this.assessment = assessment;
    this.#others = others;
    this.fixed = fixed;
    this.#find(others.of(assessment.options().instrument));
  }

  /** What was written before, where the instrument still is what it was; else it stays aside. */
  #find(before: Other | undefined): void {
    if (!before) return;
    try {
      this.assessment.open(before.saved);
      this.place = before.place;
      this.page = before.page;
    } catch (error) {
      if (!isCareError(error)) throw error;
    }
  }

  get catalogue(): EngagementCatalogue {
    return (this.#catalogue ??= this.care.engagementCatalogue());
  }

  /** The instrument that is answered, as it can be chosen. */
  get instrument(): EngagementCatalogue["instruments"][number] | undefined {
    const { instrument } = this.assessment.options();
    return this.catalogue.instruments.find(({ id }) => id === instrument);
  }

  get acts(): Assessment {
    return this.assessment;
  }

  /** Shows all from its beginning where all of it is another. */
  protected override turned({ call }: Act): void {
    if (call === "open") this.#opened();
    else if (this.page >= this.assessment.pages().length) this.page = 0;
  }

  /** Whether there is one instrument and no other to choose. */
  get isFixed(): boolean {
    const { instruments } = this.catalogue;
    return instruments.length === 1 || instruments.some(({ id }) => id === this.fixed);
  }

  protected changed(): void {
    this.quiet();
    if (this.beside) this.beside.comparison = this.assessment.compare(this.beside.saved);
    this.refresh();
    this.stage.tell("change");
  }

  override isEmpty(): boolean {
    this.gather();
    return this.assessment.isUntouched() && !this.refusedWords();
  }

  override save(): string {
    this.gather();
    return this.assessment.save();
  }

  override open(saved: string): void {
    const changed = this.assessment.open(saved);
    this.changedIn(saved, changed.length);
    this.#opened();
  }

  #opened(): void {
    this.#dayIsChosen = false;
    this.beside = null;
    this.sent.clear();
    this.clearAll();
    this.go(this.assessment.isEmpty() ? "start" : "result");
  }

  override free(): void {
    this.assessment.free();
  }

  /**
   * Goes on with the same answers in another language or with other settings. Where they are to another instrument
   * than the page shows now, they are found again when it comes back.
   */
  speak(care: Care, fixed: string | undefined): void {
    const { instrument } = this.assessment.options();
    const offered = care.engagementCatalogue().instruments.map(({ id }) => id);
    const wanted = [fixed, instrument, ...offered].find((id) => id !== undefined && offered.includes(id));
    if (wanted !== undefined && wanted !== instrument) this.#turn(care, wanted);
    else this.#translate(care);
    this.care = care;
    this.fixed = fixed;
    this.#catalogue = undefined;
    this.refresh();
  }

  #translate(care: Care): void {
    this.assessment.speak(care);
    try {
      if (this.beside) this.beside.comparison = this.assessment.compare(this.beside.saved);
    } catch (error) {
      this.assessment.speak(this.care);
      throw error;
    }
  }

  /** Answers to another instrument are kept beside these. */
  override kept(): string | null {
    const others = this.#others.all(this.assessment.options().instrument);
    if (others.length === 0) return this.save();
    return this.care.keptTogether(this.isEmpty() ? others : [this.save(), ...others]);
  }

  /** What is to the instrument that the page shows is opened; the rest is found again when its instrument is chosen. */
  override restore(kept: string): void {
    const all = this.care.keptAssessments(kept);
    const offered = this.catalogue.instruments.map(({ id }) => id);
    const wanted = this.fixed !== undefined && offered.includes(this.fixed) ? [this.fixed] : offered;
    const shown = all.find(({ instrument }) => wanted.includes(instrument));
    if (shown) this.open(shown.saved);
    for (const other of all)
      if (other !== shown) this.#others.put(other.instrument, { ...other, place: "start", page: 0 });
  }

  override forget(): void {
    this.#others.forget();
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
    this.#turn(this.care, instrument);
    this.place = "start";
    this.page = 0;
  }

  /** Looks at something, by the same respondent or another one. */
  look({ instrument, respondent, contexts }: Pick<Look, "instrument" | "respondent" | "contexts">): void {
    if (instrument !== this.assessment.options().instrument) this.choose(instrument);
    this.assessment.setOptions({ respondent, contexts });
  }

  #turn(care: Care, instrument: string): void {
    const next = care.assessment({ instrument, date: today() });
    const before = this.#others.of(instrument);
    try {
      if (before) next.open(before.saved);
    } catch (error) {
      next.free();
      throw error;
    }
    const { instrument: left } = this.assessment.options();
    this.#others.put(left, !this.isEmpty() ? { saved: this.save(), place: this.place, page: this.page } : undefined);
    this.assessment.free();
    this.assessment = next;
    this.#dayIsChosen = false;
    this.beside = null;
    this.place = before?.place ?? "start";
    this.page = before?.page ?? 0;
    this.clearAll();
  }

  go(place: Place, page = 0): void {
    this.quiet();
    if (!this.send()) return;
    this.moveOn();
    this.visit += 1;
    this.returned = false;
    this.place = place;
    this.page = page;
    this.refresh();
    this.focus("heading");
    if (place === "result") this.complete();
  }

  protected override before(): (() => void) | null {
    if (this.place === "start") return null;
    if (this.place === "result") return () => this.go("answers", this.assessment.pages().length - 1);
    return () => (this.page === 0 ? this.go("start") : this.go("answers", this.page - 1));
  }

  /** Gives a chosen step, or a question, to the page, which puts it into a preparation. */
  give(key: string, { kind, title, details }: Pick<NewEntry, "kind" | "title" | "details">): boolean {
    const taken = handOver(this, { what: "step", text: title, entry: { kind, title, details } });
    if (taken) this.sent.add(key);
    return taken;
  }
}
