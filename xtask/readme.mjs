// The README as the tarball has it: its links lead to the pages of docs/ and the files of dist/ that are in it, and what
// leads to the sources alone is words.
import { readFileSync, writeFileSync } from "node:fs";
import { page } from "../site/documents.mjs";

/** What of the sources stands under another name in the package. */
const named = {
  "site/troubleshooting.md": "docs/troubleshooting.html",
  "src/bindings/types": "docs/types.html",
};

/** Where a link of the README leads in the package; nothing where it leads out of it. */
export function inPackage(link) {
  if (/^(#|\w+:)/.test(link)) return link;
  if (named[link] !== undefined) return named[link];
  if (!link.startsWith("docs/")) return undefined;
  const to = page(link.slice("docs/".length));
  return to === undefined ? undefined : `docs/${to}`;
}

/** Pictures are in the sources alone. */
export const packed = (readme) =>
  readme.replace(/^!\[[^\]]*\]\([^)]*\)\n\n/gm, "").replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words, link) => {
    const to = inPackage(link);
    return to === undefined ? words : `[${words}](${to})`;
  });

if (import.meta.filename === process.argv[1]) writeFileSync("pkg/README.md", packed(readFileSync("README.md", "utf8")));
