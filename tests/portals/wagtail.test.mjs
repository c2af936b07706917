// The kit for Wagtail in a Wagtail: pages of an editor, opened as a visitor does.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { handedOn, launch, printedAlone } from "./browser.mjs";
import { start } from "./wagtail.mjs";

const care = (value) => [{ type: "care", value: { tool: "preparation", ...value } }];
const place = '<div data-care="preparation" data-lang="fr" data-visit="specialist"><p>Une feuille suffit.</p></div>';
const pages = {
  block: [
    { type: "text", value: "<p>Avant.</p>" },
    ...care({ lang: "fr", visit: "specialist", fallback: "<p>Une feuille suffit.</p>" }),
    { type: "text", value: "<p>Après l’outil.</p>" },
  ],
  twice: [
    ...care({ lang: "fr" }),
    ...care({ tool: "engagement", lang: "fr", instrument: "practices", respondent: "patient" }),
  ],
  overview: care({ tool: "overview", lang: "fr" }),
  "raw HTML": [{ type: "html", value: `${place}<script src="/static/care_partnership/classic.js" defer></script>` }],
  "a script of an editor": care({ lang: '"><script>window.ran=1</script>' }),
};

let portal;
let browser;
before(async () => {
  portal = await start(8472, pages);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  portal?.end();
});

const open = async (name) => {
  const page = await browser.newPage();
  await page.goto(portal.pages[name]);
  return page;
};

for (const name of ["block", "raw HTML"]) {
  test(`by ${name}: prepared, copied, saved, handed over and printed alone`, async () => {
    const page = await open(name);
    const tool = page.locator("care-preparation");
    await tool.locator("#main").fill("Mes vertiges");
    await tool.locator("#next").click();
    await tool.locator("#say-title").waitFor();
    assert.equal(await tool.evaluate((tool) => tool.preparation.encounter().kind), "specialist");
    await handedOn(page, tool, "Mes vertiges");
    await printedAlone(page, tool);
    await page.close();
  });
}

test("two tools on one page, with the script asked for twice", async () => {
  const page = await open("twice");
  await page.locator("care-preparation #main").fill("Mes vertiges");
  const tool = page.locator("care-engagement");
  await tool.locator("#begin").click();
  await tool.locator("fieldset.statement input").first().check();
  assert.equal(await tool.evaluate((tool) => tool.assessment.isEmpty()), false);
  await page.close();
});

test("the overview is there", async () => {
  const page = await open("overview");
  await page.locator("care-overview #heading").waitFor();
  await page.close();
});

test("what an editor gives as fallback is shown where nothing runs, and the rest of the page stays", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(portal.pages.block);
  for (const text of ["Avant.", "Une feuille suffit.", "Après l’outil."])
    assert.equal(await page.getByText(text).isVisible(), true, text);
  await page.close();
});

test("an attribute with markup in it is refused when the page is saved", () => {
  assert.equal(portal.pages["a script of an editor"], null);
});
