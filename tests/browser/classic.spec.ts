import { mkdtemp, copyFile, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { page as made, portal } from "../portal/portal.mjs";
import { toStep } from "./path.js";
import { takesAway, works } from "./works.js";

const host = (script: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Une page</title><script src="${script}" defer></script>
  <care-preparation id="tool"></care-preparation><care-engagement id="assessment" lang="en" instrument="practices"></care-engagement>
  <care-overview id="overview"></care-overview></html>`;

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
  await expect(page.locator("#assessment #begin")).toHaveText("Start");
  await works(page.locator("#overview"), "care-overview");
  await toStep(page.locator("#tool"), "sheets");
  await takesAway(page, page.locator("#tool"), "Mes vertiges");
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
  await works(page.locator("#overview"), "care-overview");
  await toStep(page.locator("#tool"), "sheets");
  await takesAway(page, page.locator("#tool"), "Mes vertiges");
  expect(asked.filter((path) => path !== "/favicon.ico")).toEqual(["/classic.html", "/care-partnership/classic.js"]);
  expect(refused).toEqual([]);
});

/** Pages that have no address to start from: how a portal makes such a frame, with a document that has all inside. */
const frames: Record<string, (frame: HTMLIFrameElement, html: string) => void> = {
  "about:blank, written into": (frame, html) => {
    frame.contentDocument!.open();
    frame.contentDocument!.write(html);
    frame.contentDocument!.close();
  },
  srcdoc: (frame, html) => (frame.srcdoc = html),
  "blob:": (frame, html) => (frame.src = URL.createObjectURL(new Blob([html], { type: "text/html" }))),
  "data:": (frame, html) => (frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`),
  "sandboxed srcdoc": (frame, html) => {
    frame.sandbox.add("allow-scripts");
    frame.srcdoc = html;
  },
};

for (const [name, fill] of Object.entries(frames)) {
  test(`all is inside, also where the page has no address: ${name}`, async ({ page }) => {
    const site = await portal(
      { "/": made("", "") },
      { headers: { "Content-Security-Policy": "frame-src * data: blob:" } },
    );
    await page.goto(site.origin);
    const html = host(`${site.origin}/care/classic.js`);
    await page.evaluate(`{
      const frame = document.createElement("iframe");
      frame.width = 900; frame.height = 700;
      document.body.append(frame);
      (${String(fill)})(frame, ${JSON.stringify(html)});
    }`);
    const inside = page.frameLocator("iframe");
    await inside.locator("#tool #main").fill("Mes vertiges");
    await expect(inside.locator("#tool .preview")).toContainText("Mes vertiges");
    await expect(inside.locator("#assessment #begin")).toHaveText("Start");
    expect(site.asked, "nothing but the script").toEqual(["/", "/care/classic.js"]);
    site.close();
  });
}

test("all is inside, also where a script puts it into an empty window", async ({ page }) => {
  await page.goto("about:blank");
  await page.addScriptTag({
    content: await readFile("target/packed/node_modules/care-partnership/dist/classic.js", "utf8"),
  });
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement("care-preparation"), { id: "tool", lang: "fr" })),
  );
  await page.locator("#tool #main").fill("Mes vertiges");
  const { fhir, wrong } = await page.evaluate(async () => ({
    fhir: (await (document.getElementById("tool") as any).toFhir()).resourceType,
    wrong: await (globalThis as any).carePartnership
      .load({ contentUrl: "own/" })
      .catch((error: any) => `${error.name} ${error.code} ${error.path}`),
  }));
  expect(fhir).toBe("QuestionnaireResponse");
  expect(wrong).toBe("CareError invalid-url contentUrl");
});
