import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../tool.js";
import { through, walks } from "./states.js";

/** The criteria of WCAG 2.0 to 2.2, levels A and AA, and what axe calls good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const all = (axe: AxeBuilder) => axe.withTags(tags);
const looks = [
  { look: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: all },
  // Nothing but colours is another in the dark.
  {
    look: "dark",
    media: { colorScheme: "dark", forcedColors: "none" },
    rules: (axe: AxeBuilder) => axe.withRules(["color-contrast", "link-in-text-block"]),
  },
  // The colours are then the person's own, and the browser tells axe those of the page.
  {
    look: "forced colours",
    media: { colorScheme: "dark", forcedColors: "active" },
    rules: (axe: AxeBuilder) => all(axe).disableRules("color-contrast"),
  },
] as const;

async function found(page: Page, rules: (axe: AxeBuilder) => AxeBuilder, inside: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .include(inside);
  const { violations } = await rules(axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`));
}

for (const walk of walks) {
  test(`axe finds nothing: ${walk.name}`, async ({ page }) => {
    test.slow();
    // Colours are measured as they end, not on their way.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await through(page, walk, async (state) => {
      for (const { look, media, rules } of looks) {
        await page.emulateMedia(media);
        expect.soft(await found(page, rules, walk.element), `${state}, ${look}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    });
  });
}

test("axe finds nothing on the page around the elements", async ({ tool, page }) => {
  await expect(tool.heading).toBeVisible();
  expect(await found(page, all, "html")).toEqual([]);
});
