import { expect, test, type Page } from "@playwright/test";
import { watched } from "./tool.js";

const stage = (page: Page) => page.frameLocator("#stage");
const choose = (page: Page, part: string, value: string) => page.locator(`select[name="${part}"]`).selectOption(value);

test("the address says the state, and a state the address", async ({ page }) => {
  const refused = watched(page);
  await page.goto("/test.html?lang=en&visit=general-practice&width=320");
  await expect(stage(page).locator("#tool #heading")).toHaveText("What matters most");
  await expect(page.locator("#stage")).toHaveAttribute("width", "320");
  await choose(page, "tool", "engagement");
  await expect(stage(page).locator("care-engagement #heading")).toBeVisible();
  expect(new URL(page.url()).search).toBe("?tool=engagement&lang=en&visit=general-practice&width=320");
  await page.reload();
  await expect(stage(page).locator("care-engagement #heading")).toBeVisible();
  await page.locator("#usual").click();
  await expect(stage(page).locator("care-preparation")).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
  expect(refused).toEqual([]);
});

test("each example is there in both tools", async ({ page }) => {
  await page.goto("/test.html?example=rare-disease");
  await expect(stage(page).locator("#tool #main")).not.toHaveValue("");
  await page.goto("/test.html?tool=overview&example=group");
  await expect(stage(page).locator("care-overview [part=group]").first()).toBeVisible();
  await page.goto("/test.html?tool=engagement&example=patient-care");
  await page.locator("#look").click();
  await expect(page.locator("#looked")).not.toBeEmpty();
  await expect(page.locator("#views details", { hasText: "The profile" }).locator("pre")).toContainText('"level"');
});

test("what a browser may lack: WebAssembly, leave for it, a network, room", async ({ page }) => {
  await page.goto("/test.html?code=no+WebAssembly");
  await expect(stage(page).locator("#tool #heading")).toBeVisible();
  await page.goto("/test.html?code=a+policy+that+refuses+it");
  await expect(stage(page).locator("#tool #heading")).toBeVisible();
  await page.goto("/test.html?network=none");
  await expect(page.locator("#log")).toContainText("care-error");
  await expect(stage(page).locator("#tool")).toHaveAttribute("data-care-state", "failed");
  await page.goto("/test.html?storage=device&room=full");
  await stage(page).locator("#tool #main").fill("La fatigue");
  await stage(page).locator("#tool #store").check();
  await expect(stage(page).locator("#tool #store-notice")).toBeVisible();
});

for (const tool of ["preparation", "engagement"]) {
  test(`a broken file and one of a newer version are refused, and the page says why: ${tool}`, async ({ page }) => {
    for (const [example, code] of [
      ["a broken file", "not-this-format"],
      ["a newer version", "newer-version"],
    ] as const) {
      await page.goto(`/test.html?${new URLSearchParams({ tool, example })}`);
      await expect(page.locator("#log")).toContainText(`care-error · ${code}`);
    }
  });
}

test("the report has the build, the state and the steps, and no word of what was written", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/test.html?mode=video");
  await stage(page).locator("#tool #main").fill("SECRET");
  await page.locator("#look").click();
  await expect(page.locator("#views details", { hasText: "Saved form" }).locator("pre")).toContainText("SECRET");
  await page.locator("#journeys input").first().check();
  await page.locator("#remark").fill("Le bouton est petit.");
  await page.locator("#copy").click();
  await expect(page.locator("#copied")).toContainText("copied");
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).not.toContain("SECRET");
  expect(report).toMatch(/build: \d+\.\d+\.\d+, sha384-/);
  expect(report).toContain("?mode=video");
  expect(report).toContain("journeys that went well: 1");
  expect(report).toContain("care-change");
  expect(report).toContain("Le bouton est petit.");
});
