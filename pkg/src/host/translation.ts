/**
 * Lets a browser's translator, or a tool of the person's, change the texts on the page without being in the way of
 * what is painted next. Lit finds its texts by their places among the nodes it made; a translator wraps, splits and
 * replaces them. So each place that somebody else has changed is put back as it was painted before it is painted
 * again, and left as the translator had it where nothing came of that.
 */
export class Translation {
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** The nodes in each place, as they were painted. */
  readonly #painted = new WeakMap<Node, Node[]>();
  /** The places that somebody else has changed. */
  readonly #touched = new Set<Node>();

  constructor(root: Node) {
    this.#remember(root);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Paints as if nobody had been there. */
  around(paint: () => void): void {
    this.#note(this.#observer.takeRecords());
    const stood = this.#putBack();
    this.#observer.takeRecords();
    try {
      paint();
    } finally {
      const changed = this.#painting();
      for (const [place, nodes] of stood) {
        if (changed.has(place)) continue;
        arrange(place, nodes);
        this.#touched.add(place);
      }
      this.#observer.takeRecords();
    }
  }

  #note(records: MutationRecord[]): void {
    for (const { type, target } of records) {
      if (type === "childList" && this.#painted.has(target)) this.#touched.add(target);
    }
  }

  /** Puts the places that were touched back, and gives how they stood where that can be restored. */
  #putBack(): Map<Node, Node[]> {
    const stood = new Map<Node, Node[]>();
    for (const place of this.#touched) {
      const nodes = this.#painted.get(place) ?? [];
      const now = [...place.childNodes];
      if (now.length === nodes.length && now.every((node, index) => node === nodes[index])) continue;
      // More than texts were moved: that is not done a second time.
      if (nodes.every((node) => node instanceof Text || node.parentNode === place)) stood.set(place, now);
      for (const node of nodes) {
        if (node instanceof Text && node.parentNode !== place) node.replaceWith(node.cloneNode());
      }
      arrange(place, nodes);
    }
    this.#touched.clear();
    return stood;
  }

  /** The places that have just been painted anew, now known as they are. */
  #painting(): Set<Node> {
    const changed = new Set<Node>();
    for (const { type, target, addedNodes } of this.#observer.takeRecords()) {
      const place = type === "childList" ? target : target.parentNode;
      if (place) changed.add(place);
      for (const node of addedNodes) this.#remember(node);
    }
    for (const place of changed) this.#painted.set(place, [...place.childNodes]);
    return changed;
  }

  #remember(node: Node): void {
    if (node instanceof CharacterData) return;
    this.#painted.set(node, [...node.childNodes]);
    for (const child of node.childNodes) this.#remember(child);
  }
}

/** Gives a place these nodes in this order; those that are there already stay in the document. */
function arrange(place: Node, nodes: Node[]): void {
  const wanted = new Set(nodes);
  for (const node of [...place.childNodes]) if (!wanted.has(node)) place.removeChild(node);
  let at = place.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else place.insertBefore(node, at);
  }
}
