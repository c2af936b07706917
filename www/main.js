// The portal's own script: language, settings and examples. It uses the package as anybody would.
import { load } from "/care-partnership/index.js";
import { replay } from "./example.js";
import { texts } from "./texts.js";

const tool = document.querySelector("#tool");
const status = document.querySelector("#loaded");
let language = "fr";

function settings() {
  const t = texts[language];
  return {
    routes: [
      { id: "message", detail: t["message-detail"] },
      { id: "other-professional" },
      { id: "association" },
      { id: "next-visit" },
    ],
    resources: [
      { id: "group", title: t.group, detail: t["group-detail"], themes: ["emotional-social", "relatives", "rare-undiagnosed"] },
      { id: "social", title: t.social, detail: t["social-detail"], themes: ["resources-rights", "daily-life"] },
    ],
  };
}

function speak(next) {
  language = next;
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = texts[next][element.dataset.text];
  for (const element of document.querySelectorAll("[data-label]")) element.ariaLabel = texts[next][element.dataset.label];
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

document.querySelector("#load").addEventListener("click", async () => {
  const id = document.querySelector("#example").value;
  const [care, response] = await Promise.all([
    load({ locale: language, settings: settings() }),
    fetch(`/care-partnership/content/examples/${id}.${language}.json`),
  ]);
  const example = await response.json();
  const preparation = replay(care, example);
  await tool.open(preparation.save());
  preparation.free();
  status.textContent = example.story;
});

document.querySelector("#copy").addEventListener("click", async () => {
  const code = document.querySelector("#code").textContent;
  await navigator.clipboard.writeText(code).catch(() => getSelection().selectAllChildren(document.querySelector("#code")));
  document.querySelector("#copied").textContent = texts[language].copied;
});

speak("fr");
