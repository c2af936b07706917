// A finger on the words beside a box or a circle: what most people tap.
import type { Locator, Page } from "@playwright/test";
import { expect, openParts, test } from "./tool.js";

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

/** The places of the boxes and circles on screen that words stand beside. */
const worded = (element: Locator): Promise<number[]> =>
  element.evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll<HTMLLabelElement>("label")].flatMap((label, place) => {
      const field = label.control as HTMLInputElement | null;
      const chosen = field?.matches("[type=checkbox], [type=radio]") && !field.disabled && !field.checked;
      return chosen && label.checkVisibility() && label.textContent!.trim() !== "" ? [place] : [];
    }),
  );

/** How often something was tapped: a tap at the same place as the one before would be its second. */
let taps = 0;

/** Taps the words of a label, and says whether what it belongs to is chosen then. */
async function tapped(page: Page, element: Locator, place: number, times = 1): Promise<boolean> {
  const label = element.locator("label").nth(place);
  taps += 1;
  const { x, y } = await label.evaluate((label: HTMLLabelElement, taps) => {
    label.scrollIntoView({ block: "center" });
    scrollBy(0, taps % 2 ? 80 : -80);
    const text = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    while (text.nextNode()) {
      if (text.currentNode.textContent!.trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(text.currentNode);
      const [{ left, top, width, height }] = [...range.getClientRects()] as [DOMRect];
      if (width > 8 && height > 8) return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`${label.textContent} has no place`);
  }, taps);
  const name = await label.evaluate((label: HTMLLabelElement) => label.control!.id || label.textContent);
  for (let time = 0; time < times; time += 1) await page.touchscreen.tap(x, y);
  return element.evaluate(async (element: any, name) => {
    await element.updateComplete;
    const labels = [...element.shadowRoot.querySelectorAll("label")] as HTMLLabelElement[];
    const label = labels.find(({ control, textContent }) => (control?.id || textContent) === name);
    // What was asked once, as whether to keep it here, is asked no more.
    return label === undefined || (label.control as HTMLInputElement).checked;
  }, name);
}

test("the preparation: a tap on the words chooses, and a quick second one takes nothing back", async ({
  tool,
  page,
}) => {
  const { element } = tool;
  await element.evaluate((element: any) => element.setAttribute("storage", "device"));
  let seen = 0;
  await tool.to("bring");
  const [first] = await worded(element);
  expect(await tapped(page, element, first!, 2), "twice is once").toBe(true);
  // What is chosen of the visit changes which steps there are.
  for (const step of ["points", "help", "bring", "life", "sheets", "visit"]) {
    await tool.to(step);
    await openParts(element);
    for (const place of await worded(element)) {
      const label = element.locator("label").nth(place);
      const words = await label.innerText();
      // What was tapped before may have changed what is asked.
      if (!(await worded(element)).includes(place)) continue;
      expect(await tapped(page, element, place), `${step}: ${words}`).toBe(true);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(15);
});

test("the self-assessment: who answers, what it is about, each answer", async ({ assessment, page }) => {
  const { element } = assessment;
  const all = async () => {
    let seen = 0;
    for (const place of await worded(element)) {
      if (!(await worded(element)).includes(place)) continue;
      const words = await element.locator("label").nth(place).innerText();
      expect(await tapped(page, element, place), words).toBe(true);
      seen += 1;
    }
    return seen;
  };
  expect(await all()).toBeGreaterThan(0);
  await element.locator("#begin").tap();
  expect(await all()).toBeGreaterThan(8);
});
