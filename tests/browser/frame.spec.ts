import { readFile } from "node:fs/promises";
import { expect, test, type FrameLocator, type Page } from "@playwright/test";
import { fill, heard, owed, stand, ways } from "./ways.js";

/** The three elements in a frame of a portal, with what the portal allows the frame. */
async function framed(page: Page, allowed: string): Promise<FrameLocator> {
  const body = `<!doctype html><title>Portail</title><iframe id="frame" ${allowed} src="/hosts/frame/inside.html" width="800" height="900"></iframe>`;
  // A frame without an origin asks its own server as a stranger.
  const headers = { "Access-Control-Allow-Origin": "*" };
  await page.route("**/inbox", (route) => route.fulfill({ status: 204, headers }));
  await page.route("**/framed.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto("/framed.html");
  const frame = page.frameLocator("#frame");
  await fill(frame);
  return frame;
}

/** What README tells portals to write. */
async function recipe(): Promise<string> {
  const [, allowed = ""] = /`<iframe (sandbox=[^`]*?) …>`/.exec(await readFile("README.md", "utf8")) ?? [];
  expect(allowed).toContain("allow-downloads");
  return allowed;
}

/** Words that say more than is known: whether a file was kept, or a sheet came out. */
const done = /(est|a été) (enregistré|gardé|imprimé|copié)|dans vos téléchargements/i;

test("in a frame that allows scripts alone, nothing is said to be done, and each text can be copied by hand", async ({
  page,
}) => {
  const frame = await framed(page, `sandbox="allow-scripts"`);
  for (const [place, way] of ways.entries()) {
    await test.step(`${way.of} ${way.button}`, async () => {
      const word = `MOT${place}`;
      await (await stand(frame, way, word)).click();
      const said = await heard(frame, way);
      expect(said).not.toMatch(done);
      // What the page takes itself needs nobody's leave.
      if (way.said) return expect(said).toMatch(way.said);
      if (way.file) expect(said).toContain(way.file);
      await expect(frame.locator(`${way.of} #copy-text`)).toHaveValue(owed(way, word));
      await expect(frame.locator("#copy-text")).toHaveCount(1);
      // No printing came: nothing of it stays.
      await expect(frame.locator("[data-care-printing]")).toHaveCount(0);
      await frame.locator(way.of).evaluate((element: any) => element.session.announce(""));
    });
  }
});

for (const of of ["#tool", "#assessment", "#overview"]) {
  test(`in a frame that the README's recipe makes, each way out is open: ${of}`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const frame = await framed(page, await recipe());
    for (const [place, way] of ways.filter((way) => way.of === of).entries()) {
      await test.step(`${way.of} ${way.button}`, async () => {
        const word = `MOT${place}`;
        const button = await stand(frame, way, word);
        const offered = way.as === "file" ? page.waitForEvent("download") : undefined;
        await button.click();
        const file = await offered;
        if (file) {
          expect(file.suggestedFilename()).toBe(way.file);
          expect(await readFile(await file.path(), "utf8")).toMatch(owed(way, word));
        }
        const said = await heard(frame, way);
        if (way.said) expect(said).toMatch(way.said);
        if (way.as === "copy") {
          expect(said).toMatch(/copié/);
          await page.bringToFront();
          expect(await page.evaluate(() => (focus(), navigator.clipboard.readText()))).toMatch(owed(way, word));
        }
        if (way.as === "print") {
          // The browser's own printing has begun, and never tells here that it is over: the person's next act ends it.
          await expect(frame.locator("[data-care-printing]")).toHaveCount(1);
          await frame.locator(`${way.of} #heading`).click();
          await expect(frame.locator("[data-care-printing]")).toHaveCount(0);
        }
      });
    }
  });
}

