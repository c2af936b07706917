// The integrator's page: each example runs the code that stands beside it.
import { load } from "./care-partnership/index.js";

const examples = {
  preparation: `<care-preparation visit="specialist" minutes="20" storage="device" hand-over></care-preparation>

element.settings = {
  routes: [{ id: "message", url: "https://portal.example/messages" }, { id: "next-visit" }],
  resources: [{ id: "group", title: "Support group", detail: "Tuesdays at 6 pm" }],
  emergency: { number: "112" },
  canonical: "https://hospital.example/fhir",
};
element.addEventListener("care-share", (event) => {
  if (event.detail.as === "portal") event.preventDefault();   // we took it
});`,
  form: `<form>
  <care-engagement name="assessment" required instrument="continuum" respondent="patient"></care-engagement>
</form>`,
  own: `element.settings = { instruments: [ourWard] };   // content/README.md says what each key means`,
  headless: `import { load } from "care-partnership";
const care = await load({ locale: "en", tools: ["preparation"] });
const preparation = care.preparation({ visit: "specialist", minutes: 20 });
preparation.add({ kind: "topic", title: "I have been tired since summer", must: true });
preparation.toFhir("2026-12-01");`,
};
for (const [name, code] of Object.entries(examples)) document.querySelector(`[data-code=${name}]`).textContent = code;

const preparation = document.querySelector("#preparation");
preparation.settings = {
  routes: [{ id: "message", url: "https://portal.example/messages" }, { id: "next-visit" }],
  resources: [{ id: "group", title: "Support group", detail: "Tuesdays at 6 pm" }],
  emergency: { number: "112" },
  canonical: "https://hospital.example/fhir",
};

document.querySelector("#own").settings = {
  instruments: [
    {
      id: "ward",
      rule: "share",
      scale: "in-place",
      minimum: 2,
      contexts: [{ id: "welcome", respondents: ["patient", "professional"] }],
      statements: [
        { id: "names", contexts: ["welcome"], source: "Our ward, 2026" },
        { id: "board", contexts: ["welcome"], source: "Our ward, 2026" },
      ],
      texts: {
        title: "Our ward",
        about: "How our ward welcomes people.",
        "context.welcome": "The welcome",
        "statement.names": "Everybody on the ward says their name.",
        "statement.board": "A board says who is there today.",
        "step.names": "Ask the next person for their name",
        "step.board": "Offer to write the board for a day",
      },
    },
  ],
};

const log = document.querySelector("#log");
for (const name of ["care-change", "care-share", "care-complete", "care-error"]) {
  document.addEventListener(name, (event) => {
    const { what, as, code } = event.detail ?? {};
    const line = document.createElement("li");
    line.textContent = [name, `<${event.target.localName}>`, what, as, code].filter(Boolean).join(" · ");
    log.prepend(line);
    while (log.children.length > 12) log.lastChild.remove();
    if (as === "portal") event.preventDefault();
  });
}

document.querySelector("#form").addEventListener("submit", (event) => {
  event.preventDefault();
  const line = document.createElement("li");
  line.textContent = `submit · assessment: ${String(new FormData(event.target).get("assessment")).length} characters`;
  log.prepend(line);
});

document.querySelector("#look").addEventListener("change", (event) => {
  const theme = document.querySelector("#theme");
  if (event.target.value) theme.href = event.target.value;
  else theme.removeAttribute("href");
});
document.querySelector("#speak").addEventListener("change", (event) => {
  for (const element of document.querySelectorAll("care-preparation, #engagement")) element.lang = event.target.value;
});

document.querySelector("#run").addEventListener("click", async () => {
  const care = await load({ locale: "en", tools: ["preparation"] });
  const made = care.preparation({ visit: "specialist", minutes: 20 });
  made.add({ kind: "topic", title: "I have been tired since summer", must: true });
  document.querySelector("#ran").textContent = JSON.stringify(made.toFhir("2026-12-01"), null, 2);
  made.free();
});

// What was asked of the package so far, as the browser counts it: bytes before compression.
const asked = new PerformanceObserver((list) => {
  for (const { name, decodedBodySize } of list.getEntries()) {
    const { pathname } = new URL(name);
    if (!pathname.startsWith("/care-partnership/")) continue;
    const line = document.createElement("li");
    line.textContent = `${pathname}: ${Math.ceil(decodedBodySize / 1024)} KiB`;
    document.querySelector("#loaded").append(line);
  }
});
asked.observe({ type: "resource", buffered: true });
