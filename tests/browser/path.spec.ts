import type { Locator } from "@playwright/test";
import { toStep } from "./path.js";
import { portal } from "./portal.js";
import { expect, test } from "./tool.js";

const tall = "<p>La page du portail</p>".repeat(30);

const inSight = (element: Locator) =>
  element.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= -1 && bottom <= innerHeight + 1;
  });

test("each screen begins at its top, with the focus on its heading", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await portal(page, `${tall}<care-preparation id="part"></care-preparation>${tall}`);
  const part = page.locator("#part");
  await part.locator("#main").fill("La fatigue");
  for (const step of ["points", "sheets"]) {
    await part.locator("#next").scrollIntoViewIfNeeded();
    await part.locator("#next").click();
    await expect(part.locator("#heading")).toBeFocused();
    await expect(part.locator(`.to[data-step=${step}]`)).toHaveAttribute("aria-current", "step");
    expect(await inSight(part.locator(".progress")), "where one is").toBe(true);
    expect(await inSight(part.locator("#heading")), "the heading").toBe(true);
  }
});

test("what is done is answered in sight, and the way back is always at the same place", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await portal(page, '<care-preparation id="part"></care-preparation>');
  const part = page.locator("#part");
  await part.evaluate((part: any) => {
    for (let number = 1; number < 9; number += 1) part.add({ kind: "topic", title: `Point ${number}` });
  });
  await toStep(part, "points");
  const places: (number | undefined)[] = [];
  for (const row of [0, 5, 3]) {
    await part.locator("[id^=remove-]").nth(row).click();
    await expect(part.locator("#undo")).toBeVisible();
    expect(await inSight(part.locator("#undo"))).toBe(true);
    expect(await inSight(part.getByRole("status"))).toBe(true);
    places.push((await part.locator("#undo").boundingBox())?.y);
  }
  expect(Math.max(...places.map(Number)) - Math.min(...places.map(Number))).toBeLessThan(2);
});

test("the bar at the bottom is never over what has the focus", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await portal(page, `${tall}<care-preparation id="part"></care-preparation>${tall}`);
  const part = page.locator("#part");
  for (const step of ["visit", "points", "sheets", "help"]) {
    await toStep(part, step);
    await part.locator("#heading").focus();
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press("Tab");
      const covered = await part.evaluate((part) => {
        const root = part.shadowRoot!;
        const [now, bar] = [root.activeElement, root.querySelector(".bottom")!];
        if (!now || bar.contains(now) || now.tagName === "DIALOG") return "";
        const [focus, over] = [now.getBoundingClientRect(), bar.getBoundingClientRect()];
        return focus.top >= over.top && focus.bottom <= over.bottom ? `${now.id} ${now.className}` : "";
      });
      expect(covered, `${step}, ${count} tabs on`).toBe("");
    }
  }
});

test("the second beginning is offered once the day has come, at both ends of the short way", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-12-10T18:00:00"));
  await portal(page, '<care-preparation id="part"></care-preparation>');
  const part = page.locator("#part");
  await expect(part.locator("#begun")).toHaveCount(0);
  const on = (when: string) =>
    part.evaluate((part: any, when) => {
      part.preparation.setEncounter({ when });
      part.requestUpdate();
    }, when);
  await on("2026-12-11");
  await expect(part.locator("#begun")).toHaveCount(0);
  await on("2026-12-10T14:30");
  await part.locator("#begun").click();
  await expect(part.locator("#heading")).toHaveText("Après le rendez-vous");
  await part.locator("#back").click();
  await expect(part.locator("#heading")).toHaveText("Ma feuille");
  await expect(part.locator("#begun")).toBeVisible();
  await part.locator("#back").click();
  await expect(part.locator("#begun")).toHaveCount(0);
});

