// The kit for WordPress in a WordPress: pages of an author, opened as a visitor does.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { handedOn, launch, printedAlone } from "./browser.mjs";
import { start, upgrade } from "./wordpress.mjs";

const pages = {
  shortcode: '[care_preparation lang="fr" visit="specialist"]',
  "typographic quotes": "[care_preparation lang=”fr” visit=”specialist”]",
  "with a fallback":
    '[care_preparation lang="fr"]<p>Une feuille suffit.</p>\n\nEt un crayon.[/care_preparation]\n\nAprès l’outil.',
  block: '<!-- wp:care-partnership/tool {"tool":"preparation","lang":"fr","visit":"specialist"} /-->',
  "raw tag": '<care-preparation lang="fr" visit="specialist"></care-preparation>',
  "in a row": `<!-- wp:group {"layout":{"type":"flex"}} --><div class="wp-block-group"><!-- wp:care-partnership/tool {"lang":"fr"} /--></div><!-- /wp:group -->`,
  "self-assessment": '[care_engagement lang="fr" instrument="continuum" respondent="patient"]',
  overview: '[care_overview lang="fr"]',
  kept: '[care_preparation lang="fr" storage="device"]',
  place: '<div data-care="preparation" data-lang="fr" data-visit="specialist"><p>Une feuille suffit.</p></div>',
  "a script of an author":
    '[care_preparation lang="fr" visit="\\"><script>window.ran=1</script>"]<script>window.ran=1</script>[/care_preparation]',
};

let portal;
let browser;
before(async () => {
  portal = await start(8471, pages);
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

for (const name of ["shortcode", "typographic quotes", "block", "raw tag", "in a row", "place"]) {
  test(`by ${name}: prepared, and printed alone`, async () => {
    const page = await open(name);
    const tool = page.locator("care-preparation");
    await tool.locator("#main").fill("Mes vertiges");
    assert.equal(await tool.getAttribute("lang"), "fr");
    await tool.locator("#next").click();
    await tool.locator("#say-title").waitFor();
    assert.match(await tool.evaluate((tool) => tool.save()), /Mes vertiges/);
    await printedAlone(page, tool);
    await page.close();
  });
}

test("by shortcode: the self-assessment is answered to its result", async () => {
  const page = await open("self-assessment");
  const tool = page.locator("care-engagement");
  await tool.locator("#begin").click();
  await tool.locator("fieldset.statement input").first().check();
  assert.equal(await tool.evaluate((tool) => tool.assessment.isEmpty()), false);
  await page.close();
});

test("what stands between the tags is the fallback, and the rest of the post stays", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(portal.pages["with a fallback"]);
  assert.equal(await page.getByText("Une feuille suffit.").isVisible(), true);
  assert.equal(await page.getByText("Après l’outil.").evaluate((node) => node.closest("care-preparation")), null);
  await page.close();
});

test("an author’s script does not run by way of the plugin", async () => {
  const page = await open("a script of an author");
  await page.locator("care-preparation #heading").waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await page.close();
});

test("a list of posts, which shows no tool, loads nothing of it", async () => {
  const page = await browser.newPage();
  await page.goto(new URL("/", portal.pages.shortcode).href);
  assert.equal(await page.locator("care-preparation, care-engagement").count(), 0);
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(
    asked.filter((name) => name.includes("care-partnership")),
    [],
  );
  await page.close();
});

test("a server that gives no WebAssembly file away costs nothing: all is in the one script", async () => {
  const page = await browser.newPage();
  const asked = [];
  await page.route(/wasm/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ status: 403, body: "Forbidden" });
  });
  await page.goto(portal.pages.shortcode);
  await page.locator("care-preparation #main").fill("Mes vertiges");
  assert.deepEqual(asked, []);
  await page.close();
});

test("copied, saved and handed over to the theme’s script", async () => {
  const page = await open("shortcode");
  const tool = page.locator("care-preparation");
  await tool.locator("#main").fill("Mes vertiges");
  await handedOn(page, tool, "Mes vertiges");
  await page.close();
});

test("the group overview is there", async () => {
  const page = await open("overview");
  await page.locator("care-overview #heading").waitFor();
  await page.close();
});

// The last one: it leaves another version behind.
test("an upgrade in place: what is written on the page stays, and the next page has the new script", async () => {
  const page = await open("kept");
  const tool = page.locator("care-preparation");
  await tool.locator("#store").check();
  await tool.locator("#main").fill("Mes vertiges");
  await tool.locator("#next").click();
  const version = () => page.locator("script[src*='care-partnership/classic.js']").getAttribute("src");
  const before = await version();
  upgrade(portal.site, "99.0.0");
  await tool.locator("#say-title").fill("Et mon genou");
  await tool.locator("#say-title").press("Enter");
  await page.reload();
  assert.notEqual(await version(), before);
  assert.match(await version(), /ver=99\.0\.0/);
  await page.waitForFunction(() => document.querySelector("care-preparation")?.save?.()?.includes("Et mon genou"));
  await page.close();
});
