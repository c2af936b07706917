import type { Refused } from "./form.js";
import type { Screen } from "./screen.js";
import { Store, type Place } from "./store.js";

/** What was written and is not on screen: held while the element is out of the page, or kept by the browser. */
export class Keeping {
  /** What was on screen when the element left the page, or is to be shown once the tool is there. */
  held: string | undefined;
  /** The same as a form of the page gets it. */
  given = "";
  /** What stood in fields and could not be taken. */
  #refused: Refused = [];

  /** Holds what is on a screen that goes. */
  hold(session: Screen): void {
    this.held = session.save();
    this.#refused = session.refused();
    this.given = session.isEmpty() ? "" : session.shared();
  }

  /** Holds nothing any more. */
  drop(): void {
    this.held = undefined;
    this.given = "";
    this.#refused = [];
  }

  /** Puts what is held or kept on a screen that begins. */
  begin(session: Screen, place: Place | undefined, key: string): void {
    session.store = place === "session" || place === "device" ? new Store(place, key) : null;
    const text = session.store?.read() ?? null;
    if (this.held !== undefined) {
      session.open(this.held);
      session.bringBack(this.#refused);
    } else if (text !== null) stored(session, text);
  }

  /** Keeps what is on screen, where the person asked for that. */
  write(session: Screen): void {
    const text = session.store && session.kept();
    if (text != null) session.store?.write(text);
  }

  /** Takes away what is kept of a screen. */
  erase(session: Screen): void {
    session.store?.erase();
    session.forget();
  }
}

/** Shows what the browser kept; what cannot be shown stays where it is. */
function stored(session: Screen, text: string): void {
  try {
    session.open(text);
  } catch {
    session.store?.refuse();
  }
}
