import { expect, test, type Page } from "@playwright/test";
import { toStep } from "./path.js";
import { portal } from "./portal.js";

/** A preparation of a visit on a day, as one who prints it would have it. */
async function begin(page: Page, when = "2026-12-10T14:30"): Promise<void> {
  await portal(page, '<care-preparation id="tool"></care-preparation>');
  await page.locator("#tool").evaluate((tool: any, when) => {
    tool.preparation.setEncounter({ when });
    tool.add({ kind: "topic", title: "La fatigue depuis l’été" });
    tool.add({ kind: "topic", title: "SECRET", visibility: "only-me" });
  }, when);
}

/** The NHS App's script, as its documentation (version 2) describes it: what it was asked is in `asked`. */
async function nhsApp(page: Page, inApp = true): Promise<void> {
  await page.locator("#tool").evaluate(async (tool, inApp) => {
    const asked: unknown[] = ((window as any).asked = []);
    const note =
      (name: string) =>
      (...given: unknown[]) =>
        void asked.push([name, ...given]);
    const app = {
      tools: { isOpenInNHSApp: () => inApp },
      navigation: {
        setBackAction: (act: () => void) => void ((window as any).nativeBack = act),
        clearBackAction: () => void ((window as any).nativeBack = null),
        goToHomePage: note("goToHomePage"),
      },
      storage: { downloadFromBytes: note("downloadFromBytes"), addEventToCalendar: note("addEventToCalendar") },
    };
    const address = "/care-partnership/app.js";
    const { throughNhsApp } = await import(address);
    (window as any).end = throughNhsApp(tool, app);
  }, inApp);
}

const asked = (page: Page) => page.evaluate(() => (window as any).asked);
const press = (page: Page, name: string | RegExp) =>
  page.locator("#tool").getByRole("button", { name, exact: true }).first().click();
const open = (page: Page, part: string) =>
  page.locator(`#tool ${part}`).evaluate((part: HTMLDetailsElement) => void (part.open = true));

test("in the NHS App, files and the visit go to the device by the app", async ({ page }) => {
  await page.clock.setFixedTime("2026-12-01T09:00:00Z");
  await begin(page);
  await nhsApp(page);
  await toStep(page.locator("#tool"), "sheets");
  await press(page, "Enregistrer le texte");
  const [[name, bytes, file, type]] = await asked(page);
  expect([name, file, type]).toEqual(["downloadFromBytes", "ma-feuille.txt", "text/plain"]);
  const text = Buffer.from(bytes, "base64").toString("utf8");
  expect(text).toContain("La fatigue depuis l’été");
  expect(text).not.toContain("SECRET");
  await open(page, "#calendar");
  await press(page, "Enregistrer pour mon agenda");
  const start = await page.evaluate(() => new Date(2026, 11, 10, 14, 30).getTime() / 1000);
  const [, event] = await asked(page);
  expect(event).toEqual(["addEventToCalendar", expect.any(String), expect.any(String), "", start, start + 15 * 60]);
  await open(page, "#keep");
  await press(page, /^Garder dans un fichier/);
  const [, , [, own]] = await asked(page);
  expect(Buffer.from(own, "base64").toString("utf8"), "the person's own file is whole").toContain("SECRET");
});

test("in the NHS App, a visit without an hour goes as a file", async ({ page }) => {
  await begin(page, "2026-12-10");
  await nhsApp(page);
  await toStep(page.locator("#tool"), "sheets");
  await open(page, "#calendar");
  await press(page, "Enregistrer pour mon agenda");
  expect(await asked(page)).toMatchObject([
    ["downloadFromBytes", expect.any(String), "rendez-vous.ics", "text/calendar"],
  ]);
});

test("the NHS App's back button goes one screen back, and home from the first", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await begin(page);
  await nhsApp(page);
  const tool = page.locator("#tool");
  await toStep(tool, "sheets");
  await tool.locator("#see").click();
  const back = () => page.evaluate(() => (window as any).nativeBack());
  await expect(tool.locator("dialog")).toBeVisible();
  await back();
  await expect(tool.locator("dialog")).toBeHidden();
  await back();
  await expect(tool.locator("#heading")).toHaveText("À dire, à demander");
  await back();
  await expect(tool.locator("#main")).toBeVisible();
  expect(await asked(page)).toEqual([]);
  await back();
  expect(await asked(page)).toEqual([["goToHomePage"]]);
  await page.evaluate(() => (window as any).end());
  expect(await page.evaluate(() => (window as any).nativeBack)).toBeNull();
});

test("outside the NHS App, its script changes nothing", async ({ page }) => {
  await begin(page);
  await nhsApp(page, false);
  await toStep(page.locator("#tool"), "sheets");
  const download = page.waitForEvent("download");
  await press(page, "Enregistrer le texte");
  expect((await download).suggestedFilename()).toBe("ma-feuille.txt");
  expect(await asked(page)).toEqual([]);
});

for (const bridge of ["React Native", "Cordova"]) {
  test(`an app of ${bridge} gets what leaves as one line`, async ({ page }) => {
    await begin(page);
    await page.evaluate(async (bridge) => {
      const heard: string[] = ((window as any).asked = []);
      // Both take a text, and nothing else.
      const postMessage = (line: unknown) => {
        if (typeof line !== "string") throw new TypeError("a text is expected");
        heard.push(line);
      };
      Object.assign(window, {
        ReactNativeWebView: { postMessage },
        webkit: { messageHandlers: { cordova_iab: { postMessage } } },
      });
      const address = "/care-partnership/app.js";
      const { throughApp } = await import(address);
      const ways: Record<string, (line: string) => void> = {
        "React Native": (line) => (window as any).ReactNativeWebView.postMessage(line),
        Cordova: (line) => (window as any).webkit.messageHandlers.cordova_iab.postMessage(line),
      };
      (window as any).end = throughApp(document.querySelector("#tool"), ways[bridge]);
    }, bridge);
    await toStep(page.locator("#tool"), "sheets");
    await press(page, /^Imprimer\s:/);
    await press(page, "Enregistrer le texte");
    const lines = (await asked(page)).map((line: string) => JSON.parse(line));
    expect(lines).toMatchObject([
      { from: "care-partnership", what: "person", as: "print", name: null, type: "text/plain" },
      { from: "care-partnership", what: "person", as: "file", name: "ma-feuille.txt", type: "text/plain" },
    ]);
    for (const { text } of lines) expect(text).toContain("La fatigue depuis l’été");
    await expect(page.locator("#tool").getByRole("status")).toHaveText("Le portail de l’hôpital s’en charge.");
    await page.evaluate(() => (window as any).end());
    const download = page.waitForEvent("download");
    await press(page, "Enregistrer le texte");
    await download;
  });
}

test("where the app fails, the browser does it", async ({ page }) => {
  await begin(page);
  await page.evaluate(async () => {
    const address = "/care-partnership/app.js";
    const { throughApp } = await import(address);
    throughApp(document.querySelector("#tool"), () => {
      throw new Error("no bridge");
    });
  });
  await toStep(page.locator("#tool"), "sheets");
  const download = page.waitForEvent("download");
  await press(page, "Enregistrer le texte");
  await download;
});