/** What an app's web view, or an older browser, does not do. */
const missing: Record<string, { without: () => void; of: "copy" | "file" | "print" }> = {
  "has no print": { of: "print", without: () => void Object.defineProperty(window, "print", { value: undefined }) },
  "has a print that throws": {
    of: "print",
    without: () =>
      Object.assign(window, {
        print: () => {
          throw new Error("no");
        },
      }),
  },
  "has a print that does nothing": { of: "print", without: () => Object.assign(window, { print: () => {} }) },
  "makes no style sheets": {
    of: "print",
    without: () =>
      (CSSStyleSheet.prototype.replaceSync = () => {
        throw new Error("no");
      }),
  },
  "has no clipboard": {
    of: "copy",
    without: () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
  },
  "has a clipboard that refuses": {
    of: "copy",
    without: () => (navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"))),
  },
  "has a clipboard that throws": {
    of: "copy",
    without: () =>
      (navigator.clipboard.writeText = () => {
        throw new Error("no");
      }),
  },
  "has a clipboard that never answers": {
    of: "copy",
    without: () => (navigator.clipboard.writeText = () => new Promise(() => {})),
  },
  "gives files no address": {
    of: "file",
    without: () => Object.defineProperty(URL, "createObjectURL", { value: undefined }),
  },
  "refuses files an address": {
    of: "file",
    without: () =>
      (URL.createObjectURL = () => {
        throw new Error("no");
      }),
  },
  "knows no downloads": { of: "file", without: () => Reflect.deleteProperty(HTMLAnchorElement.prototype, "download") },
};

for (const [name, { without, of }] of Object.entries(missing)) {
  test(`where an app's view ${name}, the text is there to be copied by hand, and a later print is the page's own`, async ({
    page,
  }) => {
    await page.goto("/");
    await fill(page);
    await page.evaluate(without);
    for (const [place, way] of ways.filter(({ as }) => as === of).entries()) {
      await test.step(`${way.of} ${way.button}`, async () => {
        const word = `MOT${place}`;
        await (await stand(page, way, word)).click();
        const said = await heard(page, way);
        expect(said).not.toMatch(done);
        const text = page.locator(`${way.of} #copy-text`);
        await expect(text).toHaveValue(owed(way, word));
        await expect(text).toBeFocused();
      });
    }
    await expect(page.locator("[data-care-printing]")).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("h1")).toBeVisible();
  });
}

test("where a browser heeds no downloads, a file is opened elsewhere, and the page with the words stays", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { click } = HTMLElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      this.removeAttribute("download");
      click.call(this);
    };
  });
  await page.goto("/");
  await fill(page);
  for (const [place, way] of ways.filter(({ as }) => as === "file").entries()) {
    await (await stand(page, way, `MOT${place}`)).click();
    expect(await heard(page, way)).not.toMatch(done);
    expect(page.url()).toMatch(/^http/);
    await expect(page.locator(`${way.of} #copy-text`)).toHaveValue(owed(way, `MOT${place}`));
  }
});

test("what was on its way out when all is erased is shown no more", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { print: () => {}, refuse: [] });
    navigator.clipboard.writeText = () => new Promise((_, reject) => (window as any).refuse.push(reject));
  });
  await page.goto("/");
  await fill(page);
  for (const way of ways.filter(({ as, of }) => ["copy", "print"].includes(as) && of !== "#overview")) {
    await (await stand(page, way, "SECRET")).click();
    const element = page.locator(way.of);
    if (way.as === "print") await expect(page.locator("[data-care-printing]")).toHaveCount(1);
    await element.evaluate((element: any) => element.erase());
    await expect(page.locator("[data-care-printing]")).toHaveCount(0);
    await page.evaluate(() => (window as any).refuse.splice(0).forEach((refuse: () => void) => refuse()));
    await element.evaluate((element: any) => element.updateComplete);
    expect(await element.evaluate((element: any) => element.shadowRoot.querySelector("#copy-text"))).toBeNull();
    await page.reload();
    await fill(page);
  }
});
