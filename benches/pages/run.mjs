// Loads every page in turn, several times, and writes what comes of it.
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import care from "./care.mjs";
import floor from "./floor.mjs";
import lforms from "./lforms.mjs";
import { load, median, profiles } from "./load.mjs";
import { serve } from "./server.mjs";
import surveyjs from "./surveyjs.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" }, only: { type: "string" }, profile: { type: "string" } } });
const all = [floor, care, surveyjs, lforms];
const pages = values.only ? all.filter(({ short }) => values.only.split(",").includes(short)) : all;
const { base, stop } = await serve(Object.assign({}, ...pages.map((page) => page.files())));
const browser = await chromium.launch({
  executablePath: process.env.CHROME || undefined,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,OmniboxWebUI,WebUIOmnibox,AimEnabled"],
});
for (const [name, profile] of Object.entries(profiles)) {
  if (values.profile && values.profile !== name) continue;
  const loads = new Map(pages.map((page) => [page.short, []]));
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const page of pages) {
      const measured = await load(browser, base, page, profile);
      // The first round warms the machine up.
      if (round > 0) loads.get(page.short).push(measured);
      if (process.env.DEBUG) console.log(page.short, measured);
    }
  }
  console.log(name);
  for (const [short, measured] of loads) {
    const row = Object.fromEntries(Object.keys(measured[0]).map((key) => [key, Math.round(median(measured.map((one) => one[key])))]));
    console.log(short.padEnd(10), JSON.stringify(row));
  }
}
await browser.close();
stop();
