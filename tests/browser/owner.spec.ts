import type { Page } from "@playwright/test";
import { portal, titles } from "./portal.js";
import { expect, test } from "./tool.js";

const element = (more: string) =>
  `<form id="form" method="post"><care-preparation id="part" name="words" ${more}></care-preparation></form>`;
const part = (page: Page) => page.locator("#part");
const sent = (page: Page) =>
  page.evaluate(() => new FormData(document.querySelector<HTMLFormElement>("#form")!).get("words"));
const stored = (page: Page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

async function keep(page: Page, words: string): Promise<void> {
  await part(page).locator("#main").fill(words);
  await part(page).evaluate((part: any) => part.session.go("sheets"));
  await part(page).locator("#keep > summary").click();
  await part(page).locator("#store").check();
}

async function set(page: Page, name: string, value: unknown): Promise<void> {
  await part(page).evaluate(
    async (part: any, [name, value]: any) => {
      part[name] = value;
      await part.ready;
      await part.updateComplete;
    },
    [name, value],
  );
}

test("what one person keeps is shown to nobody else on the same browser, and comes back to them", async ({ page }) => {
  await portal(page, element(`storage="device" owner="a"`));
  await keep(page, "Les mots de A");
  await portal(page, element(`storage="device" owner="b"`));
  expect(await titles(part(page))).toEqual([]);
  expect(await sent(page)).toBeNull();
  await keep(page, "Les mots de B");
  await portal(page, element(`storage="device" owner="a"`));
  expect(await titles(part(page))).toEqual(["Les mots de A"]);
  await portal(page, element(`storage="device"`));
  expect(await titles(part(page)), "whoever is not named is nobody of these").toEqual([]);
});

test("a page in which somebody signs out and somebody else signs in never mixes their words", async ({ page }) => {
  await portal(page, element(`storage="device" owner="a"`));
  await part(page).locator("#main").fill("Les mots de A");
  await set(page, "owner", "b");
  expect(await titles(part(page))).toEqual([]);
  expect(await sent(page)).toBeNull();
  await expect(part(page).locator("#main")).toHaveValue("");
  await part(page).locator("#main").fill("Les mots de B");
  expect(await sent(page)).not.toContain("Les mots de A");
  await set(page, "owner", "a");
  expect(await titles(part(page))).toEqual(["Les mots de A"]);
  expect(await sent(page)).not.toContain("Les mots de B");
});

test("an owner that is no text is a mistake of the page's: nothing is kept for it, and nobody's words are shown", async ({
  page,
}) => {
  await portal(page, element(`storage="device" owner="a"`));
  await keep(page, "Les mots de A");
  const told = part(page).evaluate(
    (part: any) =>
      new Promise((done) =>
        part.addEventListener("care-error", ({ detail }: any) => done([detail.code, detail.path]), { once: true }),
      ),
  );
  await set(page, "owner", 7);
  expect(await told).toEqual(["invalid-type", "owner"]);
  expect(await titles(part(page))).toEqual([]);
  await part(page).locator("#main").fill("À personne");
  expect(await stored(page)).not.toContain("À personne");
});

const moments: Record<string, (page: Page) => Promise<void>> = {
  "before the tool has loaded": (page) =>
    portal(page, `${element(`storage="device"`)}<script type="module" src="/erase.js"></script>`),
  "with the WebAssembly blocked": async (page) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await portal(page, `${element(`storage="device"`)}<script type="module" src="/erase.js"></script>`).catch(() => {});
    await expect(part(page).getByRole("alert").first()).toBeVisible();
    await page.unroute("**/*.wasm");
  },
  "while a saved file is being opened": async (page) => {
    await portal(page, element(`storage="device"`));
    await part(page).evaluate(async (part: any) => {
      const opening = part.open(part.save());
      part.erase();
      await opening;
    });
  },
  "after it was taken out of the page": async (page) => {
    await portal(page, element(`storage="device"`));
    await part(page).evaluate(async (part: any) => {
      const { parentNode } = part;
      part.remove();
      await Promise.resolve();
      part.erase();
      parentNode.append(part);
      await part.ready;
    });
  },
};

for (const [name, erase] of Object.entries(moments)) {
  test(`erased ${name}: nothing is kept, and nothing comes back`, async ({ page }) => {
    await page.route("**/erase.js", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `await customElements.whenDefined("care-preparation"); document.querySelector("#part").erase();`,
      }),
    );
    await portal(page, element(`storage="device"`));
    await keep(page, "Les mots de A");
    expect(await stored(page)).toContain("Les mots de A");
    await erase(page);
    expect(await stored(page)).not.toContain("Les mots de A");
    await portal(page, element(`storage="device"`));
    expect(await titles(part(page))).toEqual([]);
  });
}

test("where the portal takes keeping away, nothing more is written, and the person may erase what there is", async ({
  page,
}) => {
  await portal(page, element(`storage="device"`));
  await keep(page, "Les mots de A");
  await set(page, "storage", "none");
  await part(page).evaluate((part: any) => part.session.go("visit"));
  await part(page).locator("#main").fill("Après");
  expect(await stored(page)).not.toContain("Après");
  await expect(part(page).locator("#store-left")).toBeVisible();
  await part(page).locator("#store-left-erase").click();
  expect(await stored(page)).not.toContain("Les mots de A");
  expect(await titles(part(page))).toEqual(["Après"]);
});

test("keeping that the portal allows later works", async ({ page }) => {
  await portal(page, element(""));
  await part(page).locator("#main").fill("Les mots de A");
  await set(page, "storage", "device");
  await keep(page, "Les mots de A");
  await portal(page, element(`storage="device"`));
  expect(await titles(part(page))).toEqual(["Les mots de A"]);
});
