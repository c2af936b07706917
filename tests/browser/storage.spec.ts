import type { Page } from "@playwright/test";
import { expect, openParts, test, Tool } from "./tool.js";
import { toStep } from "./path.js";

const key = "care-preparation:tool";

/** Goes to the step with the panel of keeping, opened. */
async function panel(tool: Tool): Promise<void> {
  await toStep(tool.element, "sheets");
  await openParts(tool.element);
}

/** Writes a sentence and asks to keep it. */
async function written(tool: Tool, sentence: string): Promise<void> {
  await tool.element.locator("#main").fill(sentence);
  await panel(tool);
  await tool.element.locator("#store").check();
}

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), key);

/** What one window keeps is known to another a moment later: a browser may give each a process of its own. */
const reaches = (page: Page, words: string) => expect.poll(() => stored(page)).toContain(words);

test("nothing is kept before the person asks, and then it is there after a reload", async ({ tool, page }) => {
  await tool.element.locator("#main").fill("Mes vertiges");
  expect(await stored(page)).toBeNull();
  await panel(tool);
  await expect(tool.element.locator("#store-hint")).toContainText("pourrait lire vos mots");
  await tool.element.locator("#store").check();
  expect(await stored(page)).toContain("Mes vertiges");
  await tool.open();
  expect(await tool.titles()).toEqual(["Mes vertiges"]);
  await tool.element.locator("#main").fill("Mes vertiges du matin");
  expect(await stored(page)).toContain("du matin");
});

test("erasing everything erases everything", async ({ tool, page }) => {
  await written(tool, "Mes vertiges");
  await tool.element.locator("#erase").click();
  await expect(tool.element.locator("#erase-question")).toContainText(
    "La copie gardée sur cet appareil s’efface aussi.",
  );
  await tool.element.locator("#erase-no").click();
  await tool.element.locator("#store").uncheck();
  await tool.element.locator("#erase").click();
  await expect(tool.element.locator("#erase-question")).not.toContainText("copie");
  await tool.element.locator("#erase-no").click();
  await tool.element.locator("#store").check();
  await tool.element.locator("#erase").click();
  await tool.element.locator("#erase-yes").click();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await tool.element.locator("#main").fill("Autre chose");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await tool.open();
  expect(await tool.titles()).toEqual([]);
});

test("what is removed is no longer kept either", async ({ tool, page }) => {
  await written(tool, "Mes vertiges");
  await toStep(tool.element, "points");
  await tool.element.getByRole("button", { name: "Retirer : Mes vertiges" }).click();
  expect(await tool.titles()).toEqual([]);
  expect(await stored(page)).not.toContain("Mes vertiges");
});

test("the choice can be taken back", async ({ tool, page }) => {
  await written(tool, "Mes vertiges");
  await tool.element.locator("#store").uncheck();
  expect(await stored(page)).toBeNull();
  expect(await tool.titles()).toEqual(["Mes vertiges"]);
});

test("two windows do not write over each other silently", async ({ tool, page, context }) => {
  await written(tool, "Mes vertiges");
  const second = new Tool(await context.newPage());
  await second.open();
  await second.element.locator("#main").fill("Mon genou");
  await reaches(page, "Mon genou");
  // This window still shows what it showed; its next word meets the other one's.
  await toStep(tool.element, "visit");
  await tool.element.locator("#main").fill("Mes vertiges du soir");
  const notice = tool.element.locator("#store-notice");
  await expect(notice).toContainText("une autre fenêtre");
  expect(await stored(second.page)).toContain("Mon genou");
  expect(await tool.titles()).toEqual(["Mes vertiges du soir"]);
  await notice.locator("#store-mine").click();
  await reaches(second.page, "du soir");
  await expect(notice).toHaveCount(0);
  await second.element.locator("#main").fill("Mon genou gauche");
  await second.element.locator("#store-theirs").click();
  expect(await second.titles()).toEqual(["Mes vertiges du soir"]);
});

test("a storage that is full loses nothing that is on screen", async ({ tool, page }) => {
  await written(tool, "Mes vertiges");
  await page.evaluate((key) => {
    for (let size = 5_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let place = 0; ; place += 1) localStorage.setItem(`full${size}-${place}`, "x".repeat(size));
      } catch {
        // Smaller pieces fill the rest.
      }
    }
    return key;
  }, key);
  await toStep(tool.element, "visit");
  await tool.element.locator("#main").fill("Mes vertiges, tous les matins, depuis le mois de juin");
  await expect(tool.element.locator("#store-notice")).toContainText("plus de place");
  expect(await tool.titles()).toEqual(["Mes vertiges, tous les matins, depuis le mois de juin"]);
  expect(await stored(page)).toContain("Mes vertiges");
  await page.evaluate((kept) => {
    for (const key of Object.keys(localStorage)) if (key !== kept) localStorage.removeItem(key);
  }, key);
  await tool.element.locator("#main").fill("Mes vertiges, encore");
  await expect(tool.element.locator("#store-notice")).toHaveCount(0);
  expect(await stored(page)).toContain("encore");
});

for (const [name, text] of [
  ["broken", "{{{"],
  ["from a newer version", '{"format":"care-partnership/preparation","version":99,"draft":{}}'],
] as const) {
  test(`what is kept and ${name} is not written over`, async ({ tool, page }) => {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text] as const);
    await tool.open();
    await expect(tool.element.locator("#store-notice")).toContainText("ne peut pas le lire");
    await tool.element.locator("#main").fill("Mes vertiges");
    expect(await stored(page)).toBe(text);
    await tool.element.locator("#store-mine").click();
    expect(await stored(page)).toContain("Mes vertiges");
  });
}

test("where storage is blocked, the tool works and says so", async ({ page, baseURL }) => {
  // A frame without an origin of its own has no storage.
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<iframe title="tool" sandbox="allow-scripts" src="${baseURL}/framed.html" width="1000" height="900"></iframe>`,
    }),
  );
  await page.route("**/framed.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="fr"><script type="module" src="/care-partnership/define.js"></script><care-preparation id="tool" storage="device"></care-preparation></html>`,
    }),
  );
  await page.route("**/care-partnership/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.goto("/host.html");
  const element = page.frameLocator("iframe").locator("#tool");
  await element.locator("#main").fill("Mes vertiges");
  await expect(element.locator("#store-notice")).toContainText("ne permet pas de garder");
  await expect(element.locator(".preview")).toContainText("Mes vertiges");
});

test("the assessment is kept in the same way, apart", async ({ assessment, page }) => {
  await assessment.load("patient-care");
  const { element } = assessment;
  await openParts(element);
  await element.locator("#store").check();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["care-engagement:assessment"]);
  await assessment.open();
  await expect(element.locator("section.card").first()).toBeVisible();
});
