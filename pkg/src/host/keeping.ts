import type { Refused } from "../screen/form.js";
import type { Aside, Screen } from "../screen/screen.js";
import type { Care, KeptDraft, Place } from "../api/types.js";
import { eraseKept, keptKey, type Whose } from "./kept-key.js";

/** The words of one owner, apart from the screen. */
interface Words {
  /** What was on screen when it went, or is to be shown once the tool is there. */
  held: string | undefined;
  /** The same as a form of the page gets it. */
  given: string;
  /** What stood in fields and could not be taken. */
  refused: Refused;
  /** Nothing was written. */
  blank: boolean;
  /** What was last put where it lasts: kept, in a file, with the page. */
  safe?: string;
  asides: Aside[];
  store: KeptDraft | undefined;
}

const none = (): Words => ({ held: undefined, given: "", blank: true, refused: [], asides: [], store: undefined });

/** Where words are kept: as whose, and how far the portal allows it. */
export interface Where extends Whose {
  place: Place;
}

/** What was written and is not on screen: held while the element is out of the page, put aside, or kept by the browser. */
export class Keeping {
  #words = none();
  /** What is in memory of those who are not there now. */
  readonly #away = new Map<unknown, Words>();
  /** What the page, or the browser, brings back once the tool is there. */
  #brought: string | undefined;
  /** Somebody was named as the one who writes. */
  #named = false;
  readonly #complain: (error: unknown) => void;
  /** Goes up when what was on screen is there no more: what was asked for before is for nobody. */
  era = 0;

  /** `complain` is told what could not be read. */
  constructor(complain: (error: unknown) => void) {
    this.#complain = complain;
  }

  get held(): string | undefined {
    return this.#words.held;
  }

  get blank(): boolean {
    return this.#words.blank;
  }

  get given(): string {
    return this.#words.given;
  }

