import type { Locator } from "@playwright/test";

/** Text that reaches out of the box that shows it, and boxes that reach out of the window or of the page. */
export function cut(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    const found: string[] = [];
    const root = host.shadowRoot ?? host;
    const name = (node: Element) =>
      `${node.localName}${node.id && `#${node.id}`}.${node.className} "${node.textContent?.trim().slice(0, 40)}"`;
    const style = (node: Element) => getComputedStyle(node);
    /** Only for screen readers, off the page until it is printed, or a small picture of paper. */
    const unseen = (node: Element) =>
      node.closest(".hidden, .paper, [hidden], [inert]") !== null ||
      !node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    /** A box that can be scrolled on its own, by pointer and keyboard. */
    const scrolls = (node: Element | null): boolean =>
      node !== null &&
      (/auto|scroll/.test(style(node).overflowX) || node instanceof HTMLTextAreaElement || scrolls(node.parentElement));
    const width = document.documentElement.clientWidth;
    const dialog = root.querySelector("dialog[open]");

    const beyond = document.documentElement.scrollWidth - window.innerWidth;
    if (beyond > 0) found.push(`the page scrolls sideways by ${beyond}`);
    for (const node of root.querySelectorAll<HTMLElement>("*")) {
      if (unseen(node) || node.closest("svg") || (dialog && !dialog.contains(node))) continue;
      const box = node.getBoundingClientRect();
      if (box.width > 0 && (box.left < -0.5 || box.right > width + 0.5) && !scrolls(node.parentElement))
        found.push(`out of the window: ${name(node)}`);
      const { overflowX, overflowY } = style(node);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      // What is typed on one line goes along with the cursor.
      if (node instanceof HTMLInputElement) continue;
      if (hides(overflowX) && node.scrollWidth > node.clientWidth + 1) found.push(`cut sideways: ${name(node)}`);
      if (hides(overflowY) && node.scrollHeight > node.clientHeight + 1) found.push(`cut below: ${name(node)}`);
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      let box = text.parentElement;
      if (
        !box ||
        !text.textContent?.trim() ||
        unseen(box) ||
        box.closest("option, textarea, style") ||
        (dialog && !dialog.contains(box))
      )
        continue;
      while (box.parentElement && style(box).display === "inline") box = box.parentElement;
      const range = document.createRange();
      range.selectNodeContents(text);
      const [inner, outer] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
      // A line of text is a little higher than its own letters: what counts is a line, or a letter, more.
      if (inner.right > outer.right + 2 || inner.left < outer.left - 2)
        found.push(`text wider than its box: ${name(box)}`);
      if (inner.bottom > outer.bottom + 8 || inner.top < outer.top - 8)
        found.push(`text higher than its box: ${name(box)}`);
    }
    return found;
  });
}

/** Everything that can be pressed, chosen or typed into, that is smaller than 44 by 44 px; with its label where that is pressed as well. */
export function small(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    const root = host.shadowRoot ?? host;
    const least = 44 - 0.1;
    const found: string[] = [];
    for (const control of root.querySelectorAll<HTMLElement>(
      "button, a[href], input, select, textarea, summary, .grip",
    )) {
      if (!control.checkVisibility() || control.closest(".paper, [inert]")) continue;
      let { width, height } = control.getBoundingClientRect();
      if (control.matches("[type=radio], [type=checkbox]")) {
        const label = (control as HTMLInputElement).labels?.[0]?.getBoundingClientRect();
        if (label) [width, height] = [width + label.width, Math.max(height, label.height)];
      }
      if (width < least || height < least)
        found.push(
          `${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.replace(/<!--.*?-->/g, "").slice(0, 90)}`,
        );
    }
    return found;
  });
}

/** Sets the text spacing of WCAG 1.4.12 on all that the element shows. */
export async function spaced(element: Locator): Promise<void> {
  await element.evaluate((host) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    host.shadowRoot?.adoptedStyleSheets.push(sheet);
  });
}

/**
 * Words that are parted in their middle, where no hyphen is theirs. Those of twelve letters and more are parted by their
 * syllables where a browser has the dictionary, as phones do and this one may not.
 */
export function broken(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    const root = host.shadowRoot ?? host;
    const found = new Set<string>();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const box = text.parentElement;
      if (!box || box.closest(".hidden, .paper, .sheet, option, textarea, style, code, pre, [dir=auto]")) continue;
      if (!box.checkVisibility({ visibilityProperty: true })) continue;
      for (const { 0: word, index } of text.textContent!.matchAll(
        /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,11}(?![\p{L}\p{N}])/gu,
      )) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
        if (tops.length > 0 && Math.max(...tops) - Math.min(...tops) > 4) found.add(word);
      }
    }
    return [...found];
  });
}
