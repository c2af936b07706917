import { noChange } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";
import type { Screen } from "./screen.js";

/** What a person writes into. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Takes what stands in a control: while one types, or as it is left. */
export type Take = (control: Control, left: boolean) => unknown;

interface Known {
  control: Control;
  take: Take;
  /** What it showed when we last looked. */
  seen: string;
}

/** The controls on screen: what was put into one without a word to us, as autofill does, is read all the same. */
export class Controls {
  readonly #known = new Map<string, Known>();
  readonly #keys = new WeakMap<Control, string>();
  #reading = false;

  /** A control as it was just painted. */
  painted(key: string, control: Control, take: Take): void {
    const former = this.#keys.get(control);
    const other = former !== undefined && former !== key;
    if (other && this.#known.get(former)?.control === control) this.#known.delete(former);
    this.#keys.set(control, key);
    this.#known.set(key, { control, take, seen: control.value });
  }

  /** Takes what stands in a control that tells of it. */
  take(key: string, left: boolean): void {
    const known = this.#known.get(key);
    if (!known) return;
    known.seen = known.control.value;
    known.take(known.control, left);
  }

  /** Takes what stands in any control and was not told; with `left` also what was only half there and went unsaid. */
  read(left: boolean, unsaid: (key: string, control: Control) => boolean): void {
    // What is taken may ask for all that is written, and so come back here.
    if (this.#reading) return;
    this.#reading = true;
    try {
      for (const [key, { control, seen }] of [...this.#known]) {
        if (!control.isConnected) this.#known.delete(key);
        else if (control.value !== seen || (left && unsaid(key, control))) this.take(key, left);
      }
    } finally {
      this.#reading = false;
    }
  }

  /** What these still show is past until they are painted anew: a browser may tell of it once more as they go. */
  pass(keys: readonly string[]): void {
    for (const key of keys) this.#known.delete(key);
  }

  forget(): void {
    this.#known.clear();
  }
}

class OnScreen extends Directive {
  override render(_screen: Screen, _key: string, _take: Take): unknown {
    return noChange;
  }

  override update(part: ElementPart, [screen, key, take]: [Screen, string, Take]): unknown {
    screen.controls.painted(key, part.element as Control, take);
    return noChange;
  }
}

/** Makes a control known to its screen; the last in its tag, when its value has been set. */
export const control: (screen: Screen, key: string, take: Take) => unknown = directive(OnScreen);
