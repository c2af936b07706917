// Loads every page in turn, several times, and writes what comes of it.
//   --rounds N  loads of each page that count, after one that does not
//   --check     our own pages alone, once: they show themselves and give a result; nothing is timed or written
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { both, plain, preloaded } from "./care.mjs";
import floor from "./floor.mjs";
import { load, median, profiles, weight } from "./load.mjs";
import { serve } from "./server.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" }, check: { type: "boolean" } } });
const own = [floor, plain, preloaded];
const peers = async () => [(await import("./surveyjs.mjs")).default, (await import("./lforms.mjs")).default];
const pages = values.check ? own : [...own, ...(await peers())];

// Parts of the browser's own window that start a process of their own beside each page.
const windows = [
  "SpareRendererForSitePerProcess",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "OmniboxWebUI",
  "WebUIOmnibox",
  "AimEnabled",
];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const files = Object.assign({}, ...[...pages, both].map((page) => page.files()));
const { base, stop } = await serve(files, values.check ? 4 : 11);
const browser = await chromium.launch({
  executablePath: process.env.CHROME || undefined,
  args: [...quiet, `--disable-features=${windows.join(",")}`],
});
try {
  const weighed = await weight(browser, base, both);
  if (values.check) await check(weighed);
  else
    (await import("./report.mjs")).report({
      results: await measured(),
      pages,
      both: weighed,
      browser: browser.version(),
      rounds: Number(values.rounds),
    });
} finally {
  await browser.close();
  stop();
}

/** The medians of each page, by profile. */
async function measured() {
  const results = {};
  for (const [name, profile] of Object.entries(profiles)) {
    const loads = new Map(pages.map((page) => [page.path, []]));
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      for (const page of pages) {
        const one = await load(browser, base, page, profile);
        // The first round warms the machine up.
        if (round > 0) loads.get(page.path).push(one);
      }
      process.stdout.write(`${name}: round ${round} of ${values.rounds}\n`);
    }
    results[name] = pages.map((page) => middle(loads.get(page.path)));
  }
  return results;
}

function middle(loads) {
  return Object.fromEntries(Object.keys(loads[0]).map((key) => [key, median(loads.map((load) => load[key]))]));
}

async function check(weighed) {
  for (const page of pages) {
    const { counted, painted, memory, bytes, requests } = await load(browser, base, page, profiles.desktop);
    if (![counted, painted, memory, bytes].every((figure) => figure > 0))
      throw new Error(`${page.name}: a figure is missing`);
    console.log(`${page.name}: shows itself and counts answers (${bytes} bytes, ${requests} requests)`);
  }
  console.log(`both tools on one page: ${weighed.bytes} bytes, ${weighed.requests} requests`);
}
