import { expect, test } from "../tool.js";
import { cut, small, spaced } from "./measure.js";
import { through, walks } from "./states.js";

// A window of 1280 by 1024 at 400 % is one of 320 by 256.
for (const walk of walks) {
  test(`at 320 px, which is 400 % zoom: nothing is cut, nothing scrolls sideways, targets are 44 px: ${walk.name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await through(page, walk, async (state, element) => {
      expect.soft(await cut(element), state).toEqual([]);
      expect.soft(await small(element), state).toEqual([]);
    });
  });

  test(`with the text spacing of WCAG 1.4.12 nothing is cut: ${walk.name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await through(page, walk, async (state, element) => {
      await spaced(element);
      expect.soft(await cut(element), state).toEqual([]);
    });
  });
}

for (const walk of walks) {
  test(`on a wide window targets are 44 px and nothing is cut: ${walk.name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1024 });
    await through(page, walk, async (state, element) => {
      expect.soft(await small(element), state).toEqual([]);
      expect.soft(await cut(element), state).toEqual([]);
    });
  });
}
