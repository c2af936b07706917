import type { Screen } from "./screen.js";

/** What has an undo of its own, by the browser. */
const TEXTS = "textarea, input:not([type=checkbox], [type=radio], [type=file])";

/** The keys that take back and do again, where the focus is in no text. */
export function turningKeys(screen: Screen): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (ctrlKey === metaKey || altKey || (target as Element).matches(TEXTS)) return;
    const letter = key.toLowerCase();
    const way = letter === "z" ? (shiftKey ? "redo" : "undo") : letter === "y" && !shiftKey ? "redo" : undefined;
    if (way === undefined) return;
    event.preventDefault();
    screen[way]();
  };
}
