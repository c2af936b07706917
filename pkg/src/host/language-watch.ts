/** Tells when a language changes on an element or around it. */
export class LanguageWatch {
  readonly #observer: MutationObserver;

  constructor(changed: () => void) {
    this.#observer = new MutationObserver(changed);
  }

  /** The nearest `lang` may stand on any element around this one, in any of the roots it is inside of. */
  begin(element: Element): void {
    for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ["lang"] });
      if (!isShadow(root)) break;
    }
  }

  end(): void {
    this.#observer.disconnect();
  }
}

/** By what it has: the page may be another one than the script's, with a `ShadowRoot` of its own. */
export function isShadow(root: Node): root is ShadowRoot {
  return "host" in root;
}