  /** Puts what is held, brought or kept on a screen that begins. */
  begin(session: Screen, where: Where | null): void {
    const words = this.#words;
    session.asides = words.asides;
    const known = this.#known(where);
    const store = (session.store = known ?? made(session.care, where));
    words.store = store ?? undefined;
    const texts = [words.held, this.#brought].filter((text) => text !== undefined);
    const shown = texts.filter((text) => this.#show(session, text)).length > 0;
    if (!known) this.#found(session, store?.find(shown ? whole(session) : undefined));
    if (words.held !== undefined) session.bringBack(words.refused);
    this.#brought = words.held = undefined;
    words.refused = [];
    words.given = "";
    words.blank = true;
    this.heed(session, where?.place);
  }

  /** Heeds where the portal allows to keep from now on. */
  heed(session: Screen, place: Place | undefined): void {
    const { store } = session;
    if (!store || place === undefined || place === store.place) return;
    this.#found(session, store.allow(place, session.isEmpty() ? undefined : whole(session)));
  }

  /** Keeps what is on screen, where the person asked for that. */
  write(session: Screen): void {
    const text = session.kept();
    if (text !== null && session.store?.write(text)) this.#words.safe = text;
  }

  /** What is on screen was put where it lasts. */
  saved(session: Screen): void {
    this.#words.safe = whole(session);
  }

  /** A form that is on its way has what is on screen; what is only the person's is not in it. */
  sent(session: Screen): void {
    if (session.shared() === whole(session)) this.saved(session);
  }

  /** Whether something is on screen that is nowhere else. */
  isUnsaved(session: Screen): boolean {
    this.write(session);
    return !session.isEmpty() && whole(session) !== this.#words.safe;
  }

  /** Holds what is on a screen that goes. */
  hold(session: Screen): void {
    this.write(session);
    this.#words.held = session.save();
    this.#words.refused = session.refused();
    this.#words.blank = session.isEmpty();
    this.#words.given = this.#words.blank ? "" : session.shared();
    if (!session.store?.isNowhere()) return;
    session.store.free();
    session.store = null;
    this.#words.store = undefined;
  }

  /** The page, or the browser, brings words back; what cannot be read is put aside. */
  bring(session: Screen | undefined, text: string): void {
    if (!session) {
      this.#brought = text;
      return;
    }
    const before = session.isEmpty() ? null : session.save();
    if (!this.#show(session, text)) session.refresh();
    else if (before !== null) session.announce(session.t("store.brought"), () => session.open(before));
  }

  /** The page takes the words from the screen: they are put aside, and what is kept stays. Whether there were any. */
  putAside(session: Screen | undefined): boolean {
    this.#brought = undefined;
    const { held, store, asides } = this.#words;
    const text = session ? (session.isEmpty() ? undefined : session.save()) : held;
    if (text === undefined) return false;
    asides.push({ why: "reset", text });
    store?.pause();
    this.#words.held = undefined;
    this.#words.given = "";
    return true;
  }

  /**
   * A page is shown as it was left. What is kept is shown where another window has gone on with it, as if the page were
   * loaded anew; what was kept and is there no more was erased.
   */
  returned(session: Screen): "same" | "other" | "erased" {
    const { store } = session;
    const before = store?.kept;
    if (!store || (before !== "on" && !(before === "off" && session.isEmpty()))) return "same";
    const refused = session.refused().length > 0;
    const kept = store.find(refused ? whole(session) : undefined);
    if (kept === undefined) return before === "on" && store.kept === "off" ? "erased" : "same";
    if (kept === whole(session)) {
      store.taken();
      return "same";
    }
    this.#found(session, kept);
    return "other";
  }

  /** Forgets all, in memory and in the browser's storage. */
  erase(session: Screen | undefined, where: Where | null): void {
    const store = this.#known(where) ?? (session && made(session.care, where)) ?? undefined;
    if (store) store.erase();
    else if (where) eraseKept(keptKey(where));
    this.#words.asides.length = 0;
    this.#words = { ...none(), asides: this.#words.asides, store };
    this.#away.clear();
    this.#brought = undefined;
    this.era += 1;
  }

  /**
   * Somebody else is there from now on. What was written before belongs to who was there; only what nobody owned and
   * nobody kept goes along, as where a page tells late who it is that writes: then the screen stays, and the answer is
   * true.
   */
  pass(from: unknown, to: unknown, session: Screen | undefined): boolean {
    if (session && !this.#named && session.store?.isNowhere() !== false) {
      this.#named = true;
      session.store?.free();
      session.store = null;
      this.#words.store = undefined;
      return true;
    }
    if (session) this.hold(session);
    const words = this.#words;
    const kept = words.store !== undefined && words.store.kept !== "off";
    const along = !this.#named && !kept && !words.blank;
    // What was asked for before a page named anybody is for who is named first.
    if (this.#named) this.era += 1;
    this.#named = true;
    this.#away.set(from, words);
    this.#words = this.#away.get(to) ?? none();
    this.#away.delete(to);
    if (along) {
      this.#away.delete(from);
      this.#words = { ...words, store: undefined };
    }
    return false;
  }

  /** What is on screen is somebody's from now on; what is kept of theirs is shown where nothing is on it. */
  join(session: Screen, where: Where | null): void {
    const store = (session.store = made(session.care, where));
    this.#words.store = store ?? undefined;
    this.#found(session, store?.find(session.isEmpty() ? undefined : whole(session)));
  }

  /** From now on it is kept elsewhere, or nowhere. */
  turn(session: Screen, where: Where | null): void {
    session.store?.free();
    session.returned = false;
    this.join(session, where);
  }

  #show(session: Screen, text: string): boolean {
    try {
      session.open(text);
      return true;
    } catch (error) {
      this.#complain(error);
      this.#words.asides.push({ why: "unreadable", text });
      return false;
    }
  }

  /** What is known of the draft already. */
  #known(where: Where | null): KeptDraft | undefined {
    const { store } = this.#words;
    return where && store?.key === keptKey(where) ? store : undefined;
  }

  #found(session: Screen, kept: string | undefined): void {
    if (kept === undefined) return;
    try {
      session.restore(kept);
      session.store?.taken();
      session.returned = true;
      this.saved(session);
    } catch (error) {
      this.#complain(error);
      session.store?.refuse();
    }
  }
}

const made = (care: Care, where: Where | null): KeptDraft | null => where && care.keptDraft(where);

/** All that is kept of a screen, which may be more than what can be on it at once. */
const whole = (session: Screen): string => session.kept() ?? session.save();
