import type { Locator } from "@playwright/test";
import { expect, openParts, test } from "./tool.js";

/** Taps every control in sight twice in a row, each on a screen as it was; what each has done. */
async function tapAll(element: Locator, again: () => Promise<void>): Promise<void> {
  await again();
  await openParts(element);
  const count = await element.evaluate((tool) => tool.shadowRoot!.querySelectorAll("button, summary").length);
  for (let place = 0; place < count; place += 1) {
    await again();
    await openParts(element);
    const button = element.locator("button, summary").nth(place);
    if ((await button.count()) === 0 || !(await button.isVisible()) || (await button.isDisabled())) continue;
    const name = (await button.getAttribute("aria-label")) ?? (await button.innerText());
    await test.step(name, async () => {
      await button.evaluate((button: HTMLElement) => {
        for (const detail of [1, 2]) {
          for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"])
            button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail }));
          button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail }));
        }
      });
      await element.evaluate((tool: any) => tool.updateComplete);
      await expect(element, name).toHaveAttribute("data-care-state", "ready");
      await expect(element.locator("#heading"), name).toHaveCount(1);
    });
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
    // What goes into a file goes nowhere here.
    HTMLAnchorElement.prototype.click = () => {};
  });
});

test("every button of the preparation, tapped twice: one act, and none that cannot be taken back", async ({ tool }) => {
  test.setTimeout(240_000);
  const { element } = tool;
  await tool.load("rare-disease");
  const saved: string = await element.evaluate((tool: any) => tool.save());
  const before = JSON.parse(saved).draft.entries.length;
  for (const step of await tool.steps()) {
    await tapAll(element, async () => {
      const now = await element.evaluate((tool: any) => tool.preparation.entries().length);
      expect(Math.abs(now - before), "one act at most").toBeLessThanOrEqual(1);
      await element.evaluate(
        async (tool: any, [saved, step]) => {
          await tool.open(saved);
          tool.session.go(step);
          await tool.updateComplete;
        },
        [saved, step] as const,
      );
    });
  }
  await element.evaluate((tool: any) => tool.erase());
});

test("every button of the self-assessment, tapped twice: one act, no answer given, and only the touched one taken back", async ({
  assessment,
}) => {
  test.setTimeout(240_000);
  const { element } = assessment;
  await assessment.load("service-patient");
  const saved: string = await element.evaluate((tool: any) => tool.save());
  const answers = JSON.parse(saved).assessment.answers as Record<string, string>;
  for (const place of ["start", "answers", "result"]) {
    await tapAll(element, async () => {
      const now = await element.evaluate((tool: any) => tool.save());
      const { answers: given } = JSON.parse(now).assessment;
      // Another instrument, or answers begun anew, stand beside these.
      if (Object.keys(given).length > 0) {
        expect(answers).toMatchObject(given);
        expect(Object.keys(given).length).toBeGreaterThanOrEqual(Object.keys(answers).length - 1);
      }
      await element.evaluate(
        async (tool: any, [saved, place]) => {
          await tool.open(saved);
          tool.session.go(place);
          await tool.updateComplete;
        },
        [saved, place] as const,
      );
    });
  }
  await element.evaluate((tool: any) => tool.erase());
});
