import { isCareError } from "../api/error.js";
import { textOf } from "../widgets/file.js";
import { Screen, type Stage } from "../screen/screen.js";
import type { Care, GroupView, Overview } from "../api/types.js";

/** Milliseconds of reading before the page may paint again. */
const LOT = 24;

/** Many results on screen. */
export class Session extends Screen {
  overview: Overview;
  /** What may be shown; while files are being read, it stays what it was. */
  views: GroupView[] = [];
  /** How many files were read, of how many; null while none are being read. */
  reading: { done: number; total: number } | null = null;
  /** What could not be read, and why. */
  unread: { name: string; why: string }[] = [];
  /** How many results were given again. */
  twice = 0;
  /** Files that wait for their turn, and the one reading that goes through them all. */
  #waiting: File[] = [];
  #over: Promise<void> = Promise.resolve();
  #gone = false;

  constructor(stage: Stage, care: Care, overview: Overview) {
    super(stage, care);
    this.overview = overview;
  }

  get acts(): null {
    return null;
  }

  protected changed(): void {
    this.refresh();
    this.stage.tell("change");
  }

  /** Other people's results are no value of a form either. */
  override isEmpty(): boolean {
    return true;
  }

  override isBlank(): boolean {
    return this.views.length === 0 && !this.reading && this.unread.length === 0;
  }

  /** Other people's results are not kept: there is nothing to save. */
  override save(): string {
    return "";
  }

  override open(): void {
    this.empty();
  }

  override free(): void {
    this.#end();
    this.#gone = true;
    this.overview.free();
  }

  /** The same numbers in another language. */
  speak(care: Care): void {
    this.overview.speak(care);
    this.care = care;
    this.views = this.overview.views();
    this.refresh();
  }

  /** Reads files one after the other, after those that are being read; settled when all of them are. */
  take(files: Iterable<File>): Promise<void> {
    const more = this.#gone ? [] : [...files];
    this.#waiting.push(...more);
    if (this.reading) {
      this.reading.total += more.length;
      this.refresh();
    } else if (more.length) {
      this.#over = this.#read();
    }
    return this.#over;
  }

  /** The same with files that are still being looked for: not if all was taken away meanwhile. */
  async find(files: Promise<Iterable<File>>): Promise<void> {
    const emptied = this.emptied;
    const found = await files;
    if (emptied === this.emptied) await this.take(found);
  }

  /** Reads no more of what waits; what was read stays. */
  stop(): void {
    this.#waiting = [];
  }

  /** Takes all away, also what is still being read. */
  empty(): void {
    this.#end();
    const next = this.care.overview();
    this.overview.free();
    this.overview = next;
    this.#show();
    this.announce(this.t("o.cleared"));
  }

  #end(): void {
    this.withdraw();
    this.#waiting = [];
    this.reading = null;
    this.unread = [];
    this.twice = 0;
  }

  async #read(): Promise<void> {
    const emptied = this.emptied;
    const reading = (this.reading = { done: 0, total: this.#waiting.length });
    this.refresh();
    let painted = performance.now();
    for (let file = this.#waiting.shift(); file; file = this.#waiting.shift()) {
      const read = await this.#textOf(file);
      if (emptied !== this.emptied) return;
      this.#count(file.name, read);
      reading.done += 1;
      if (performance.now() - painted <= LOT) continue;
      this.refresh();
      // The page has its turn; in a tab that is not looked at, too.
      await new Promise((resolve) => setTimeout(resolve));
      if (emptied !== this.emptied) return;
      painted = performance.now();
    }
    const stopped = reading.done < reading.total;
    this.reading = null;
    this.#show();
    const counted = this.overview.counted();
    const said = counted === undefined ? this.t("o.read.some") : this.t("o.read", { count: counted });
    this.announce(stopped ? `${this.t("o.stopped")} ${said}` : said);
    // Its button is gone.
    if (stopped) this.focus("files");
    this.stage.tell("change");
  }

  #show(): void {
    this.views = this.overview.views();
  }

  /** What a file says, or why it cannot be said. */
  async #textOf(file: File): Promise<{ text: string } | { why: string }> {
    try {
      return { text: await textOf(file, this.care) };
    } catch (error) {
      return { why: isCareError(error) ? this.explain(error, "file") : String(error) };
    }
  }

  #count(name: string, read: { text: string } | { why: string }): void {
    if ("why" in read) {
      this.unread.push({ name, why: read.why });
      return;
    }
    try {
      if (!this.overview.add(read.text)) this.twice += 1;
    } catch (error) {
      if (!isCareError(error)) throw error;
      this.unread.push({ name, why: this.explain(error, "file") });
      // Where in the file it is, for who made the file.
      console.warn("care-partnership", error);
    }
  }
}
