// The page for testers: chooses a state, shows what a portal sees of it, and makes a report.
import { journeys } from "./journeys.js";
import { searchOf, stateOf, states } from "./states.js";
import { views } from "./views.js";

const $ = (selector) => document.querySelector(selector);
const stage = $("#stage");
/** What was done, in short: names of events and of views, never a word that was written. */
const steps = [];
let state = stateOf(location.search);

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

for (const [part, values] of Object.entries(states)) {
  const options = values.map((value) => make("option", { value, textContent: value }));
  const select = make("select", { name: part }, ...options);
  $("#states").append(make("label", {}, part, select));
}
for (const [place, journey] of journeys.entries()) {
  $("#journeys").append(
    make("li", {}, make("label", {}, make("input", { type: "checkbox", value: `${place + 1}` }), ` ${journey}`)),
  );
}
for (const name of Object.keys(views)) {
  const shown = make("pre", { tabIndex: 0 }, "…");
  $("#views").append(make("details", {}, make("summary", { textContent: name }), shown));
}

/** Shows the state: in the fields, in the address, in the frame. */
function show() {
  for (const select of $("#states").elements) select.value = state[select.name];
  history.replaceState(null, "", `${location.pathname}${searchOf(state)}`);
  const full = state.width === "full";
  stage.classList.toggle("full", full);
  stage.width = full ? "" : state.width;
  steps.push(`state ${searchOf(state) || "usual"}`);
  $("#log").replaceChildren();
  // In the place of what is there: Back leaves this page.
  stage.contentWindow.location.replace(new URL(`test/stage.html${searchOf(state)}`, location.href));
}

$("#states").addEventListener("change", ({ target }) => {
  state = { ...state, [target.name]: target.value };
  show();
});
$("#usual").addEventListener("click", () => {
  state = stateOf("");
  show();
});

function log(line) {
  steps.push(line);
  $("#log").prepend(make("li", { textContent: line }));
}

stage.addEventListener("load", () => {
  const inside = stage.contentDocument;
  for (const name of ["care-change", "care-share", "care-complete", "care-error"]) {
    inside.addEventListener(name, (event) => {
      const { what, as, name: file, type, code, path } = event.detail ?? {};
      const said = code ? [code, path] : [what, as, file, type];
      log([name, ...said].filter(Boolean).join(" · "));
      if ($("#takes").checked || as === "portal") event.preventDefault();
    });
  }
});

async function look() {
  const tool = stage.contentDocument?.querySelector("#tool");
  for (const part of $("#views").children) {
    const name = part.firstElementChild.textContent;
    const view = tool ? await Promise.resolve(tool).then(views[name]).catch(String) : "the tool is not there";
    part.lastElementChild.textContent = view;
  }
  $("#looked").textContent = "As it is now.";
}
$("#look").addEventListener("click", () => void look());

/** The version and the build of the package that is served. */
async function build() {
  const of = async (file) => (await fetch(`care-partnership/${file}`)).json();
  const [{ metadata }, integrity] = await Promise.all([of("sbom.cdx.json"), of("integrity.json")]);
  return `${metadata.component.version}, ${integrity["define.js"]}`;
}

async function report() {
  const done = [...document.querySelectorAll("#journeys input:checked")].map(({ value }) => value);
  return [
    "care-partnership, report of a test",
    `build: ${await build().catch(() => "not known")}`,
    `browser: ${navigator.userAgent}`,
    `window: ${innerWidth} × ${innerHeight}, ${devicePixelRatio} pixels each; time zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    `state: ${location.href}`,
    `journeys that went well: ${done.join(", ") || "none ticked"}`,
    "steps:",
    ...steps.slice(-60).map((step) => `- ${step}`),
    "noticed:",
    $("#remark").value || "-",
  ].join("\n");
}

$("#copy").addEventListener("click", async () => {
  const text = await report();
  $("#report").value = text;
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (!copied) $("#report").closest("details").open = true;
  $("#copied").textContent = copied ? "The report is copied." : "Copying does not work here: the report is below.";
});

show();
