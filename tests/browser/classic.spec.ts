import { mkdtemp, copyFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";

const host = (script: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Une page</title><script src="${script}" defer></script>
  <care-preparation id="tool"></care-preparation><care-engagement id="assessment" lang="en" instrument="practices"></care-engagement></html>`;

test("one classic script has all inside: it works from a page opened as a file", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "care-classic-"));
  await copyFile("target/packed/node_modules/care-partnership/dist/classic.js", join(folder, "classic.js"));
  await writeFile(join(folder, "page.html"), host("classic.js"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "page.html")).href);
  await page.locator("#tool #main").fill("Mes vertiges");
  await expect(page.locator("#tool .preview")).toContainText("Mes vertiges");
  await expect(page.locator("#assessment .frame")).toHaveAttribute("lang", "en");
  await expect(page.locator("#assessment #begin")).toHaveText("Begin");
  expect(asked.filter((url) => !url.endsWith("page.html"))).toEqual([pathToFileURL(join(folder, "classic.js")).href]);
});

test("the same under the strict policy of a portal, asking for nothing else", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text())) refused.push(message.text());
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.route("**/classic.html", async (route) => {
    const response = await route.fetch({ url: new URL("/", route.request().url()).href });
    await route.fulfill({ response, body: host("/care-partnership/classic.js") });
  });
  await page.goto("/classic.html");
  await page.locator("#tool #main").fill("Mes vertiges");
  await expect(page.locator("#assessment #begin")).toBeVisible();
  expect(asked.filter((path) => path !== "/favicon.ico")).toEqual(["/classic.html", "/care-partnership/classic.js"]);
  expect(refused).toEqual([]);
});
