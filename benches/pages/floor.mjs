// The floor: the same questions written by hand in HTML, with a script of a few lines.
import { document, statements, scale } from "./document.mjs";

const question = (text, number) => `<fieldset><legend>${text}</legend>
${scale.map((label, value) => `<label><input type="radio" name="s${number}" value="${value}"> ${label}</label>`).join("\n")}
</fieldset>`;

export default {
  name: "hand-written HTML, the floor",
  path: "/floor/",
  result: "#result",
  files: () => ({
    "/floor/": document(
      `<link rel="stylesheet" href="page.css"><script src="page.js" defer></script>`,
      `<form>
${statements.map(question).join("\n")}
</form>
<p>Total : <output id="result">0</output></p>`,
    ),
    "/floor/page.css":
      "body{font:1.1rem/1.5 system-ui,sans-serif;margin:1rem auto;max-width:40rem}fieldset{border:0;border-top:1px solid #bbb;padding:.75rem 0}legend{float:left;width:100%;font-weight:600}label{display:inline-block;min-height:44px;margin-right:1rem}",
    "/floor/page.js": `const form = document.querySelector("form");
form.addEventListener("change", () => {
  let total = 0;
  for (const value of new FormData(form).values()) total += Number(value) + 1;
  document.getElementById("result").textContent = total;
});`,
  }),
};