test("finished: it can be kept, shared, and the next one prepared", async ({ page }) => {
  await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
  await portal(page, '<care-preparation id="part"></care-preparation>');
  const part = page.locator("#part");
  await part.evaluate((part: any) => void part.add({ kind: "topic", title: "La fatigue" }));
  await toStep(part, "after");
  await part.locator("#closing-understood").fill("Nous avons un plan.");
  await part.locator("#finish").click();
  await expect(part.locator("#heading")).toBeFocused();
  await expect(part.getByRole("status")).toHaveText("Voilà, c’est fait.");
  await expect(part.locator("[part=finished] #keep")).toBeVisible();
  await expect(part.locator("#share-finished"), "the device has no menu").toHaveCount(0);
  await part.locator("#prepare-next").click();
  await expect(part.locator("#heading")).toHaveText("Ce qui compte le plus");
});

test("where sharing is given up, or does not work, nothing is claimed", async ({ page }) => {
  await page.addInitScript(() => {
    const share = async () => {
      throw (window as any).why;
    };
    Object.assign(navigator, { share, canShare: () => false });
  });
  await portal(page, '<care-preparation id="part"></care-preparation>');
  const part = page.locator("#part");
  await part.evaluate((part: any) => {
    part.told = [];
    part.addEventListener("care-share", (event: CustomEvent) => part.told.push(event.detail));
    part.add({ kind: "topic", title: "La fatigue" });
  });
  await toStep(part, "sheets");
  await page.evaluate(() => ((window as any).why = new DOMException("", "AbortError")));
  await part.getByRole("button", { name: "Partager", exact: true }).click();
  await expect(part.getByRole("status")).toHaveText("Rien n’a été partagé.");
  await expect(part.getByRole("button", { name: "Partager en fichier" }), "no files go there").toHaveCount(0);
  expect(await part.evaluate((part: any) => part.told.map(({ as }: { as: string }) => as)), "asked before").toEqual([
    "app",
  ]);
  await page.evaluate(() => ((window as any).why = new DOMException("", "NotAllowedError")));
  await page.evaluate(() => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error()) }));
  await part.getByRole("button", { name: "Partager", exact: true }).click();
  await expect(part.locator("#copy-text")).toHaveValue(/La fatigue/);
});

test("keeping on the device is said when it is chosen; whoever comes back is told, and may erase it", async ({
  page,
}) => {
  const body = '<care-preparation id="part" storage="device"></care-preparation>';
  await portal(page, body);
  const part = page.locator("#part");
  await expect(part.locator("#found")).toHaveCount(0);
  await part.locator("#main").fill("La fatigue");
  await part.locator("#store").check();
  await expect(part.getByRole("status")).toHaveText("Vos mots sont gardés sur cet appareil.");
  await portal(page, body);
  await expect(part.locator("#main")).toHaveValue("La fatigue");
  await expect(part.locator("#found")).toContainText("est revenu");
  await part.locator("#found #erase").click();
  await part.locator("#erase-yes").click();
  await expect(part.locator("#main")).toHaveValue("");
  await expect(part.locator("#found")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("whoever comes back to the self-assessment is told what was found, and may erase it", async ({ page }) => {
  const body = '<care-engagement id="part" instrument="practices" storage="device"></care-engagement>';
  await portal(page, body);
  const part = page.locator("#part");
  await part.locator("#keep > summary").click();
  await part.locator("#store").check();
  await expect(part.getByRole("status")).toHaveText("Vos mots sont gardés sur cet appareil.");
  await part.locator("#begin").click();
  await part.locator("fieldset.statement input").first().check();
  await portal(page, body);
  await expect(part.locator("#found")).toContainText("est revenu");
  await part.locator("#found #erase").click();
  await part.locator("#erase-yes").click();
  await expect(part.locator("#begin")).toBeVisible();
  await expect(part.locator("#found")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("what somebody else adds here is seen at once, where it was written", async ({ page }) => {
  await portal(page, '<care-preparation id="part"></care-preparation>');
  const part = page.locator("#part");
  await part.evaluate((part: any) => {
    part.preparation.putContributor({ role: "relative", name: "Claire" });
    part.requestUpdate();
  });
  await toStep(part, "points");
  await part.locator("#say-author").selectOption({ label: "Claire" });
  await part.locator("#say-title").fill("Elle tombe souvent");
  await part.locator("#say-title").press("Enter");
  await expect(part.locator("[part=proposal]")).toContainText("Elle tombe souvent");
});
