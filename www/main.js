// The portal's own script: language, settings and examples. It uses the package as anybody would.
import { load } from "./care-partnership/index.js";
import { replay } from "./example.js";
import { texts } from "./texts.js";

const tool = document.querySelector("#tool");
const assessment = document.querySelector("#assessment");
const overview = document.querySelector("#overview");
const status = document.querySelector("#loaded");
let language = "fr";

function settings() {
  const t = texts[language];
  return {
    routes: [
      { id: "association" },
      { id: "other-professional" },
      { id: "message", detail: t["message-detail"] },
      { id: "next-visit" },
    ],
    resources: [
      {
        id: "group",
        title: t.group,
        detail: t["group-detail"],
        themes: ["emotional-social", "relatives", "rare-undiagnosed"],
      },
      { id: "social", title: t.social, detail: t["social-detail"], themes: ["resources-rights", "daily-life"] },
    ],
  };
}

function speak(next) {
  language = next;
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll("[data-text]"))
    element.textContent = texts[next][element.dataset.text];
  for (const element of document.querySelectorAll("[data-label]"))
    element.ariaLabel = texts[next][element.dataset.label];
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === next));
  }
  document.title = texts[next].page;
  status.textContent = "";
  tool.settings = settings();
}

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset.language));
}

/** Says what was opened; where it stands in the place of something that was written, how that comes back. */
function tell(line, opened, written) {
  line.textContent = written ? `${opened} ${texts[language].undo}` : opened;
}

document.querySelector("#load").addEventListener("click", async () => {
  const id = document.querySelector("#example").value;
  const [care, response] = await Promise.all([
    load({ locale: language, tools: ["preparation"], settings: settings() }),
    fetch(`care-partnership/content/examples/${id}.${language}.json`),
  ]);
  const example = await response.json();
  const preparation = replay(care, example);
  const written = tool.value !== "";
  await tool.open(preparation.save());
  preparation.free();
  tell(status, example.story, written);
});

document.querySelector("#load-assessment").addEventListener("click", async () => {
  const id = document.querySelector("#assessment-example").value;
  const response = await fetch(`care-partnership/content/examples/assessments/${id}.${language}.json`);
  const saved = await response.text();
  const written = assessment.value !== "";
  await assessment.open(saved);
  tell(document.querySelector("#assessment-loaded"), texts[language]["assessment-loaded"], written);
});

// The results come as files; here, the portal makes them from one example.
document.querySelector("#load-group").addEventListener("click", async () => {
  const response = await fetch("care-partnership/content/examples/assessments/group.json");
  const results = await response.json();
  await overview.take(results.map((result, place) => new File([JSON.stringify(result)], `${place + 1}.json`)));
});

// A step that was chosen goes into the preparation on the same page: the portal says that it took it.
assessment.addEventListener("care-share", (event) => {
  if (!event.detail.entry) return;
  tool.add(event.detail.entry);
  event.preventDefault();
});

// A real portal would send the sheet as a message here.
tool.addEventListener("care-share", (event) => {
  if (event.detail.as === "portal") event.preventDefault();
});

document.querySelector("#copy").addEventListener("click", async () => {
  const code = document.querySelector("#code").textContent;
  await navigator.clipboard
    .writeText(code)
    .catch(() => getSelection().selectAllChildren(document.querySelector("#code")));
  document.querySelector("#copied").textContent = texts[language].copied;
});

speak("fr");
