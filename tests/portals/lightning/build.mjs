// A page as Lightning makes one: the kit's component, compiled by LWC, with the shadow that Lightning lays over the
// browser's own. What Salesforce adds to LWC is stood for: a static resource is an address, and a script is loaded.
import { mkdir, writeFile } from "node:fs/promises";
import lwc from "@lwc/rollup-plugin";
import replace from "@rollup/plugin-replace";
import { rollup } from "rollup";

const here = (name) => new URL(name, import.meta.url).pathname;
const kit = here("../../../kits/lightning/");
const made = {
  "@salesforce/resourceUrl/carePartnership": `export default "/carePartnership.js";`,
  "lightning/platformResourceLoader": `export const loadScript = (component, address) =>
    new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject });
      document.head.append(script);
    });`,
  page: `import "@lwc/synthetic-shadow";
    import { createElement } from "lwc";
    import CareTool from "c/careTool";
    for (const [id, set] of Object.entries({
      prepare: { tool: "preparation", lang: "fr", visit: "specialist", minutes: 25 },
      assess: { tool: "engagement", lang: "fr", instrument: "practices", respondent: "patient" },
      group: { tool: "overview", lang: "fr" },
    })) {
      const tool = createElement("c-care-tool", { is: CareTool });
      Object.assign(tool, set, { id });
      tool.addEventListener("careshare", (event) => {
        if (event.detail.as !== "portal") return;
        event.preventDefault();
        window.byComponent = event.detail.text;
      });
      document.querySelector("main").append(tool);
    }`,
};
// The kit's folder has no packages of its own.
const packages = {
  lwc: here("node_modules/@lwc/engine-dom/dist/index.js"),
  "@lwc/synthetic-shadow": here("node_modules/@lwc/synthetic-shadow/dist/index.js"),
};
const standIns = {
  name: "stand-ins",
  resolveId: (id) => (id in made ? `\0${id}` : (packages[id] ?? null)),
  load: (id) => made[id.slice(1)] ?? null,
};

/** Makes the page into a folder. */
export async function build(folder) {
  const bundle = await rollup({
    input: "page",
    plugins: [
      standIns,
      lwc({ rootDir: kit, modules: [{ name: "c/careTool", path: `${kit}careTool/careTool.js` }] }),
      replace({ "process.env.NODE_ENV": '"production"', preventAssignment: true }),
    ],
    onwarn: ({ message }) => console.warn(message),
  });
  await mkdir(folder, { recursive: true });
  await bundle.write({ file: `${folder}/page.js`, format: "iife" });
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Portail</title>
<header>Hôpital</header><main></main><script src="page.js"></script></html>`;
  await writeFile(`${folder}/index.html`, page);
}

if (process.argv[2]) await build(process.argv[2]);
