// A page that the browser keeps whole while another is shown, and shows again as it was: nothing of it is loaded anew.
import { chromium, type BrowserContext, type Page } from "@playwright/test";
import { expect, openParts, test as base } from "./tool.js";
import { resultFile } from "./works.js";

const elements = {
  tool: `<form id="form"><care-preparation id="tool" name="words" storage="device" owner="a"></care-preparation></form>`,
  assessment: `<care-engagement id="assessment" instrument="practices" storage="device" owner="a"></care-engagement>`,
  overview: `<care-overview id="overview"></care-overview>`,
};
const body = (inside: string) =>
  `<!doctype html><html lang="fr"><title>Portail</title>${inside}<script type="module" src="/care-partnership/define.js"></script></html>`;

/** A browser that keeps pages: a driver turns that off. */
const test = base.extend<{ windows: BrowserContext }>({
  windows: async ({ launchOptions, baseURL }, use) => {
    const browser = await chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
    const context = await browser.newContext({ baseURL });
    await context.addInitScript(() => {
      addEventListener("pageshow", ({ persisted }) => ((globalThis as any).shown = persisted ? "again" : "anew"));
    });
    for (const name of ["one", "two"]) {
      await context.route(`**/${name}.html`, (route) =>
        route.fulfill({ contentType: "text/html; charset=utf-8", body: body(Object.values(elements).join("")) }),
      );
    }
    await context.route("**/elsewhere.html", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: "<!doctype html><title>Ailleurs</title>" }),
    );
    await use(context);
    await browser.close();
  },
});

async function ready(page: Page): Promise<void> {
  for (const id of Object.keys(elements)) await expect(page.locator(`#${id} #heading`)).toBeVisible();
}

async function arrive(page: Page, name = "one"): Promise<void> {
  await page.goto(`/${name}.html`);
  await ready(page);
}

/** Presses Back; the page is the one that was left, and not loaded anew. */
async function back(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => (globalThis as any).shown).catch(() => "")).toBe("again");
}

/** Keeps what is written, or no more. */
async function keep(page: Page, kept = true): Promise<void> {
  const tool = page.locator("#tool");
  await tool.evaluate((tool: any) => (tool.session.go("sheets"), tool.updateComplete));
  await openParts(tool);
  await tool.locator("#store").setChecked(kept);
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator("#tool").evaluate((tool: any) => (tool.session.go("visit"), tool.updateComplete));
  await page.locator("#tool #main").fill(words);
}

const titles = (page: Page): Promise<string[]> =>
  page.locator("#tool").evaluate((tool: any) => tool.preparation.entries().map(({ title }: any) => title));
const sent = (page: Page) =>
  page.evaluate(() => String(new FormData(document.querySelector<HTMLFormElement>("#form")!).get("words") ?? ""));
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

test("who goes on and presses Back finds all three as they were left, and goes on", async ({ windows }) => {
  const page = await windows.newPage();
  await arrive(page);
  await page.locator("#tool #main").fill("Mon genou");
  await page.locator("#assessment #begin").click();
  await page.locator("#assessment fieldset.statement input").first().check();
  await page.locator("#overview #files").setInputFiles(resultFile);
  await expect(page.locator("#overview").getByRole("status")).toContainText("1 portrait lu");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("/elsewhere.html");
  await back(page);
  expect(await titles(page)).toEqual(["Mon genou"]);
  expect(await sent(page)).toContain("Mon genou");
  await expect(page.locator("#assessment fieldset.statement input").first()).toBeChecked();
  await expect(page.locator("#overview").getByRole("status")).toContainText("1 portrait lu");
  await page.locator("#tool #main").fill("Mon genou droit");
  await page.locator("#assessment fieldset.statement input").nth(1).check();
  expect(await titles(page)).toEqual(["Mon genou droit"]);
  expect(await page.locator("[role=alert]").filter({ hasText: /./ }).count()).toBe(0);
});

test("what was written on the next page of the portal is there when one comes back, and nothing is written over", async ({
  windows,
}) => {
  const page = await windows.newPage();
  await arrive(page);
  await write(page, "Mon genou");
  await keep(page);
  await arrive(page, "two");
  expect(await titles(page)).toEqual(["Mon genou"]);
  await write(page, "Mon genou droit");
  await page.locator("#tool").evaluate((tool: any) => tool.add({ kind: "question", title: "Et après ?" }));
  await back(page);
  expect(await titles(page)).toEqual(["Mon genou droit", "Et après ?"]);
  await expect(page.locator("#tool #main")).toHaveValue("Mon genou droit");
  await write(page, "Mes deux genoux");
  expect(await stored(page)).toContain("Mes deux genoux");
  expect(await stored(page)).toContain("Et après ?");
});

