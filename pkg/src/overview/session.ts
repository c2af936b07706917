import { isCareError } from "../error.js";
import { Screen, type Stage } from "../shared/screen.js";
import type { Care, Overview } from "../types.js";

/** Milliseconds of reading before the page may paint again. */
const LOT = 24;

/** Many results on screen. */
export class Session extends Screen {
  overview: Overview;
  /** How many files were read, of how many; null while none are being read. */
  reading: { done: number; total: number } | null = null;
  counted = 0;
  /** What could not be read, and why. */
  unread: { name: string; why: string }[] = [];
  #stopped = false;

  constructor(stage: Stage, care: Care, overview: Overview) {
    super(stage, care);
    this.overview = overview;
  }

  protected changed(): void {
    this.refresh();
    this.stage.tell("change");
  }

  /** Other people's results are no value of a form either. */
  override isEmpty(): boolean {
    return true;
  }

  /** Other people's results are not kept: there is nothing to save. */
  override save(): string {
    return "";
  }

  override open(): void {
    this.empty();
  }

  override free(): void {
    this.overview.free();
  }

  /** The same numbers in another language. */
  speak(care: Care, overview: Overview): void {
    overview.merge(this.overview);
    this.overview.free();
    this.care = care;
    this.overview = overview;
    this.quiet();
    this.refresh();
  }

  /** Reads files one after the other, and lets the page paint in between. */
  async take(files: readonly File[]): Promise<void> {
    this.#stopped = false;
    this.reading = { done: 0, total: files.length };
    this.refresh();
    let painted = performance.now();
    for (const file of files) {
      if (this.#stopped) break;
      this.#add(file.name, await file.text());
      this.reading.done += 1;
      if (performance.now() - painted > LOT) {
        this.refresh();
        await new Promise((resolve) => setTimeout(resolve));
        painted = performance.now();
      }
    }
    this.reading = null;
    this.announce(this.t("o.read", { count: this.counted }));
    // Its button is gone.
    if (this.#stopped) this.focus("files");
    this.stage.tell("change");
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Takes all away. */
  empty(): void {
    const next = this.care.overview();
    this.overview.free();
    this.overview = next;
    this.counted = 0;
    this.unread = [];
    this.announce(this.t("o.cleared"));
  }

  #add(name: string, text: string): void {
    try {
      this.overview.add(text);
      this.counted += 1;
    } catch (error) {
      if (!isCareError(error)) throw error;
      this.unread.push({ name, why: this.explain(error, "file") + (error.path && ` (${error.path})`) });
    }
  }
}
