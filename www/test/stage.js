// Puts the tool into the page, in the state that the address says.
import { replay } from "../example.js";
import { stateOf } from "./states.js";

const state = stateOf(location.search);
const root = document.documentElement;
root.lang = state.lang;
root.dir = state.direction;
root.classList.toggle("dark", state.colours === "dark");
root.classList.toggle("large", state.text === "large");
if (state.theme !== "its own") document.querySelector("#theme").href = `../themes/${state.theme}.css`;

const settings = {
  none: undefined,
  "a hospital": {
    routes: [{ id: "message", url: "https://portal.example/messages" }, { id: "next-visit" }, { id: "association" }],
    resources: [{ id: "group", title: "Groupe de parole", detail: "Le mardi, 18 h", themes: ["emotional-social"] }],
    emergency: { number: "15" },
  },
  "a mistake": { routes: [{ id: "pigeon" }] },
};

const tool = document.createElement(`care-${state.tool}`);
tool.id = "tool";
const attributes = {
  preparation: { visit: state.visit, "for-whom": state["for-whom"], storage: state.storage, "hand-over": "" },
  engagement: {
    storage: state.storage,
    ...(state.instrument !== "all" && { instrument: state.instrument }),
    ...(state.respondent !== "any" && { respondent: state.respondent }),
  },
  overview: state.instrument === "all" ? {} : { instrument: state.instrument },
};
for (const [name, value] of Object.entries(attributes[state.tool])) tool.setAttribute(name, value);
if (settings[state.settings]) tool.settings = settings[state.settings];
if (state.form === "yes") {
  const form = document.createElement("form");
  tool.setAttribute("name", "tool");
  form.append(tool);
  document.body.append(form);
} else {
  document.body.append(tool);
}

const format = `care-partnership/${state.tool === "preparation" ? "preparation" : "assessment"}`;
const broken = {
  "a broken file": `{"format":"${format}","version":`,
  "a newer version": JSON.stringify({ format, version: 9999 }),
};
const examples = "../care-partnership/content/examples";

async function fill() {
  await tool.ready;
  const { preparation } = tool;
  if (preparation && state.example in broken) return tool.open(broken[state.example]);
  if (preparation && state.example !== "none") {
    const { load } = await import("../care-partnership/index.js");
    const care = await load({ locale: state.lang, tools: ["preparation"] });
    const response = await fetch(`${examples}/${state.example}.${state.lang}.json`);
    const made = replay(care, await response.json());
    await tool.open(made.save());
    made.free();
  } else if (preparation && (state.side !== "participant" || state.mode !== "in-person")) {
    preparation.setEncounter({ mode: state.mode, ...(state.visit === "partner-meeting" && { side: state.side }) });
    await tool.open(tool.save());
  }
  if (state.tool === "engagement" && state.example in broken) return tool.open(broken[state.example]);
  if (state.tool === "engagement" && state.example !== "none") {
    const response = await fetch(`${examples}/assessments/${state.example}.${state.lang}.json`);
    await tool.open(await response.text());
  }
  if (state.tool === "overview" && state.example === "group") {
    const results = await (await fetch(`${examples}/assessments/group.json`)).json();
    await tool.take(results.map((result, place) => new File([JSON.stringify(result)], `${place + 1}.json`)));
  } else if (state.tool === "overview" && state.example in broken) {
    await tool.take([new File([broken[state.example]], "broken.json")]);
  }
}

await import("../care-partnership/define.js");
await fill().catch((error) => {
  tool.dispatchEvent(new CustomEvent("care-error", { bubbles: true, composed: true, detail: error }));
});
