import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./tool.js";

/** Reaches the words from what stands before them, by the keyboard alone, and opens them. */
async function open(page: Page, element: Locator): Promise<Locator> {
  const words = element.locator("#words");
  const focused = () => element.evaluate((element) => element.shadowRoot?.activeElement?.parentElement?.id);
  await element.locator("#heading").focus();
  for (let steps = 0; steps < 100 && (await focused()) !== "words"; steps++) await page.keyboard.press("Tab");
  expect(await focused(), "Tab reaches the words").toBe("words");
  await expect(words.locator("dd").first()).toBeHidden();
  await page.keyboard.press("Enter");
  return words;
}

test("the words of a step are explained by keyboard: questions, and the organiser's list", async ({ tool, page }) => {
  await expect(tool.element.locator("#words"), "the first screen has no hard word").toHaveCount(0);
  await tool.to("points");
  const words = await open(page, tool.element);
  await expect(words.getByText("moins d’une personne sur 2")).toBeVisible();
  await expect(words.locator("dt", { hasText: "Personne de confiance" })).toBeVisible();
  await expect(words.locator("dt", { hasText: "Casier judiciaire" }), "not asked about in a visit").toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).include("#tool").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(words.locator("dd").first()).toBeHidden();

  await tool.load("medicines-committee-organiser");
  await tool.to("organise");
  await expect((await open(page, tool.element)).locator("dt", { hasText: "Casier judiciaire" })).toBeVisible();
});

test("the words of a context are explained by keyboard, in the language of the page", async ({ assessment, page }) => {
  const { element } = assessment;
  await page.getByRole("button", { name: "English" }).click();
  await expect(element.locator("#begin")).toHaveText("Start");
  await expect((await open(page, element)).locator("dt", { hasText: "Patient representatives" })).toBeVisible();

  await element.evaluate((element: any) => element.assessment.setOptions({ contexts: ["organisation"] }));
  await element.locator("#begin").click();
  await element.locator("#words").evaluate((words: HTMLDetailsElement) => (words.open = false));
  const words = await open(page, element);
  await expect(words.locator("dd")).toHaveText(["Patients, families and teams decide and act together, as equals."]);
});
