// What it costs where WebAssembly is refused and a script stands for it: `node benches/scripted.mjs [rounds]`, against
// the unpacked tarball. Both ways take turns in one browser, so that what else the machine does falls on both.
import { chromium } from "@playwright/test";
import { page as made, policy, portal } from "../tests/portal/portal.mjs";

const rounds = Number(process.argv[2] ?? 9);
const ways = { WebAssembly: policy, script: policy.replace(" 'wasm-unsafe-eval'", "") };
const tools = { preparation: "care-preparation", "self-assessment": "care-engagement" };
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** Milliseconds until the first question is there, from an empty cache. */
async function first(browser, site) {
  const page = await browser.newPage();
  await page.goto(site.origin);
  const time = await page.evaluate(async () => {
    const tool = document.querySelector("#tool");
    await customElements.whenDefined(tool.localName);
    await tool.ready;
    await tool.updateComplete;
    if (!tool.shadowRoot.querySelector("#heading")) throw new Error("it is not there");
    return performance.now();
  });
  return { page, time };
}

/** Milliseconds of calls in a preparation of 200 entries of 2,000 characters. */
const calls = (page) =>
  page.evaluate(() => {
    const { preparation } = document.querySelector("#tool");
    const details = "mal à la tête ".repeat(142);
    const took = (call) => {
      const times = [];
      for (let turn = 0; turn < 21; turn += 1) {
        const began = performance.now();
        call(turn);
        times.push(performance.now() - began);
      }
      return times.sort((one, other) => one - other)[10];
    };
    const began = performance.now();
    const ids = Array.from({ length: 200 }, (_, at) =>
      preparation.add({ kind: "topic", title: `Point ${at}`, details }),
    );
    return {
      "200 entries added": performance.now() - began,
      agenda: took(() => preparation.agenda()),
      "a letter kept": took((turn) => preparation.update(ids[100], { details: details.slice(turn) })),
      "a sheet": took(() => preparation.sheet("person")),
    };
  });

const browser = await chromium.launch({ executablePath: process.env.CHROME || undefined, args: ["--no-sandbox"] });
try {
  for (const [name, tag] of Object.entries(tools)) {
    const script = `<script type="module" src="/care/${tag.replace("care", "define")}.js"></script>`;
    const page = made(`<${tag} id="tool"></${tag}>`, script);
    const figures = {};
    for (let round = 0; round < rounds; round += 1) {
      for (const [way, header] of Object.entries(ways)) {
        const site = await portal({ "/": page }, { headers: { "Content-Security-Policy": header } });
        const { page: opened, time } = await first(browser, site);
        const all = { "first question": time, ...(name === "preparation" && (await calls(opened))) };
        for (const [what, value] of Object.entries(all)) ((figures[what] ??= {})[way] ??= []).push(value);
        await opened.close();
        site.close();
      }
    }
    for (const [what, { WebAssembly: compiled, script: plain }] of Object.entries(figures)) {
      const [one, other] = [median(compiled), median(plain)];
      console.log(
        `${name}, ${what}: ${one.toFixed(1)} ms, as a script ${other.toFixed(1)} ms, × ${(other / one).toFixed(2)}`,
      );
    }
  }
} finally {
  await browser.close();
}
