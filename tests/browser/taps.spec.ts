import type { Locator } from "@playwright/test";
import { expect, test } from "./tool.js";

/** What stood wrong after a control was tapped twice, by its name. */
interface Wrong {
  name: string;
  what: string;
}

/**
 * Taps every control in sight twice in a row, each on the same screen as it was. All of it runs in the page: there are
 * hundreds of them.
 */
const tapAll = (element: Locator, saved: string, place: string): Promise<{ count: number; wrong: Wrong[] }> =>
  element.evaluate(
    async (tool: any, [saved, place]) => {
      const root: ShadowRoot = tool.shadowRoot;
      const wrong: Wrong[] = [];
      const controls = () => [...root.querySelectorAll<HTMLButtonElement>("button, summary")];
      const painted = async () => {
        await tool.updateComplete;
        await new Promise((done) => setTimeout(done));
        await tool.updateComplete;
      };
      const again = async () => {
        await tool.open(saved);
        tool.session.go(place);
        await painted();
        for (const part of root.querySelectorAll("details")) part.open = true;
        await painted();
      };
      /** An entry more or less is one act; an answer is lost only where its own way back was tapped. */
      const counted = (): [number, Record<string, string>] => {
        const { draft, assessment } = JSON.parse(tool.save());
        return [draft?.entries.length ?? 0, assessment?.answers ?? {}];
      };
      await again();
      const [entries, answers] = counted();
      let count = 0;
      for (let at = 0; at < controls().length; at += 1) {
        if (at > 0) await again();
        const button = controls()[at];
        if (!button?.checkVisibility({ visibilityProperty: true }) || button.disabled) continue;
        const name = (button.getAttribute("aria-label") ?? button.textContent ?? "").trim();
        count += 1;
        for (const detail of [1, 2]) {
          for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"])
            button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail }));
          button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail }));
        }
        await painted();
        const [now, given] = counted();
        if (Math.abs(now - entries) > 1) wrong.push({ name, what: `${entries} entries, then ${now}` });
        // Another instrument, or answers begun anew, stand beside these.
        const lost = Object.keys(answers).length - Object.keys(given).length;
        const others = Object.entries(given).filter(([id, answer]) => answers[id] !== answer);
        if (Object.keys(given).length > 0 && (lost > 1 || others.length > 0))
          wrong.push({ name, what: `${lost} answers lost, ${others.length} others` });
        if (tool.dataset.careState !== "ready") wrong.push({ name, what: tool.dataset.careState });
        if (root.querySelectorAll("#heading").length !== 1) wrong.push({ name, what: "no heading" });
      }
      return { count, wrong };
    },
    [saved, place] as const,
  );

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
  for (const step of await tool.steps()) {
    await test.step(step, async () => {
      const { count, wrong } = await tapAll(element, saved, step);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(2);
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
  for (const place of ["start", "answers", "result"]) {
    await test.step(place, async () => {
      const { count, wrong } = await tapAll(element, saved, place);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(2);
    });
  }
  await element.evaluate((tool: any) => tool.erase());
});
