import "care-partnership/define";
import { files, line, settings, take } from "../settings.js";

/** A portal that makes its page by script. */
function tool(name, attributes) {
  const element = Object.assign(document.createElement(name), { settings });
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  for (const event of ["care-change", "care-share"]) element.addEventListener(event, note);
  return element;
}

function note(event) {
  take(event);
  log.append(Object.assign(document.createElement("li"), { textContent: line(event) }));
}

// webpack puts the WebAssembly file beside what it makes; the content it does not know, nor the script that stands for it.
const where = { "content-url": files.content };
const hide = Object.assign(document.createElement("button"), { id: "hide", textContent: "Fermer" });
const log = Object.assign(document.createElement("ol"), { id: "log" });
const main = document.createElement("main");
main.append(
  tool("care-preparation", { id: "tool", visit: "specialist", minutes: "25", "hand-over": "", ...where }),
  tool("care-engagement", { id: "assessment", instrument: "practices", respondent: "patient", ...where }),
  tool("care-overview", { id: "overview", ...where }),
);
hide.addEventListener("click", () => main.remove());
document.querySelector("#app").append(hide, main, log);
