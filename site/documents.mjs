// The documents of docs/ as pages: their links lead to pages where there are, and are words where there are none.
import { readFileSync } from "node:fs";
import { posix } from "node:path";

/** Which of them, in the order in which a portal needs them. */
export const names = [
  "embedding",
  "behaviour",
  "portals",
  "smart",
  "apps",
  "fhir",
  "engagement",
  "province",
  "translating",
  "accessibility",
  "officer",
  "purpose",
];

/** Those that the menu names; the others stand under More. */
const inMenu = ["embedding", "behaviour", "portals"];

export const all = names.map((name) => {
  const text = readFileSync(`docs/${name}.md`, "utf8");
  const [, title] = /^# (.+)$/m.exec(text);
  // A document in two languages has a title for each.
  const parts = text.split(/^(?=# )/m).map((part, place) => ({
    lang: place === 0 ? "en" : "fr",
    // One page has one title: in the second language all headings are one lower.
    part: place === 0 ? part : part.replace(/^#/gm, "##"),
  }));
  return {
    name,
    title,
    parts,
    here: inMenu.includes(name) ? name : "more",
    ofSources: /cargo xtask|`tests\//.test(text),
  };
});

/** Where a link of a file in docs/ leads on the site; nothing where there is no page. */
export function page(href) {
  if (/^(#|\w+:)/.test(href)) return href;
  const [path, anchor] = href.split("#");
  const target = posix.normalize(posix.join("docs", path));
  const name = /^docs\/(\w+)\.md$/.exec(target)?.[1];
  if (!names.includes(name) && name !== "javascript") return /\.html$/.test(path) ? href : undefined;
  return `${name}.html${anchor === undefined ? "" : `#${anchor}`}`;
}

/** For markdown-it. */
export function documents(markdown) {
  markdown.core.ruler.push("documents", ({ tokens }) => {
    for (const { children } of tokens.filter(({ type }) => type === "inline")) {
      let dropped = 0;
      for (const token of children) {
        if (token.type === "link_open") {
          const to = page(token.attrGet("href"));
          if (to === undefined) dropped += 1;
          else token.attrSet("href", to);
          if (to === undefined) Object.assign(token, { type: "text", tag: "", nesting: 0, content: "" });
        } else if (token.type === "link_close" && dropped > 0) {
          dropped -= 1;
          Object.assign(token, { type: "text", tag: "", nesting: 0, content: "" });
        }
      }
    }
  });
}
