import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test, type BrowserContext, type Page } from "@playwright/test";
import { toStep } from "./path.js";

/** Words that stand nowhere else: no four signs of them come twice, so that no compression takes them apart. */
const secret = { main: "QzvkJwpXyhTb", typed: "HfxGdmNrLcqU", mine: "VbnSkzWtPjYe", answer: "MgqRxdFhLwTs" };
/** The same in a field of the page's own, which a browser does write down: the look at the disk can find something. */
const control = "KpwZrvCsNyQj";

/** Which of these words stand in any file of a browser's profile, in one of the ways that browsers write text. */
async function written(folder: string, words: string[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  for (const file of files.filter((file) => file.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.of());
    for (const word of words) if (bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le"))) found.add(word);
  }
  return [...found].sort();
}

const body = (
  inside: string,
) => `<!doctype html><html lang="fr"><title>Portail</title><textarea id="own"></textarea>${inside}
<script type="module" src="/care-partnership/define.js"></script></html>`;

async function open(context: BrowserContext, inside: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  // The browser's own question before leaving is answered with "leave".
  page.on("dialog", (dialog) => void dialog.accept());
  const headers = { "Cache-Control": "no-store" };
  await page.route("**/disk.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: body(inside) }),
  );
  await page.route("**/after.html", (route) =>
    route.fulfill({ contentType: "text/html", headers, body: "<!doctype html><title>Ailleurs</title>" }),
  );
  await page.goto("/disk.html");
  await page.locator("#part #main").waitFor();
  return page;
}

async function write(page: Page): Promise<void> {
  await page.locator("#own").fill(control);
  const part = page.locator("#part");
  await part.locator("#main").fill(secret.main);
  await toStep(part, "points");
  await part.evaluate((part: any, title) => part.add({ kind: "topic", title, visibility: "only-me" }), secret.mine);
  await part.locator("#say-title").fill(secret.typed);
  await page.locator("#answers #precise > summary").click();
  await page.locator("#answers #subject").fill(secret.answer);
}

const elements = `<care-preparation id="part" name="words"></care-preparation><care-engagement id="answers" name="answers" instrument="practices"></care-engagement>`;

for (const [where, inside] of Object.entries({
  "a plain page": elements.replaceAll(/ name="\w+"/g, ""),
  "a form of the page": `<form>${elements}</form>`,
})) {
  test(`in ${where}, nothing that is written reaches the disk, and Back brings nothing back`, async ({
    baseURL,
    launchOptions,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), "care-disk-"));
    try {
      const start = () => chromium.launchPersistentContext(folder, { ...launchOptions, baseURL: baseURL! });
      const context = await start();
      const page = await open(context, inside);
      await write(page);
      await page.goto("/after.html");
      await page.goBack();
      await page.locator("#part #main").waitFor();
      const back = await page.evaluate(() =>
        [...document.querySelectorAll<any>("#part, #answers")].map((element) => element.save()).join(),
      );
      for (const word of Object.values(secret)) expect(back, "whoever presses Back").not.toContain(word);
      await write(page);
      await page.goto("/after.html");
      await context.close();
      expect(await written(folder, [control, ...Object.values(secret)])).toEqual([control]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

test("what the person keeps on the device is on its disk, as they were told", async ({ baseURL, launchOptions }) => {
  const folder = await mkdtemp(join(tmpdir(), "care-disk-"));
  try {
    const context = await chromium.launchPersistentContext(folder, { ...launchOptions, baseURL: baseURL! });
    const page = await open(context, elements.replace("<care-preparation", `<care-preparation storage="device"`));
    const part = page.locator("#part");
    await part.locator("#main").fill(secret.main);
    await part.evaluate((part: any) => part.session.go("sheets"));
    await part.locator("#keep > summary").click();
    await part.locator("#store").check();
    await page.goto("/after.html");
    await context.close();
    expect(await written(folder, Object.values(secret))).toEqual([secret.main]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
