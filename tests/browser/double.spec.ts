import type { Locator } from "@playwright/test";
import { expect, openParts, test, type Tool } from "./tool.js";
import { toStep } from "./path.js";

const go = async (tool: Tool, step: string) => toStep(tool.element, step);

/** Three topics and the step where they stand. */
async function three(tool: Tool): Promise<void> {
  await tool.element.evaluate((tool: any) => {
    for (const title of ["Un", "Deux", "Trois"]) tool.add({ kind: "topic", title });
  });
  await go(tool, "points");
}

/** All ways in which a person presses a button twice where once was meant. */
const twice: Record<string, (button: Locator) => Promise<void>> = {
  "a double click": (button) => button.dblclick(),
  "Enter twice": async (button) => {
    await button.focus();
    await button.page().keyboard.press("Enter");
    await button.page().keyboard.press("Enter");
  },
  "Enter held down": async (button) => {
    await button.focus();
    await button.page().keyboard.down("Enter");
    await button.page().keyboard.down("Enter");
    await button.page().keyboard.down("Enter");
    await button.page().keyboard.up("Enter");
  },
};

for (const [how, press] of Object.entries(twice)) {
  test(`${how} on "add" adds once, and what was said stays`, async ({ tool }) => {
    const { element } = tool;
    await go(tool, "points");
    await element.locator("#say-title").fill("Mon genou");
    await press(element.locator("form.add button[type=submit]").first());
    await expect(element.getByRole("status")).toContainText("Mon genou");
    await expect(element.locator(".fault")).toHaveCount(0);
    expect(await tool.titles()).toEqual(["Mon genou"]);
  });

  test(`${how} on the button that takes out takes out one entry, which can be brought back`, async ({ tool }) => {
    await three(tool);
    await press(tool.element.locator("#remove-e1"));
    expect(await tool.titles()).toEqual(["Deux", "Trois"]);
    await expect(tool.element.locator("#undo")).toBeFocused();
    await press(tool.element.locator("#undo"));
    expect(await tool.titles()).toEqual(["Un", "Deux", "Trois"]);
  });

  test(`${how} on a question adds one, and not the one that comes under the finger`, async ({ tool }) => {
    await go(tool, "points");
    await press(tool.element.locator("button.suggestion").first());
    expect(await tool.titles()).toHaveLength(1);
    await expect(tool.element.getByRole("status")).toContainText((await tool.titles())[0]!);
  });

  test(`${how} on "I agree" answers for one proposal`, async ({ tool }) => {
    const { element } = tool;
    await element.evaluate((tool: any) => {
      const author = tool.preparation.putContributor({ role: "relative", name: "Ana" });
      for (const title of ["Un", "Deux"]) tool.add({ kind: "topic", title, author });
    });
    await go(tool, "help");
    await press(element.locator("[part=proposal] button").first());
    expect(await element.evaluate((tool: any) => tool.preparation.entries().map((entry: any) => entry.status))).toEqual(
      ["accepted", "proposed"],
    );
  });

  test(`${how} on "next" goes one step`, async ({ tool }) => {
    await press(tool.element.locator("#next"));
    await expect(tool.heading).toHaveText("À dire, à demander");
  });

  test(`${how} on the next page of statements passes over none and answers none`, async ({ assessment }) => {
    const { element } = assessment;
    await element.evaluate((element: any) => element.assessment.setOptions({ contexts: ["care", "organisation"] }));
    await press(element.locator("#begin"));
    const first = await element.locator(".statement").first().getAttribute("id");
    const pages = await element.evaluate((element: any) => element.assessment.pages());
    expect(first).toBe(`s-${pages[0].statements[0].id}`);
    await press(element.locator("#next"));
    await expect(element.locator(".statement").first()).toHaveAttribute("id", `s-${pages[1].statements[0].id}`);
    expect(await element.evaluate((element: any) => element.assessment.isEmpty())).toBe(true);
  });

  test(`${how} on "done" closes the entry`, async ({ tool }) => {
    await three(tool);
    await tool.element.locator("#edit-e2").click();
    await press(tool.element.getByRole("button", { name: "C’est bon" }));
    await expect(tool.element.locator("#title-e2")).toHaveCount(0);
    await expect(tool.element.locator("#edit-e2")).toBeFocused();
  });
}

test("a double click on an arrow moves the entry that was touched, by one", async ({ tool, page }) => {
  await three(tool);
  await tool.element.locator("#up-e3").dblclick();
  expect(await tool.titles()).toEqual(["Un", "Trois", "Deux"]);
  await expect(tool.element.getByRole("status")).toContainText("Trois");
  // The arrow at the top gives the focus to its neighbour, which a second Enter must not press.
  await tool.element.locator("#up-e3").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await tool.titles()).toEqual(["Trois", "Un", "Deux"]);
});

test("by keyboard an entry goes on up, a press at a time", async ({ tool, page }) => {
  await three(tool);
  await tool.element.locator("#up-e3").focus();
  await page.keyboard.press("Enter");
  await expect(tool.element.locator("#up-e3")).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await tool.titles()).toEqual(["Trois", "Un", "Deux"]);
});

test("a double click on a box to tick leaves it ticked", async ({ tool }) => {
  const { element } = tool;
  await go(tool, "bring");
  await openParts(element);
  await element.locator(".checklist input").first().dblclick();
  await expect(element.locator(".checklist input").first()).toBeChecked();
  await element.locator(".checklist label").nth(1).dblclick();
  await expect(element.locator(".checklist input").nth(1)).toBeChecked();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });
  test("two taps in one place are one act", async ({ tool, page }) => {
    await three(tool);
    const remove = tool.element.locator("#remove-e1");
    await remove.scrollIntoViewIfNeeded();
    const box = (await remove.boundingBox())!;
    for (const _ of [1, 2]) await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(tool.element.locator("#undo")).toBeVisible();
    expect(await tool.titles()).toEqual(["Deux", "Trois"]);
  });
});
