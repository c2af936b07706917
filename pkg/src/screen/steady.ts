import { DOUBLE } from "./once.js";
import type { Screen } from "./screen.js";

/** Does something that moves the control with this id, and scrolls along: it stays under the finger. */
export function steady(screen: Screen, id: string, act: () => void): void {
  const top = () => screen.found(id)?.getBoundingClientRect().top;
  const before = top();
  act();
  screen.focus(id);
  void screen.painted().then(() => {
    const after = top();
    if (before === undefined || after === undefined) return;
    screen.root.ownerDocument.defaultView?.scrollBy({ top: after - before, behavior: "instant" });
  });
}

const last = new WeakMap<Screen, { id: string; at: number }>();

/** The same for what a second press takes back: one that follows at once belongs to the first. */
export function toggled(screen: Screen, id: string, act: () => void): void {
  const [before, at] = [last.get(screen), performance.now()];
  if (before?.id === id && at - before.at < DOUBLE) return;
  last.set(screen, { id, at });
  steady(screen, id, act);
}
