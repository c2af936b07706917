/** An element that may be sent something by the address of its page. */
export interface Addressee extends HTMLElement {
  /** Something has come for it. */
  came(letter: string): void;
  /** Something has come for an element that the page does not have. */
  strayed(): void;
}

/** What stands in the address for an element: which one, under which id, and what. */
interface Letter {
  name: string;
  id: string;
  text: string;
  /** Somebody was told that it is for nobody here. */
  strayed: boolean;
}

/** Our part of a fragment, which may be a page's own besides. */
const part = /(^|&)(care-preparation)(?:\.([^=&]*))?=([^&]*)/;

const boxes = new WeakMap<Window, Mailbox>();

/** Takes what came by the address of a window out of it, at once, and keeps it until the element is there that it is for. */
export class Mailbox {
  readonly #view: Window;
  readonly #letters: Letter[] = [];
  readonly #elements = new Set<Addressee>();

  private constructor(view: Window) {
    this.#view = view;
  }

  /** An element is in a page; returns what it calls when it is there no more. */
  static join(element: Addressee): () => void {
    const view = element.ownerDocument.defaultView;
    if (!view) return () => undefined;
    const box = boxes.get(view) ?? new Mailbox(view);
    boxes.set(view, box);
    box.#enter(element);
    return () => box.#leave(element);
  }

  #enter(element: Addressee): void {
    if (this.#elements.size === 0) {
      this.#view.addEventListener("hashchange", this.#look);
      this.#view.document.addEventListener("readystatechange", this.#hand);
    }
    this.#elements.add(element);
    this.#look();
  }

  #leave(element: Addressee): void {
    this.#elements.delete(element);
    if (this.#elements.size > 0) return;
    this.#view.removeEventListener("hashchange", this.#look);
    this.#view.document.removeEventListener("readystatechange", this.#hand);
  }

  readonly #look = (): void => {
    const { location } = this.#view;
    const found = part.exec(location.hash.slice(1));
    if (found) {
      const [whole, before = "", name = "", id = "", text = ""] = found;
      clear(this.#view, location.hash.slice(1).replace(whole, ""), before);
      this.#letters.push({ name, id: read(id), text, strayed: false });
    }
    // The elements of a page come one after another.
    if (this.#letters.length > 0) queueMicrotask(this.#hand);
  };

  readonly #hand = (): void => {
    const { readyState } = this.#view.document;
    if (readyState === "loading") return;
    for (const letter of [...this.#letters]) {
      const of = [...this.#elements].filter(({ localName }) => localName === letter.name).sort(following);
      const to = of.find(({ id }) => id === letter.id) ?? of[0];
      if (to) {
        this.#letters.splice(this.#letters.indexOf(letter), 1);
        to.came(letter.text);
      } else if (readyState === "complete" && !letter.strayed) {
        letter.strayed = true;
        [...this.#elements].sort(following)[0]?.strayed();
      }
    }
  };
}

const following = (one: Node, other: Node) =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** Leaves of a fragment what is the page's. The address is given whole: a `<base>` would lead elsewhere. */
function clear(view: Window, rest: string, before: string): void {
  const { location, history } = view;
  const own = before === "" ? rest.replace(/^&/, "") : rest;
  const [page = ""] = location.href.split("#");
  const address = own === "" ? page : `${page}#${own}`;
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A document without an origin has no history to write in.
    location.replace(`${page}#${own}`);
  }
}

function read(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * The page that a link leads to: the one that is named, else its own without what stands behind its path, which may be
 * a secret. Null where no other device could open it; refused where what is named is no address.
 */
export function pageOf(element: Element, named: string | undefined): URL | null {
  const here = element.ownerDocument.defaultView?.location.href;
  if (here === undefined) return null;
  const page = new URL(named ?? here, here);
  if (named === undefined) page.search = page.hash = "";
  return /^https?:$/.test(page.protocol) ? page : null;
}

/** The address at which a text is for an element of this name and id. */
export function addressed(page: URL, { localName, id }: Element, text: string): string {
  const own = page.hash === "" ? "" : `${page.hash.slice(1)}&`;
  const to = new URL(page);
  to.hash = `${own}${localName}${id === "" ? "" : `.${encodeURIComponent(id)}`}=${text}`;
  return to.href;
}
