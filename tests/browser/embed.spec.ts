import { expect, test } from "./tool.js";
import { test as plain } from "@playwright/test";

test("another language keeps the draft", async ({ tool, page }) => {
  await tool.load("general-practice");
  const before = await tool.titles();
  await page.getByRole("button", { name: "English" }).click();
  await expect(tool.heading).toHaveText("What matters most");
  expect(await tool.titles()).toEqual(before);
});

test("the language asked for last is the one that stays, whichever arrives last", async ({ tool, page }) => {
  const held: (() => void)[] = [];
  await page.route("**/content/*.en.json", async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await page.getByRole("button", { name: "English" }).click();
  // Each asks for its own once; the self-assessment and the overview have the same.
  await expect.poll(() => held.length).toBe(2);
  await page.getByRole("button", { name: "Français" }).click();
  const arrived = page.waitForResponse(/content\/preparation\.en/);
  for (const release of held) release();
  await (await arrived).finished();
  await tool.element.evaluate((tool: any) => tool.ready);
  await expect(tool.heading).toHaveText("Ce qui compte le plus");
  await expect(tool.element.locator(".frame")).toHaveAttribute("lang", "fr");
});

test("the nearest ancestor which names a language is followed when it changes", async ({ tool, page }) => {
  await tool.open();
  await page.evaluate(async () => {
    const around = document.createElement("div");
    around.id = "around";
    around.lang = "fr";
    const other = document.createElement("care-preparation") as any;
    around.append(other);
    document.body.append(around);
    await other.ready;
  });
  const frame = page.locator("#around care-preparation .frame");
  await expect(frame).toHaveAttribute("lang", "fr");
  await page.locator("#around").evaluate((around) => (around.lang = "en"));
  await expect(frame).toHaveAttribute("lang", "en");
});

test("moving the element loses nothing, and it comes back after being away", async ({ tool }) => {
  await tool.load("general-practice");
  const before = await tool.titles();
  await tool.element.evaluate((tool) => document.body.append(tool));
  expect(await tool.titles()).toEqual(before);
  await tool.element.evaluate(async (tool: any) => {
    tool.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(tool);
    await tool.ready;
  });
  expect(await tool.titles()).toEqual(before);
});

test("two on one page, in two languages, do not disturb each other", async ({ tool, page }) => {
  await page.evaluate(async () => {
    const other = document.createElement("care-preparation") as any;
    other.id = "other";
    other.lang = "en";
    document.body.append(other);
    await other.ready;
  });
  const other = page.locator("#other");
  await other.locator("#main").fill("My knee");
  await tool.element.locator("#main").fill("Mon genou");
  await expect(other.locator(".preview")).toContainText("To start");
  expect(await tool.titles()).toEqual(["Mon genou"]);
  expect(await other.evaluate((element: any) => element.preparation.entries()[0].title)).toBe("My knee");
});

plain.describe("where it cannot run, the slotted content shows", () => {
  for (const [name, file] of [
    ["the wasm file is missing", "**/*.wasm"],
    ["the texts are missing", "**/content/*.fr.json"],
  ] as const) {
    plain(name, async ({ page }) => {
      await page.route(file, (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto("/");
      const tool = page.locator("#tool");
      await expect(tool.getByRole("alert")).toContainText("papier");
      await expect(tool.locator("[data-text=fallback]")).toBeVisible();
      await page.unroute(file);
      await tool.getByRole("button", { name: "Essayer encore" }).click();
      await expect(tool.locator("#heading")).toBeVisible();
    });
  }

  plain("the browser has no WebAssembly, nor the site a script for it", async ({ page }) => {
    await page.addInitScript("delete globalThis.WebAssembly");
    await page.route("**/*.wasm.js", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/");
    await expect(page.locator("#tool").getByRole("alert")).toContainText("ne permet pas");
    await expect(page.locator("#tool [data-text=fallback]")).toBeVisible();
  });

  plain("a wrong MIME type is no obstacle", async ({ page }) => {
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
    });
    await page.goto("/");
    await expect(page.locator("#tool #heading")).toBeVisible();
  });
});
