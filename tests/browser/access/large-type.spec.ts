import type { Page } from "@playwright/test";
import { expect, test } from "../tool.js";
import { broken, cut } from "./measure.js";
import { through, walks } from "./states.js";

/** How a person, or a page, makes all type twice as large. */
const ways: Record<string, (page: Page) => Promise<unknown>> = {
  "the type of the browser": async (page) => {
    const client = await page.context().newCDPSession(page);
    await client.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  },
  "the type of the page": (page) =>
    page.addInitScript(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html { font-size: 200% }");
      document.adoptedStyleSheets.push(sheet);
    }),
};

// Letters as wide as those of a phone's own type.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `body { font-family: "Liberation Sans", Arial !important; --care-font: "Liberation Sans", Arial }`,
    );
    document.adoptedStyleSheets.push(sheet);
  }),
);

for (const walk of walks) {
  test(`with type of 32 px at 320 px no word is parted, nothing is cut, bars leave the window: ${walk.name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await ways["the type of the page"]!(page);
    await through(page, walk, async (state, element) => {
      expect.soft(await broken(element), state).toEqual([]);
      expect.soft(await cut(element), state).toEqual([]);
      await expect.poll(() => kept(page), state).toBeLessThanOrEqual(0.25);
    });
  });
}

/** The part of the window that bars take which stay in sight. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll("care-preparation, care-engagement, care-overview")];
    const bars = hosts.flatMap((host) => [...host.shadowRoot!.querySelectorAll(".bottom")]);
    const inSight = bars.filter((bar) => getComputedStyle(bar).position === "sticky");
    return Math.max(0, ...inSight.map((bar) => bar.getBoundingClientRect().height)) / innerHeight;
  });

for (const [name, enlarge] of Object.entries(ways)) {
  for (const [width, height] of [
    [390, 700],
    [320, 568],
  ] as const) {
    test(`${name}, twice as large, in ${width} × ${height}: bars take no more than a quarter, the page is whole`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await enlarge(page);
      await page.goto("/");
      const [tool, assessment] = [page.locator("#tool"), page.locator("#assessment")];
      await expect(tool.locator("#next")).toBeVisible();
      await expect.poll(() => kept(page)).toBeLessThanOrEqual(0.25);
      await assessment.locator("#begin").click();
      await expect(assessment.locator("#heading")).toBeFocused();
      await expect.poll(() => kept(page)).toBeLessThanOrEqual(0.25);
      expect(
        await assessment.locator("#heading").evaluate((heading) => {
          const { top, bottom } = heading.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      ).toBe(true);
      const body = page.locator("body");
      expect(await broken(body)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}

test("with type as large as usual, the bar of a phone stays in sight", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto("/");
  await expect(page.locator("#tool #next")).toBeInViewport({ ratio: 1 });
});
