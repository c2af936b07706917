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
  texts: { title, about: "Douze phrases sur vos soins.", "context.care": "Mes soins", ...texts("statement", statements), ...texts("step", steps) },
};

/** The package as it is published, under the folder where a portal would put it. */
export function published() {
  const files = {};
  for (const name of readdirSync(dist, { recursive: true })) {
    if (/\.(js|json|wasm)$/.test(name) && !/classic|examples|custom-elements/.test(name)) files[`/care-partnership/${name}`] = readFileSync(new URL(name, dist));
  }
  return files;
}

export default {
  name: "this project",
  short: "care",
  host: "care-engagement",
  begin: "#begin",
  result: "#result",
  files: () => ({
    "/care/": document(`<script src="page.js" type="module"></script>
<script src="/care-partnership/define-engagement.js" type="module"></script>`, `<care-engagement instrument="own" respondent="patient"></care-engagement>
<p>Réponses : <output id="result">0</output></p>`),
    "/care/page.js": `const element = document.querySelector("care-engagement");
element.settings = { instruments: [${JSON.stringify(instrument)}] };
element.addEventListener("care-change", () => {
  const [context] = element.profile().contexts;
  document.getElementById("result").textContent = \`\${context.answered}/\${context.applicable}. \${context.sentence}\`;
});`,
    ...published(),
  }),
};
