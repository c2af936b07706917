import type { Locator } from "@playwright/test";
import { bare, missing, printed } from "./paper.js";
import { expect, test } from "./tool.js";

/** What is for the screen alone, that would be printed. */
const onScreenAlone = (element: Locator) =>
  element.evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll("button, input[type=file], .bottom, .path, .drop, .status, dialog")]
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 80)),
  );

test.describe("printed from the browser's own menu", () => {
  test("a preparation is its sheet, whole, on every step", async ({ tool, page }) => {
    await tool.load("rare-disease");
    await page.emulateMedia({ media: "print" });
    for (const step of ["points", "sheets"]) {
      await tool.to(step);
      expect(await onScreenAlone(tool.element), step).toEqual([]);
      const paper = await printed(page, `menu-${step}`);
      const { text } = await tool.element.evaluate((element: any) => element.sheet("person"));
      expect(missing(text, paper), step).toEqual([]);
    }
  });

  test("statements stand with their answers", async ({ assessment, page }) => {
    const { element } = assessment;
    await element.locator("#begin").click();
    await page.emulateMedia({ media: "print" });
    expect(await onScreenAlone(element)).toEqual([]);
    const { text } = await printed(page, "menu-statements");
    for (const statement of await element.locator("legend").allTextContents()) expect(text).toContain(bare(statement));
  });

  test("a result is its picture, its words and the steps that were chosen", async ({ assessment, page }) => {
    const { element } = assessment;
    await assessment.load("patient-care");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await onScreenAlone(element)).toEqual([]);
    const { text } = await printed(page, "menu-result");
    const { contexts } = await element.evaluate((element: any) => element.profile());
    for (const { sentence } of contexts) expect(text).toContain(bare(sentence));
    for (const act of await element.locator("[part=chosen] .title").allTextContents())
      expect(text).toContain(bare(act));
    const ink = await element.locator("#heading").evaluate((heading) => getComputedStyle(heading).color);
    expect(ink).toBe("rgb(0, 0, 0)");
  });

  test("an overview is its groups", async ({ assessment, page }) => {
    const { overview } = assessment;
    await page.locator("#load-group").click();
    await expect(overview.locator("section.card")).toHaveCount(3);
    await page.emulateMedia({ media: "print" });
    expect(await onScreenAlone(overview)).toEqual([]);
    const { text } = await printed(page, "menu-overview");
    for (const name of await overview.locator(".side strong").allTextContents()) expect(text).toContain(bare(name));
  });
});
