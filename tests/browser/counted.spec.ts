import type { Locator, Page } from "@playwright/test";
import { carried, invitation, letter, points } from "./letters.js";
import { toStep } from "./path.js";
import { portal } from "./portal.js";
import { expect, test } from "./tool.js";

/** A person on a phone, whose taps are counted, and the screens that are seen. */
class Finger {
  taps = 0;
  readonly tool: Locator;

  private constructor(readonly page: Page) {
    this.tool = page.locator("care-preparation");
  }

  /** On an empty page of a portal; the device has a menu to share with, and a printer. */
  static async on(page: Page, attributes: string): Promise<Finger> {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript(() => {
      const went: string[] = ((window as any).went = []);
      window.print = () => void went.push("printed");
      const share = async ({ url, files = [] }: ShareData) =>
        void went.push(...files.map(({ name }) => name), ...(url ? [url] : []));
      Object.assign(navigator, { share, canShare: () => true });
    });
    await portal(page, `<care-preparation ${attributes}></care-preparation>`);
    return new Finger(page);
  }

  /** Taps what is in sight. */
  async tap(what: string | Locator): Promise<void> {
    const target = typeof what === "string" ? this.tool.locator(what) : what;
    await expect(target).toBeVisible();
    await target.click();
    this.taps += 1;
  }

  async write(field: string, words: string): Promise<void> {
    await this.tap(field);
    await this.page.keyboard.type(words);
  }

  button(name: string | RegExp): Locator {
    return this.tool.getByRole("button", { name, exact: true });
  }

  went(): Promise<string[]> {
    return this.page.evaluate(() => (window as any).went);
  }
}

test("a patient, the short way: from an empty page to the printed sheet in 4 taps, on 3 screens", async ({ page }) => {
  const finger = await Finger.on(page, "");
  await finger.write("#main", "La fatigue");
  await finger.tap("#next");
  await finger.tap("#next");
  await finger.tap(finger.button(/^Imprimer\s:/));
  await expect.poll(() => finger.went()).toEqual(["printed"]);
  expect(finger.taps).toBe(4);
});

test("a patient, the long way: two points, a question of the bank, a note and what to bring, in 13 taps", async ({
  page,
}) => {
  const finger = await Finger.on(page, "");
  await finger.write("#main", "La fatigue");
  await finger.tap("#next");
  await finger.write("#say-title", "Je dors mal");
  await finger.page.keyboard.press("Enter");
  await finger.tap(finger.tool.locator(".suggestion").first());
  await finger.tap("#next");
  await finger.tap(".offer[data-step=since]");
  await finger.write("#note-happened", "Trois nuits sans dormir");
  await finger.tap("#next");
  await finger.tap(".offer[data-step=bring]");
  await finger.tap(finger.tool.locator("#bring .choice label").first());
  await finger.tap(finger.tool.locator("#bring .choice label").nth(1));
  await finger.tap("#next");
  await finger.tap(finger.button(/^Imprimer\s:/));
  await expect.poll(() => finger.went()).toEqual(["printed"]);
  expect(finger.taps).toBe(13);
});

test("a relative, from the invitation to sending a list with a name: 5 taps", async ({ page }) => {
  const finger = await Finger.on(page, 'for-whom="their-list"');
  await finger.write("#main", "Elle tombe souvent");
  await finger.write("#name", "Claire");
  await finger.tap("#next");
  await finger.tap("#next");
  await finger.tap("#send");
  await expect.poll(() => finger.went()).toHaveLength(1);
  expect(carried((await finger.went())[0]!)).toMatch(/Claire.*Elle tombe souvent/);
  expect(finger.taps).toBe(5);
});

test("a relative, from the link of an invitation to sending a list with a name: 6 taps", async ({ page }) => {
  const finger = await Finger.on(page, "");
  await page.goto(`${page.url()}#${letter(invitation)}`);
  await finger.tap("#arrival-yes");
  await finger.write("#main", "Elle tombe souvent");
  await finger.write("#name", "Claire");
  await finger.tap("#next");
  await finger.tap("#next");
  await finger.tap("#send");
  await expect.poll(() => finger.went()).toHaveLength(1);
  expect(carried((await finger.went())[0]!)).toMatch(/Claire.*Elle tombe souvent/);
  expect(finger.taps).toBe(6);
});

test("a patient, from a list that came to the first of its points taken in: 2 taps; the invitation, from the help step: 2", async ({
  page,
}) => {
  const finger = await Finger.on(page, "");
  await page.goto(`${page.url()}#${letter(points("Claire", "Elle tombe souvent"))}`);
  await finger.tap("#arrival-yes");
  await finger.tap(finger.button("Ajouter à ma liste : Elle tombe souvent"));
  expect(finger.taps).toBe(2);
  await toStep(finger.tool, "help");
  await finger.tap("#contributors > summary");
  await finger.tap("#invite");
  await expect.poll(() => finger.went()).toHaveLength(1);
  expect(finger.taps).toBe(4);
});

test("an organiser: what to see to, printed, in 6 taps", async ({ page }) => {
  const finger = await Finger.on(page, 'visit="partner-meeting"');
  await finger.tap(finger.tool.locator("label[for=side-organiser]"));
  await finger.write("#main", "Choisir les nouveaux menus");
  await finger.tap("#next");
  await finger.tap(finger.tool.locator("#organise .choice label").first());
  await finger.tap("#next");
  await finger.tap(finger.button(/^Imprimer\s:/));
  await expect.poll(() => finger.went()).toEqual(["printed"]);
  expect(finger.taps).toBe(6);
});
