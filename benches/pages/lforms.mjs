// LHC-Forms, with a form in its own format: the file for FHIR, 220 kB more, is then not needed.
import { readFileSync } from "node:fs";
import { document, scale, statements, title } from "./document.mjs";

const folder = "../peers/node_modules/lforms/dist/lforms/webcomponent/";
const file = (path) => readFileSync(new URL(folder + path, import.meta.url));

const form = {
  code: "own",
  name: title,
  template: "table",
  templateOptions: { displayControl: { questionLayout: "vertical" } },
  items: [
    ...statements.map((question, number) => ({
      linkId: `s${number}`,
      questionCode: `s${number}`,
      question,
      dataType: "CNE",
      answers: scale.map((text, value) => ({ code: `a${value}`, text, score: value + 1 })),
      displayControl: { answerLayout: { type: "RADIO_CHECKBOX", columns: "1" } },
    })),
    {
      linkId: "total",
      questionCode: "total",
      question: "Total",
      dataType: "INT",
      calculationMethod: { name: "TOTALSCORE" },
      editable: "0",
    },
  ],
};

export default {
  name: "LHC-Forms 40.1.3",
  path: "/lforms/",
  result: "input[id^='total']",
  files: () => ({
    "/lforms/": document(
      `<link rel="stylesheet" href="styles.css">
<script src="assets/lib/zone.min.js" defer></script>
<script src="lhc-forms.js" defer></script>
<script src="page.js" defer></script>`,
      `<div id="form"></div>`,
    ),
    "/lforms/page.js": `LForms.Util.addFormToPage(${JSON.stringify(form)}, "form");`,
    "/lforms/styles.css": file("styles.css"),
    "/lforms/assets/lib/zone.min.js": file("assets/lib/zone.min.js"),
    "/lforms/lhc-forms.js": file("lhc-forms.js"),
  }),
};
