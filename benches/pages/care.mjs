// This project: one element, with the statements as an instrument of the portal's own.
import { readdirSync, readFileSync } from "node:fs";
import { document, statements, steps, title } from "./document.mjs";

const dist = new URL("../../pkg/dist/", import.meta.url);
const texts = (name, all) => Object.fromEntries(all.map((text, number) => [`${name}.s${number}`, text]));

const instrument = {
  id: "own",
  rule: "share",
  scale: "frequency",
  contexts: [{ id: "care", respondents: ["patient"] }],
  statements: statements.map((_, number) => ({ id: `s${number}`, contexts: ["care"], source: "Notre portail" })),
  texts: {
    title,
    about: "Douze phrases sur vos soins.",
    "context.care": "Mes soins",
    ...texts("statement", statements),
    ...texts("step", steps),
  },
};

/** The package as it is published, under the folder where a portal would put it. */
export function published() {
  const files = {};
  for (const name of readdirSync(dist, { recursive: true })) {
    if (/\.(js|json|wasm)$/.test(name) && !/classic|examples|custom-elements|parts/.test(name))
      files[`/care-partnership/${name}`] = readFileSync(new URL(name, dist));
  }
  return files;
}

const script = (path) => `<script src="${path}" type="module"></script>`;
const head = `${script("page.js")}
${script("/care-partnership/define-engagement.js")}`;
const early = ["engagement.wasm", "content/engagement-own.fr.json"]
  .map((name) => `<link rel="preload" as="fetch" crossorigin href="/care-partnership/${name}">\n`)
  .join("");
const body = `<care-engagement instrument="own" respondent="patient"></care-engagement>
<p>Réponses : <output id="result">0</output></p>`;

const page = `const element = document.querySelector("care-engagement");
element.settings = { instruments: [${JSON.stringify(instrument)}] };
element.addEventListener("care-change", () => {
  const [context] = element.profile().contexts;
  document.getElementById("result").textContent = \`\${context.answered}/\${context.applicable}. \${context.sentence}\`;
});`;

const care = { host: "care-engagement", begin: "#begin", result: "#result" };

export const plain = {
  ...care,
  name: "this project",
  path: "/care/",
  files: () => ({ "/care/": document(head, body), "/care/page.js": page, ...published() }),
};

/** With the lines more that let the browser fetch the WebAssembly and the content beside the script. */
export const preloaded = {
  ...care,
  name: "this project, with preload lines",
  path: "/care-early/",
  files: () => ({ "/care-early/": document(early + head, body), "/care-early/page.js": page, ...published() }),
};

/** Both tools on one page: it is only weighed. */
export const both = {
  path: "/both/",
  elements: ["care-preparation", "care-engagement"],
  files: () => ({
    "/both/": document(
      script("/care-partnership/define.js"),
      `<care-preparation></care-preparation>
<care-engagement instrument="continuum"></care-engagement>`,
    ),
    ...published(),
  }),
};
