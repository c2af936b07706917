import type { Locator, Page } from "@playwright/test";
import { toStep } from "./path.js";
import { expect, test } from "./tool.js";

const lines = "- Je dors mal\n- Le travail\n\n3. Les repas\n• Mes mains\nQui appeler ?";
const points = ["Je dors mal", "Le travail", "Les repas", "Mes mains", "Qui appeler ?"];
const offer = /^5\slignes\s: ajouter 5\spoints$/;

const titles = (element: Locator): Promise<string[]> =>
  element.evaluate((tool: any) => tool.preparation.entries().map(({ title }: { title: string }) => title));

async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await field.focus();
  await page.keyboard.press("ControlOrMeta+V");
}

test("several lines pasted into a new point are as many points in one press, and in one undo none", async ({
  tool,
  page,
}) => {
  const { element } = tool;
  await toStep(element, "points");
  for (const form of ["say", "ask"]) {
    const field = element.locator(`#${form}-title`);
    await paste(page, field, lines);
    await element.getByRole("button", { name: offer }).click();
    await expect.poll(() => titles(element)).toEqual(points);
    await expect(field).toHaveValue("");
    await expect(field).toBeFocused();
    await expect(element.getByRole("button", { name: offer })).toHaveCount(0);
    await expect(element.getByRole("status")).toContainText(/5\spoints sont ajoutés/);
    await element.locator("#undo").click();
    await expect.poll(() => titles(element)).toEqual([]);
  }
});

test("what was pasted stays one point where the person adds it, or goes on writing", async ({ tool, page }) => {
  const { element } = tool;
  await toStep(element, "points");
  const field = element.locator("#say-title");
  await paste(page, field, "Je dors mal\nLe travail");
  await expect(element.locator("#say-title-lines")).toBeVisible();
  await field.press("Enter");
  await expect.poll(() => titles(element)).toEqual(["Je dors mal Le travail"]);
  await expect(element.locator("#say-title-lines")).toHaveCount(0);
  await paste(page, field, "Je dors mal\nLe travail");
  await expect(element.locator("#say-title-lines")).toBeVisible();
  await page.keyboard.type(" aussi");
  await expect(element.locator("#say-title-lines")).toHaveCount(0);
  await field.fill("");
  await paste(page, field, "Une seule ligne\n");
  await expect(field).toHaveValue(/^Une seule ligne\s?$/);
  await expect(element.locator("#say-title-lines")).toHaveCount(0);
});

test("lines pasted into the first field, or into a point that is there, begin with that one", async ({
  tool,
  page,
}) => {
  const { element } = tool;
  await paste(page, element.locator("#main"), lines);
  await element.getByRole("button", { name: offer }).click();
  await expect.poll(() => titles(element)).toEqual(points);
  const main = element.evaluate((tool: any) => tool.preparation.entries().map(({ main }: { main: boolean }) => main));
  expect(await main).toEqual([true, false, false, false, false]);
  await expect(element.locator("#main")).toHaveValue("Je dors mal");

  await toStep(element, "points");
  await element.locator("#edit-e2").click();
  const field = element.locator("#title-e2");
  await field.fill("");
  await paste(page, field, "Mon poste\nMes horaires");
  await element.locator("#title-e2-lines").click();
  await expect
    .poll(() => titles(element))
    .toEqual(["Je dors mal", "Mon poste", "Les repas", "Mes mains", "Qui appeler ?", "Mes horaires"]);
});

test("a line that is too long is said at its field as for one point, and none is added", async ({ tool, page }) => {
  const { element } = tool;
  await toStep(element, "points");
  const field = element.locator("#say-title");
  await paste(page, field, `Je dors mal\n${"a".repeat(81)}`);
  await element.locator("#say-title-lines").click();
  await expect(element.locator("#say-title-fault")).toContainText("80");
  await expect(field).toBeFocused();
  expect(await titles(element)).toEqual([]);
});

test("a sentence that is too long goes on in the details in one press, and comes back in one undo", async ({
  tool,
}) => {
  const { element } = tool;
  const said = "Je dors mal depuis mai. Je me réveille plusieurs fois par nuit et je suis fatiguée toute la journée.";
  const entries = () =>
    element.evaluate((tool: any) => tool.preparation.entries().map(({ title, details }: any) => [title, details]));
  const wanted = [["Je dors mal depuis mai.", said.slice(24)]];
  await element.locator("#main").fill(said);
  await element.locator("#main-details").click();
  await expect.poll(entries).toEqual(wanted);
  await expect(element.locator("#main")).toHaveValue("Je dors mal depuis mai.");
  await element.locator("#undo").click();
  await expect.poll(entries).toEqual([]);
  await toStep(element, "points");
  await element.locator("#say-title").fill(said);
  await element.locator("#say-title-details").click();
  await expect.poll(entries).toEqual(wanted);
  await expect(element.locator("#say-title")).toHaveValue("");
});
