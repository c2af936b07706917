import type { Locator } from "@playwright/test";
import { toStep } from "./path.js";
import { portal } from "./portal.js";
import { expect, test } from "./tool.js";

const tall = "<p>La page du portail</p>".repeat(30);

test.beforeEach(({ page }) => page.setViewportSize({ width: 390, height: 700 }));

/** Whether a control stands whole in the window, with no bar before it. */
const free = (control: Locator) =>
  control.evaluate((control) => {
    const { top, bottom, left, width } = control.getBoundingClientRect();
    const root = control.getRootNode() as ShadowRoot;
    return [top + 1, bottom - 1].every((y) => {
      const found = root.elementFromPoint(left + width / 2, y);
      return found !== null && (control.contains(found) || found.contains(control));
    });
  });

test("what is said after adding is not over the button that adds", async ({ page }) => {
  await portal(page, `<care-preparation id="part"></care-preparation>${tall}`);
  const part = page.locator("#part");
  for (const [step, field] of [
    ["points", "#say-title"],
    ["points", "#ask-title"],
  ] as const) {
    await toStep(part, step);
    const add = part.locator(`form:has(${field}) button[type=submit]`);
    // Just above the bar, where a thumb finds it.
    await add.evaluate((add) => {
      const bar = (add.getRootNode() as ShadowRoot).querySelector(".bottom")!;
      scrollBy({ top: add.getBoundingClientRect().bottom - bar.getBoundingClientRect().top + 4, behavior: "instant" });
    });
    await part.locator(field).evaluate((input: HTMLInputElement) => {
      input.focus({ preventScroll: true });
      input.value = "La fatigue";
      input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    });
    await add.click();
    await expect(part.locator(".bottom #undo, .bottom .status:not(.quiet)").first()).toBeVisible();
    await expect.poll(() => free(add), field).toBe(true);
    await expect.poll(() => free(part.locator(field)), field).toBe(true);
  }
});

test("the bar of a tool stands in its own tool, wherever the page is scrolled to", async ({ page }) => {
  await portal(
    page,
    `${tall}<care-preparation id="one"></care-preparation><care-engagement id="two"></care-engagement>${tall}`,
  );
  await page.locator("#two #begin").click();
  await expect(page.locator("#two #heading")).toBeFocused();
  const outside = await page.evaluate(() => {
    const found: string[] = [];
    for (let top = 0; top < document.documentElement.scrollHeight; top += 150) {
      scrollTo({ top, behavior: "instant" });
      for (const host of document.querySelectorAll("care-preparation, care-engagement")) {
        const [bar, whole] = [host.shadowRoot!.querySelector(".bottom")!, host].map((one) =>
          one.getBoundingClientRect(),
        );
        if (bar!.top < whole!.top || bar!.bottom > whole!.bottom) found.push(`${host.id} at ${top}`);
      }
    }
    return found;
  });
  expect(outside).toEqual([]);
});

for (const [name, style] of [
  ["no bar", ""],
  ["a bar that sticks to its top", "position: sticky; top: 0"],
  ["a bar that is fixed to its top", "position: fixed; inset: 0 0 auto"],
] as const) {
  test(`each page of the self-assessment begins with its heading in sight, on a page with ${name}`, async ({
    page,
  }) => {
    await portal(
      page,
      `<header style="${style}; z-index: 9; height: 90px; background: silver">Portail</header>${tall}
      <care-preparation></care-preparation><care-engagement id="part"></care-engagement>${tall}`,
    );
    const part = page.locator("#part");
    await part.locator("#begin").click();
    for (let number = 0; number < 3; number += 1) {
      await expect(part.locator("#heading")).toBeFocused();
      expect(await part.locator("#heading").evaluate((heading) => heading.getBoundingClientRect().top)).toBeGreaterThan(
        style ? 90 : 0,
      );
      expect(await free(part.locator("#heading"))).toBe(true);
      await part.locator("#next").click();
    }
  });
}

test("after a reload the demo is at the same tool, where the person was in it", async ({ page, assessment }) => {
  const place = () => page.locator("#assessment").evaluate((tool) => Math.round(tool.getBoundingClientRect().top));
  await assessment.element.evaluate((tool) =>
    scrollTo({ top: tool.getBoundingClientRect().top + scrollY - 40, behavior: "instant" }),
  );
  const before = await place();
  await expect.poll(() => page.evaluate(() => Math.round(history.state?.place.top))).toBe(before);
  await page.reload();
  await expect(assessment.heading).toBeVisible();
  await expect.poll(place).toBe(before);
  // Where it begins anew, and is shorter, it is still this tool.
  await assessment.element.locator("#begin").click();
  await assessment.element.locator("#next").scrollIntoViewIfNeeded();
  await page.evaluate(() =>
    scrollTo({
      top: document.querySelector("#assessment")!.getBoundingClientRect().bottom + scrollY - 300,
      behavior: "instant",
    }),
  );
  await expect.poll(() => page.evaluate(() => history.state.place.top)).toBeLessThan(0);
  await page.reload();
  await expect.poll(place).toBeLessThanOrEqual(0);
  expect(await assessment.element.evaluate((tool) => tool.getBoundingClientRect().bottom)).toBeGreaterThan(0);
});

test("no keyboard opens unasked: a step that was chosen has the focus on its title", async ({ page, assessment }) => {
  await assessment.load("patient-care");
  const { element } = assessment;
  const focused = () =>
    element.evaluate((tool) => {
      const at = tool.shadowRoot!.activeElement!;
      return `${at.localName}.${at.className}`;
    });
  await element.locator("[part=idea] button").first().click();
  await expect.poll(focused).toBe("p.title");
  await element
    .locator("[part=chosen]")
    .first()
    .getByRole("button", { name: /^Mettre/ })
    .click();
  await expect.poll(focused).toBe("p.title");
  await element
    .locator("[part=chosen]")
    .first()
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect.poll(focused).toBe("h3.");
  await element.locator("#undo").click();
  await expect.poll(focused).not.toMatch(/^(input|textarea|select)/);
  expect(await page.locator("#assessment [part=chosen]").count()).toBeGreaterThan(0);
});
