import type { Screen } from "../screen/screen.js";

/** Shows what the page gave in the place of what is there; whoever had written something gets the way back. */
export function given(screen: Screen, saved: string): void {
  const before = screen.isEmpty() ? null : screen.save();
  screen.open(saved);
  if (before !== null) screen.announce(screen.t("given"), () => screen.open(before));
}
