/** Milliseconds in which a person may say that they are still there; `ui.kiosk.warning` says them. */
export const GRACE = 60_000;
/** The least of these in sight: what WCAG 2.2.1 asks for. */
const LEAST = 20_000;
/** The longest that a browser's timer waits. */
const LONGEST = 2 ** 31 - 1;

/** By these a person acts; what a page's script makes of them is no act. */
const acts = ["pointerdown", "keydown", "click", "input", "wheel", "touchmove"] as const;
/** After these a page may have been away: out of sight, asleep, or kept whole while another was shown. */
const returns = ["pageshow", "focus", "visibilitychange"] as const;

/** What becomes of a screen that nobody uses. */
export interface Unused {
  /** The person is asked whether they are still there; false where nobody can be asked. */
  ask: () => boolean;
  /** They are, here or by another element of the page. */
  stays: () => void;
  /** Nobody answered. */
  over: () => void;
}

const all = new Set<Idle>();

/**
 * Tells that nobody has done anything for a time. A timer only wakes it: browsers hold timers up in a tab that is out
 * of sight and stop them in sleep, so that it goes by two clocks, and by the one that says that more time is past.
 */
export class Idle {
  readonly #unused: Unused;
  #limit: number | undefined;
  #view: Window | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = now();
  /** After how many milliseconds all is over, once the person was asked. */
  #end: number | undefined;
  /** Nobody could be asked. */
  #quiet = false;

  constructor(unused: Unused) {
    this.#unused = unused;
  }

  /** Whether the person is being asked. */
  get asks(): boolean {
    return this.#end !== undefined && !this.#quiet;
  }

  /** Counts so many milliseconds from now on; none where that is not wanted. */
  count(limit: number | undefined): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    if (limit === undefined) all.delete(this);
    else all.add(this);
    this.#begin();
  }

  /** Sees what is done in a window; out of one, time goes on. */
  follow(view: Window | null): void {
    const wanted = this.#limit === undefined ? null : view;
    if (wanted === this.#view) return;
    for (const name of acts) this.#view?.removeEventListener(name, this.#acted, true);
    for (const name of returns) this.#view?.removeEventListener(name, this.#returned, true);
    this.#view = wanted;
    for (const name of acts) wanted?.addEventListener(name, this.#acted, { capture: true, passive: false });
    for (const name of returns) wanted?.addEventListener(name, this.#returned, true);
  }

  /** The person says that they are still there: all elements of the page have been told. */
  stay(): void {
    for (const one of all) if (one === this || one.#view === this.#view) one.#stays();
  }

  /** Begins to count anew. */
  begin(): void {
    this.#begin();
  }

  #stays(): void {
    const asked = this.asks;
    this.#begin();
    if (asked) this.#unused.stays();
  }

  #begin(): void {
    this.#since = now();
    this.#end = undefined;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#limit === undefined) return;
    const left = (this.#end ?? this.#limit) - past(this.#since);
    this.#timer = setTimeout(() => this.#look(), Math.min(Math.max(left, 0), LONGEST));
  }

  /** Looks at the clocks; false where it is all over. */
  #look(): boolean {
    const limit = this.#limit;
    if (limit === undefined) return true;
    const unused = past(this.#since);
    if (unused >= (this.#end ?? limit + GRACE)) {
      this.#begin();
      this.#unused.over();
      return false;
    }
    if (this.#end === undefined && unused >= limit) {
      this.#end = Math.max(limit + GRACE, unused + LEAST);
      this.#quiet = !this.#unused.ask();
    }
    this.#wait();
    return true;
  }

  readonly #acted = (event: Event): void => {
    if (!event.isTrusted) return;
    // Whoever comes when it is all over acts on nothing of what was there.
    if (!this.#look()) {
      stop(event);
      if (this.#view) swallow(this.#view);
    } else if (!this.asks) {
      this.#since = now();
      this.#end = undefined;
    }
  };

  readonly #returned = (): void => {
    if (this.#limit === undefined || this.#view?.document.visibilityState === "hidden" || !this.#look()) return;
    // Whoever was asked out of sight has the least of time to answer.
    if (this.#end === undefined) return;
    this.#end = Math.max(this.#end, past(this.#since) + LEAST);
    this.#wait();
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What is left of one press, by whatever it is made: until the next one begins. */
function swallow(view: Window): void {
  const over = new AbortController();
  const { signal } = over;
  for (const name of ["mousedown", "pointerup", "mouseup", "click", "keyup"])
    view.addEventListener(name, stop, { capture: true, signal });
  for (const name of ["pointerdown", "keydown"])
    view.addEventListener(name, () => over.abort(), { capture: true, signal });
}

/** The clock of the wall goes on in sleep, the other one goes on when the wall's is set back. */
const now = () => ({ wall: Date.now(), page: performance.now() });
const past = (since: ReturnType<typeof now>) => Math.max(Date.now() - since.wall, performance.now() - since.page);
