// What pages show of the repository's own files: read where it stands, never written again.
import { existsSync, readFileSync, readdirSync } from "node:fs";

/** Where the package is, seen from the site: beside it, or around it in the tarball. */
export const beside = process.env.CARE_PACKAGE ?? "../care-partnership/";

/** A file of the repository. */
export const read = (path) => readFileSync(path, "utf8");

export const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const pre = (text) => `<pre tabindex="0"><code>${escaped(text.trimEnd())}</code></pre>`;

/** A file as code, with its name. */
export const file = (path) => `<p class="file">${path}</p>\n\n${pre(read(path))}\n`;

/** The code blocks of a language in a Markdown file, in their order. */
function blocks(path, language) {
  const found = [...read(path).matchAll(/^```(\w*)\n(.*?)^```$/gms)].filter(([, is]) => is === language);
  if (found.length === 0) throw new Error(`${path} has no code in ${language || "no language"}`);
  return found.map(([, , code]) => code);
}

/** One of them as code. */
export const fence = (path, language, place = 0) => `${pre(blocks(path, language)[place])}\n`;

/** The parts of an example: its markup and its script, as they are shown. */
function parts(name) {
  if (name === "quick-start") return { html: blocks("README.md", "html")[0], js: blocks("README.md", "js").join("\n") };
  if (name === "headless") return { js: blocks("README.md", "ts")[0] };
  const part = (kind) => {
    const path = `site/examples/${name}.${kind}`;
    return existsSync(path) ? read(path) : undefined;
  };
  return { html: part("html"), js: part("js") };
}

/** What is added to a script so that it shows what came of it, where the example itself shows nothing. */
const shows = { headless: 'document.querySelector("#headless").textContent = preparation.sheet("clinician").text;\n' };

/** The scripts as they run on the page: beside the package, wherever that is. */
function script(name, js) {
  const here = js
    .replaceAll("/care-partnership/", beside)
    .replaceAll('from "care-partnership"', `from "${beside}index.js"`);
  return { name, text: here + (shows[name] ?? "") };
}

const own = readdirSync("site/examples").map((name) => name.replace(/\.\w+$/, ""));
export const examples = [...new Set(["quick-start", "headless", ...own])];
export const scripts = examples.flatMap((name) => {
  const { js } = parts(name);
  return js === undefined ? [] : [script(name, js)];
});

/** The code of an example, and the same at work below it. */
export function example(name) {
  const { html = '<pre id="headless" tabindex="0"></pre>', js } = parts(name);
  const code = [parts(name).html, js].filter((part) => part !== undefined).map(pre);
  const live = html
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("<script"))
    .join("\n");
  const run = js === undefined ? "" : `\n<script type="module" src="${name}.js"></script>`;
  return `${code.join("\n\n")}

<div class="live" data-example="${name}" role="group" aria-label="The example at work">
${live}${run}
</div>
`;
}
