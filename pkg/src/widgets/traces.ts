/** The windows whose clipboard has a text of ours. */
const copied = new WeakSet<Window>();
/** The addresses under which a window offers files. */
const offered = new WeakMap<Window, Set<string>>();

/** A text was put on the clipboard. */
export function noteCopy(view: Window): void {
  copied.add(view);
}

/** Gives a file an address for so many milliseconds. */
export function lend(view: Window, file: Blob, milliseconds: number): string {
  const url = URL.createObjectURL(file);
  const all = offered.get(view) ?? new Set();
  offered.set(view, all.add(url));
  setTimeout(() => {
    URL.revokeObjectURL(url);
    all.delete(url);
  }, milliseconds);
  return url;
}

/** Takes away what was left with a window: files on offer, and a text of ours on the clipboard. */
export function wipe(view: Window): void {
  for (const url of offered.get(view) ?? []) URL.revokeObjectURL(url);
  offered.delete(view);
  if (!copied.delete(view)) return;
  const empty = async () => view.navigator.clipboard.writeText("");
  empty().catch(() => atNextAct(view, empty));
}

/** Some browsers let the clipboard be written in an act of a person alone: the next one who comes, before they paste. */
function atNextAct(view: Window, act: () => Promise<void>): void {
  const over = new AbortController();
  const once = () => {
    over.abort();
    act().catch(() => undefined);
  };
  for (const name of ["pointerup", "keydown"])
    view.addEventListener(name, once, { capture: true, signal: over.signal });
}
