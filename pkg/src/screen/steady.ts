import { isSecond } from "./once.js";
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

/** Does what a second press takes back, once. */
export function toggled(screen: Screen, id: string, act: () => void): void {
  if (!isSecond(screen.root, id)) steady(screen, id, act);
}
