/** In how many milliseconds a second press belongs to the first. */
export const DOUBLE = 400;
/** Within how many pixels two taps are in one place. */
const NEAR = 24;

/** The last control of a screen that asked whether it was pressed twice. */
const pressed = new WeakMap<Node, { id: string; at: number }>();

const acting = "button, a, summary, label, input:is([type=checkbox], [type=radio], [type=file])";

/**
 * Makes one act of a double one: the second click of a double click, a second tap in the same place, a key held down.
 * What is under the finger by then may be another thing than the one that was meant.
 */
export function once(root: HTMLElement | DocumentFragment): void {
  let last = { at: -Infinity, x: 0, y: 0 };
  const second = (event: MouseEvent) => {
    const { timeStamp: at, clientX: x, clientY: y, detail } = event;
    const near = at - last.at < DOUBLE && Math.hypot(x - last.x, y - last.y) < NEAR;
    last = { at, x, y };
    return detail > 1 || (near && (event as PointerEvent).pointerType === "touch");
  };
  /** The field that a label is about to pass its click on to: browsers do that in the same place, as a press of its own. */
  let passed: Element | null = null;
  const click = (event: Event) => {
    if (event.target === passed) return void (passed = null);
    const label = control(event, "label") as HTMLLabelElement | null;
    passed = label?.control && label.control !== event.target ? label.control : null;
    // Between two presses of a control something else was done: they are two acts.
    if (control(event)?.id !== pressed.get(root)?.id) pressed.delete(root);
    // A click that a key or a script makes has no place.
    if ((event as MouseEvent).detail > 0 && second(event as MouseEvent) && within(event, acting)) {
      passed = null;
      stop(event);
    }
  };
  const held = (event: Event) => {
    const { key, repeat } = event as KeyboardEvent;
    const presses = { Enter: "button, a, summary, input", " ": "button, summary" }[key];
    if (repeat && presses && within(event, presses)) stop(event);
  };
  // Nor does it move the focus from where the first one has led.
  const press = (event: Event) => {
    if ((event as MouseEvent).detail > 1 && within(event, acting)) event.preventDefault();
  };
  root.addEventListener("mousedown", press, { capture: true });
  root.addEventListener("click", click, { capture: true });
  root.addEventListener("keydown", held, { capture: true });
}

/** Whether a press follows another of the same control at once, and belongs to it: also one by a key. */
export function isSecond(root: Node, id: string): boolean {
  const [before, at] = [pressed.get(root), performance.now()];
  if (before?.id === id && at - before.at < DOUBLE) return true;
  pressed.set(root, { id, at });
  return false;
}

const control = ({ target }: Event, selector = acting) => (target instanceof Element ? target.closest(selector) : null);
const within = (event: Event, selector: string) => control(event, selector) !== null;

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
