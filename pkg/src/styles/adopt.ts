import { CSSResult, type CSSResultOrNative } from "lit";

/** By document and not by window: a frame that loads another page keeps its window. */
const made = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Puts styles on a root, in the document it stands in: a style sheet belongs to the document it was made in. */
export function adopt(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  // A document that is shown nowhere needs none.
  if (!view) return;
  const known = made.get(ownerDocument) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  made.set(ownerDocument, known);
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = known.get(style) ?? sheetOf(style, view as Window & typeof globalThis);
    known.set(style, sheet);
    return sheet;
  });
}

function sheetOf(style: CSSResultOrNative, view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  const text =
    style instanceof CSSResult ? style.cssText : [...style.cssRules].map(({ cssText }) => cssText).join("\n");
  sheet.replaceSync(text);
  return sheet;
}
