// The docs site: made of the manifest of the elements, the types, docs/, the README and examples that run on the page.
// Every address in it is relative: it stands in any folder beside `care-partnership/`, and in the tarball beside `dist/`.
import { IdAttributePlugin } from "@11ty/eleventy";
import MarkdownIt from "markdown-it";
import { documents } from "./documents.mjs";
import { escaped, example, fence, file, read, scripts } from "./included.mjs";
import { grouped, linked, rows, shown } from "./types.mjs";

/** A table that is wider than a telephone is scrolled by the keyboard, too. */
const table = (markdown) => {
  markdown.renderer.rules.table_open = () =>
    '<div class="scroll" tabindex="0" role="group" aria-label="Table">\n<table>\n';
  markdown.renderer.rules.table_close = () => "</table>\n</div>\n";
  // A column without a name has no heading.
  for (const end of ["open", "close"]) {
    markdown.renderer.rules[`th_${end}`] = (tokens, at) => {
      const empty = tokens[end === "open" ? at + 1 : at - 1].content === "";
      const tag = empty ? "td" : "th";
      return end === "open" ? `<${tag}>` : `</${tag}>\n`;
    };
  }
  markdown.renderer.rules.fence = (tokens, at) =>
    `<pre tabindex="0"><code>${escaped(tokens[at].content.trimEnd())}</code></pre>\n`;
};

export default function (config) {
  config.addPlugin(IdAttributePlugin);
  const markdown = new MarkdownIt({ html: true }).use(table).use(documents);
  config.setLibrary("md", markdown);
  config.addFilter("markdown", (text) => markdown.render(text));
  config.addPassthroughCopy({ "site/assets": "." });
  config.addWatchTarget("README.md");

  config.addShortcode("file", file);
  config.addShortcode("fence", fence);
  config.addShortcode("example", example);
  config.addFilter("linked", linked);
  config.addFilter("shown", shown);
  config.addFilter("rows", rows);
  config.addFilter("grouped", grouped);
  config.addFilter("read", read);
  config.addFilter("untitled", (text) => text.replace(/^# .+\n/, ""));
  // What the journeys in a WordPress write into a page.
  config.addFilter("shortcode", (text) => /shortcode: '(.+)',/.exec(text)[1]);
  // Words of a comment: `code` in them, and no markup.
  config.addFilter("words", (text = "") => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>"));
  config.addFilter("byName", (list = []) => list.toSorted((one, other) => one.name.localeCompare(other.name)));
  config.addGlobalData("scripts", scripts);
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("permalink", "{{ page.filePathStem }}.html");
  return {
    dir: { input: "site", output: "target/docs", includes: "_includes", data: "_data" },
    markdownTemplateEngine: "njk",
    htmlTemplateEngine: "njk",
    templateFormats: ["md", "njk"],
  };
}
