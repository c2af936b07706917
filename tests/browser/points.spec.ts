import type { Locator } from "@playwright/test";
import { printed } from "./paper.js";
import { expect, openParts, test, type Tool } from "./tool.js";

const go = (tool: Tool, step: string) =>
  tool.element.evaluate((tool: any, step) => (tool.session.go(step), tool.updateComplete), step);

/** Five topics for a visit of 20 minutes: three fit, two are for later. */
async function five(tool: Tool): Promise<void> {
  await tool.element.evaluate((tool: any) => {
    for (const title of ["Un", "Deux", "Trois", "Quatre", "Cinq"]) tool.add({ kind: "topic", title });
  });
  await go(tool, "points");
}

const rows = (tool: Tool) => tool.element.locator(".points.topic .entry");
const titles = (tool: Tool) => rows(tool).locator(".title");
const top = async (control: Locator) => (await control.boundingBox())!.y;

test("the list has numbers, and a line with the minutes before what is for later", async ({ tool }) => {
  await five(tool);
  await expect(rows(tool).locator(".number")).toHaveText(["1", "2", "3", "4", "5"]);
  const later = tool.element.getByRole("list", { name: "Pour plus tard 7 minutes prises, sur 13." });
  await expect(later.locator(".title")).toHaveText(["Quatre", "Cinq"]);
  await expect(rows(tool).nth(0).locator(".chip")).toHaveText(["5 min"]);
  await expect(later.locator("[part=parked]").first()).toContainText("chacun est mieux entendu");
});

test("the star and the flag are one tap on the row, and say of which", async ({ tool }) => {
  await five(tool);
  const star = tool.element.getByRole("button", { name: "À dire aujourd’hui\u00a0: Quatre" });
  await expect(star).toHaveAttribute("aria-pressed", "false");
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await expect(star).toBeFocused();
  await expect(tool.element.getByRole("status")).toHaveText("«\u00a0Quatre\u00a0» est à dire aujourd’hui.");
  await expect(titles(tool)).toHaveText(["Quatre", "Un", "Deux", "Trois", "Cinq"]);
  await tool.element.locator("#undo").click();
  await expect(titles(tool)).toHaveText(["Un", "Deux", "Trois", "Quatre", "Cinq"]);
  await tool.element.getByRole("button", { name: "Le plus important\u00a0: Trois" }).click();
  await expect(titles(tool)).toHaveText(["Trois", "Un", "Deux", "Quatre", "Cinq"]);
  await expect(rows(tool).first()).toHaveClass(/is-main/);
});

test("an arrow stays under the finger; at an end the focus stays, and only the place is said", async ({
  tool,
  page,
}) => {
  await five(tool);
  const up = tool.element.locator("#up-e3");
  await up.evaluate((button) => button.scrollIntoView({ block: "center" }));
  const before = await top(up);
  await up.click();
  await expect(titles(tool)).toHaveText(["Un", "Trois", "Deux", "Quatre", "Cinq"]);
  await expect.poll(async () => Math.abs((await top(up)) - before)).toBeLessThan(3);
  await page.keyboard.press("Enter");
  await expect(titles(tool)).toHaveText(["Trois", "Un", "Deux", "Quatre", "Cinq"]);
  await expect(up).toHaveAttribute("aria-disabled", "true");
  await expect(up).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tool.element.getByRole("status")).toHaveText("«\u00a0Trois\u00a0» est à la place 1 sur 5.");
  await expect(up).toBeFocused();
});

test("over the line an entry takes the place of another, which is said", async ({ tool }) => {
  await five(tool);
  await tool.element.locator("#up-e4").click();
  await expect(titles(tool)).toHaveText(["Un", "Deux", "Quatre", "Trois", "Cinq"]);
  await expect(tool.element.getByRole("status")).toHaveText(
    "«\u00a0Quatre\u00a0» est à la place 3 sur 5. Mis de côté en échange\u00a0: Trois.",
  );
  await tool.element.locator("#undo").click();
  await expect(titles(tool)).toHaveText(["Un", "Deux", "Trois", "Quatre", "Cinq"]);
});

test("a question is borrowed in its place, marked as taken, and can be given back", async ({ tool }) => {
  await go(tool, "points");
  await openParts(tool.element);
  const fold = tool.element.locator("#others details").nth(1);
  const second = fold.locator(".suggestion").nth(1);
  const text = (await second.locator("[dir=auto]").textContent()) ?? "";
  await second.click();
  await expect(second).toHaveClass(/taken/);
  await expect(second).toBeFocused();
  await expect(second).toHaveAccessibleName(`Retirer : ${text}, dans ma liste`);
  await expect(fold.locator("summary")).toContainText("1 dans ma liste");
  expect(await tool.titles()).toEqual([text]);
  // A second press at once belongs to the first.
  await expect(async () => {
    await second.click();
    await expect(second).not.toHaveClass(/taken/, { timeout: 200 });
  }).toPass();
  expect(await tool.titles()).toEqual([]);
  await tool.element.locator("#undo").click();
  await expect(second).toHaveClass(/taken/);
});

test("an empty list has an example to tap", async ({ tool }) => {
  await go(tool, "points");
  await tool.element.getByRole("button", { name: /^Essayer cet exemple/ }).click();
  await expect(tool.element.locator("#say-title")).toBeFocused();
  await expect(tool.element.locator("#say-title")).toHaveValue("Je dors mal depuis un mois");
});

test("a large print is in 16 points, on more pages", async ({ tool, page }) => {
  await page.evaluate(() => {
    window.print = () => {};
  });
  await tool.load("rare-disease");
  await go(tool, "sheets");
  await openParts(tool.element);
  await tool.element.getByLabel("En grands caractères").check();
  await tool.element.getByRole("button", { name: /^Imprimer\s:/ }).click();
  await expect(tool.element.locator(".paper.large .sheet")).toBeAttached();
  const paper = await printed(page, "large");
  expect(paper.smallest).toBeGreaterThanOrEqual(15.9);
  expect(paper.pages).toBeGreaterThan(1);
});
