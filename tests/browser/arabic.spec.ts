// A further language is content alone: Arabic, from right to left, out of a folder of the portal's own.
import { arabic, translated } from "./access/arabic.js";
import { cut } from "./access/measure.js";
import { through, walks } from "./access/states.js";
import { missing, printed } from "./paper.js";
import { portal } from "./portal.js";
import { expect, openParts, test, watched } from "./tool.js";

/** States are reached by the words on some buttons, which are French in the walks. */
const skipped = new Set(["a copy that the browser refuses", "next visit"]);
const here = /^preparation, (?!kept by another window|cannot run)/;
const preparations = walks.filter(({ name }) => here.test(name));

for (const walk of preparations) {
  test(`in Arabic, at 320 px, nothing is cut and nothing is left out: ${walk.name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await arabic(page);
    const states = walk.states.filter(({ name }) => !skipped.has(name));
    await through(page, { ...walk, states }, async (state, element) => {
      await expect(element.locator(".frame").first()).toHaveCSS("direction", "rtl");
      await expect(element.locator(".frame").first()).not.toContainText(/\b(ui|question|theme|step|sheet)\.[a-z]/);
      expect.soft(await cut(element), state).toEqual([]);
    });
  });
}

const prepared = `<care-preparation id="tool" lang="ar" content-url="/translated/" also="fr" visit="specialist">
</care-preparation>`;

test("a sheet in Arabic and in French: each is written its own way, own words stand once, on one page", async ({
  page: tab,
}) => {
  const refused = watched(tab);
  await tab.addInitScript(() => {
    window.print = () => {};
  });
  await translated(tab);
  await portal(tab, prepared);
  const element = tab.locator("#tool");
  await element.evaluate(async (tool: any) => {
    await tool.ready;
    tool.preparation.add({ kind: "topic", title: "التعب منذ الصيف" });
    tool.preparation.addQuestion("understanding-serious");
    tool.session.go("sheets");
  });
  await openParts(element);
  const both = element.getByLabel("كتابة الورقة أيضا بـ…");
  await both.selectOption({ index: 1 });
  const sheet = element.locator(".preview .sheet");
  await expect(sheet).toHaveClass(/both/);
  const question = sheet.locator("[data-section=questions] li");
  await expect(question).toContainText("هل الأمر خطير؟");
  await expect(question.locator("[lang=fr]").first()).toHaveText("Est-ce que c’est grave ?");
  await expect(question.locator("[lang=fr]").first()).toHaveCSS("direction", "ltr");
  const topic = sheet.locator("[data-section=topics] li");
  await expect(topic.getByText("التعب منذ الصيف")).toHaveCount(1);
  await expect(topic).toContainText("كلمات شخصية");
  await expect(topic.locator("[lang=fr]")).toContainText("mots personnels");
  for (const width of [320, 1280]) {
    await tab.setViewportSize({ width, height: 900 });
    expect(await cut(element), `${width} px`).toEqual([]);
  }
  await element.evaluate((tool: any) => tool.shadowRoot.querySelector(".actions .main").click());
  await expect(element.locator(".paper .sheet")).toBeAttached();
  const paper = await printed(tab, "arabic-french");
  expect(paper.pages).toBe(1);
  const french: string = await element.evaluate((tool: any) => tool.sheet("person", { also: "fr" }).also.footer);
  expect(missing(french, paper)).toEqual([]);
  expect(refused).toEqual([]);
});

test("an instrument in Arabic, from the start to the summary", async ({ page: tab }) => {
  await translated(tab);
  await tab.setViewportSize({ width: 320, height: 900 });
  await portal(
    tab,
    `<care-engagement id="tool" lang="ar" content-url="/translated/" instrument="partner-profile" respondent="patient">
    </care-engagement>`,
  );
  const element = tab.locator("#tool");
  await expect(element.locator("#heading")).toBeVisible();
  await expect(element.locator(".frame").first()).toHaveCSS("direction", "rtl");
  await element.locator("#begin").click();
  const pages: number = await element.evaluate((tool: any) => tool.assessment.pages().length);
  for (let page = 0; page < pages; page++) {
    for (const id of await element.locator("fieldset.statement").evaluateAll((all) => all.map(({ id }) => id)))
      await element.locator(`[id="${id}-like-me"]`).check();
    expect(await cut(element), `page ${page}`).toEqual([]);
    await element.locator("#next").click();
  }
  await expect(element.locator("section.card").first()).toContainText("8 من 8 جمل تشبهكم.");
  expect(await cut(element)).toEqual([]);
});
