// SurveyJS, with the files and the order that its guide for plain pages gives.
import { readFileSync } from "node:fs";
import { document, scale, statements } from "./document.mjs";

const file = (path) => readFileSync(new URL(`../peers/node_modules/${path}`, import.meta.url));

const model = {
  showQuestionNumbers: "off",
  showNavigationButtons: false,
  elements: [
    ...statements.map((title, number) => ({
      type: "radiogroup",
      name: `s${number}`,
      title,
      colCount: 0,
      choices: scale.map((text, value) => ({ value: value + 1, text })),
    })),
    {
      type: "expression",
      name: "total",
      title: "Total",
      expression: `sum(${statements.map((_, number) => `{s${number}}`).join(", ")})`,
    },
  ],
};

export default {
  name: "SurveyJS 2.5.38",
  path: "/surveyjs/",
  result: ".sd-expression",
  files: () => ({
    "/surveyjs/": document(
      `<link rel="stylesheet" href="survey-core.fontless.min.css">
<script src="survey.core.min.js" defer></script>
<script src="survey-js-ui.min.js" defer></script>
<script src="page.js" defer></script>`,
      `<div id="survey"></div>`,
    ),
    "/surveyjs/page.js": `new Survey.Model(${JSON.stringify(model)}).render(document.getElementById("survey"));`,
    "/surveyjs/survey-core.fontless.min.css": file("survey-core/survey-core.fontless.min.css"),
    "/surveyjs/survey.core.min.js": file("survey-core/survey.core.min.js"),
    "/surveyjs/survey-js-ui.min.js": file("survey-js-ui/survey-js-ui.min.js"),
  }),
};
