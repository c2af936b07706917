import AxeBuilder from "@axe-core/playwright";
import { examples, expect, test } from "./tool.js";

for (const scheme of ["light", "dark"] as const) {
  for (const example of [null, ...examples]) {
    test(`axe finds nothing: ${scheme}, ${example ?? "empty"}`, async ({ tool, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      if (example) await tool.load(example);
      await tool.walk(async (step) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${step}: ${id} ${nodes.map(({ target }) => String(target)).join(" | ")}`);
        expect.soft(found).toEqual([]);
      });
    });
  }
}

for (const example of [null, ...examples]) {
  test(`nothing is wider than 320 px: ${example ?? "empty"}`, async ({ tool, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    if (example) await tool.load(example);
    await tool.walk(async (step) => {
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(wider, step).toBeLessThanOrEqual(0);
    });
  });
}

test("every button is at least 44 px high", async ({ tool, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await tool.load("rare-disease");
  await tool.walk(async (step) => {
    const small = await tool.element.evaluate((tool) =>
      [...(tool.shadowRoot?.querySelectorAll("button, select, summary, input:not([type=radio], [type=checkbox], [type=file])") ?? [])]
        .filter((control) => control.getClientRects().length > 0 && control.getBoundingClientRect().height < 43.5)
        .map((control) => control.outerHTML.slice(0, 80)),
    );
    expect.soft(small, step).toEqual([]);
  });
});