test("what was kept for the first time on the next page is there when one comes back to an empty one", async ({
  windows,
}) => {
  const page = await windows.newPage();
  await arrive(page);
  await arrive(page, "two");
  await write(page, "Mon genou");
  await keep(page);
  await back(page);
  expect(await titles(page)).toEqual(["Mon genou"]);
});

for (const [who, erase] of Object.entries({
  "on the next page": async (page: Page) => {
    await page.locator("#tool").evaluate((tool: any) => tool.erase());
  },
  "in another window, by a page that signs out": async (page: Page) => {
    const other = await page.context().newPage();
    await other.goto("/elsewhere.html");
    await other.evaluate(async () => {
      await import("/care-partnership/define.js" as string);
      const tool = document.createElement("care-preparation") as any;
      Object.assign(tool, { id: "tool", owner: "a", storage: "device" });
      tool.erase();
    });
    await other.close();
  },
})) {
  test(`what was erased ${who} is on no page that Back shows again`, async ({ windows }) => {
    const page = await windows.newPage();
    await arrive(page);
    await write(page, "Les mots de A");
    await keep(page);
    await arrive(page, "two");
    await erase(page);
    await back(page);
    expect(await titles(page)).toEqual([]);
    expect(await sent(page)).toBe("");
    await expect(page.locator("#tool")).not.toContainText("Les mots de A");
    await page.keyboard.press("Control+z");
    expect(await page.locator("#tool").evaluate((tool: any) => tool.preparation.canUndo)).toBe(false);
    expect(await stored(page)).not.toContain("Les mots de A");
  });
}

test("another owner, named as the page is shown again, is not shown the words of the one before", async ({
  windows,
}) => {
  const page = await windows.newPage();
  await arrive(page);
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) document.querySelector<any>("#tool").owner = "b";
    });
  });
  await write(page, "Les mots de A");
  await keep(page);
  await page.goto("/elsewhere.html");
  await back(page);
  expect(await titles(page)).toEqual([]);
  expect(await sent(page)).toBe("");
  await page.locator("#tool").evaluate((tool: any) => (tool.owner = "a"));
  expect(await titles(page)).toEqual(["Les mots de A"]);
});

test("words that are refused stay in their field, whatever another page has kept", async ({ windows }) => {
  const page = await windows.newPage();
  await arrive(page);
  await write(page, "Mon genou");
  await keep(page);
  await write(page, "Mon genou");
  await page.locator("#tool #main").fill("g".repeat(90));
  await page.evaluate(() => document.querySelectorAll<any>("#tool").forEach((tool) => (tool.leaveFreely = true)));
  await arrive(page, "two");
  await page.locator("#tool").evaluate((tool: any) => tool.add({ kind: "question", title: "Et après ?" }));
  await back(page);
  await expect(page.locator("#tool #main")).toHaveValue("g".repeat(90));
  expect(await stored(page)).toContain("Et après ?");
});

test("a shared screen that Back shows again after its time is empty; within it, it is as it was left", async ({
  windows,
}) => {
  // Playwright's clock stands still in a page that is kept whole: this one goes on by what the next page says.
  await windows.addInitScript(() => {
    const { now } = Date;
    Date.now = () => now() + Number(sessionStorage.getItem("later") ?? 0);
  });
  const page = await windows.newPage();
  await arrive(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.locator("#tool").evaluate((tool: any) => ((tool.kiosk = 2), tool.updateComplete));
  await write(page, "Mon genou");
  const away = async (minutes: number) => {
    await page.goto("/elsewhere.html");
    await page.evaluate((minutes) => sessionStorage.setItem("later", String(minutes * 60_000)), minutes);
    await back(page);
  };
  await away(1);
  expect(await titles(page)).toEqual(["Mon genou"]);
  await away(30);
  expect(await titles(page)).toEqual([]);
  expect(await sent(page)).toBe("");
  await expect(page.locator("#tool")).not.toContainText("Mon genou");
});
