import { copyFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { page as made, policy, portal, spoilt } from "../portal/portal.mjs";
import { printed } from "./paper.js";
import { openParts } from "./tool.js";
import { resultFile, works, type Tag } from "./works.js";

// Where WebAssembly may not run, a script made of the same build stands for it.
const dist = "target/packed/node_modules/care-partnership/dist";
const without = policy.replace(" 'wasm-unsafe-eval'", "");
const gone = (page: Page) => page.addInitScript("delete globalThis.WebAssembly");
const body = `<care-preparation id="tool" hand-over><a href="/paper">La feuille</a></care-preparation>
  <care-engagement id="assessment" instrument="practices" respondent="patient"></care-engagement>
  <care-overview id="overview"></care-overview>`;
const script = (name: string) => `<script type="module" src="/care/${name}.js"></script>`;
const builds = (asked: string[]) => asked.filter((path) => /\.wasm(\.js)?$/.test(path)).map((path) => path.slice(6));

/** How WebAssembly is refused: what the page's headers are, and what is done to it before. */
const ways: Record<string, { headers?: Record<string, string>; hinder?: (page: Page) => Promise<unknown> }> = {
  "script-src 'self' alone": { headers: { "Content-Security-Policy": "script-src 'self'" } },
  "the documented policy without 'wasm-unsafe-eval'": { headers: { "Content-Security-Policy": without } },
  "a browser without WebAssembly": { hinder: gone },
};

for (const [name, { headers = {}, hinder }] of Object.entries(ways)) {
  test(`${name}: prepared to a sheet, printed, saved as text and as a file, assessed to a result, a group read, FHIR`, async ({
    page,
  }) => {
    const thrown: string[] = [];
    page.on("pageerror", (error) => thrown.push(String(error)));
    await hinder?.(page);
    const site = await portal({ "/": made(body, script("define")) }, { headers });
    await page.goto(site.origin);
    const [tool, assessment, overview] = ["tool", "assessment", "overview"].map((id) => page.locator(`#${id}`));
    if (!tool || !assessment || !overview) throw new Error("no elements");

    await tool.locator("#main").fill("La fatigue depuis l’été");
    await tool.locator("#next").click();
    await tool.locator("#say-title").fill("Je dors mal");
    await tool.locator("#say-title").press("Enter");
    await expect(tool.getByRole("status").first()).toContainText("Je dors mal");
    const print = tool.getByRole("button", { name: /^Imprimer\s:/ }).first();
    while (!(await print.isVisible())) await tool.locator("#next").click();
    await openParts(tool);
    await page.evaluate(() => (window.print = () => {}));
    const save = async (name: string | RegExp) => {
      const button = tool.getByRole("button", { name }).first();
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      return readFile(await download.path(), "utf8");
    };
    expect(await save("Enregistrer le texte")).toContain("La fatigue depuis l’été");
    const file = await save(/^Garder dans un fichier/);
    expect(JSON.parse(file)).toMatchObject({ format: "care-partnership/preparation" });
    expect(file).toContain("Je dors mal");
    await print.click();
    expect((await printed(page, "scripted")).text).toContain("Jedorsmal");
    await tool.evaluate((tool: any, file) => tool.open(file), file);

    await assessment.locator("#begin").click();
    while (await assessment.locator("fieldset.statement").count()) {
      for (const radio of await assessment.getByRole("radio", { name: "Souvent" }).all()) await radio.check();
      await assessment.locator("#next").click();
    }
    await expect(assessment.locator("#heading")).toHaveText("Votre portrait");
    await overview.locator("#files").setInputFiles(resultFile);
    await expect(overview.getByRole("status")).toContainText("1 portrait lu");
    expect(builds(site.asked), "the WebAssembly itself is not asked for").toEqual(["tools.wasm.js"]);

    expect(await tool.evaluate(async (tool: any) => (await tool.toFhir()).resourceType)).toBe("QuestionnaireResponse");
    expect(builds(site.asked)).toEqual(["tools.wasm.js", "care_partnership.wasm.js"]);
    expect(thrown).toEqual([]);
    expect(await page.locator("script[src$='.wasm.js']").count(), "nothing is left in the page").toBe(0);
    site.close();
  });
}

for (const [tag, build] of Object.entries({
  "care-preparation": "preparation",
  "care-engagement": "engagement",
  "care-overview": "engagement",
} as const)) {
  test(`${tag} alone asks for the script of its own build, and for none where WebAssembly runs`, async ({ page }) => {
    const parts = made(`<${tag} id="tool"></${tag}>`, script(tag.replace("care", "define")));
    const asked: string[][] = [];
    for (const header of [policy, without]) {
      const site = await portal({ "/": parts }, { headers: { "Content-Security-Policy": header } });
      await page.goto(site.origin);
      await works(page.locator("#tool"), tag as Tag);
      asked.push(builds(site.asked));
      site.close();
    }
    expect(asked).toEqual([[`${build}.wasm`], [`${build}.wasm.js`]]);
  });
}

test("the logic alone runs too, where a page goes by nonces and may name no script otherwise", async ({ page }) => {
  const header = "script-src 'nonce-abc'; require-trusted-types-for 'script'";
  const own = `<script type="module" nonce="abc">import { load } from "/care/index.js";
    const preparation = (await load({ locale: "fr" })).preparation();
    preparation.add({ kind: "topic", title: "Mes vertiges" });
    document.title = preparation.entries()[0].title;</script>`;
  const site = await portal({ "/": made("", own) }, { headers: { "Content-Security-Policy": header } });
  await page.goto(site.origin);
  await expect(page).toHaveTitle("Mes vertiges");
  expect(builds(site.asked)).toEqual(["care_partnership.wasm.js"]);
  site.close();
});

test("a script that is not the one that was built is refused; one that a cache kept is asked for once more", async ({
  page,
}) => {
  await gone(page);
  const site = await portal({ "/": made(body, script("define")) });
  const answer = (wrong: (count: number) => boolean) => {
    let count = 0;
    site.answers.set("tools.wasm.js", (_request, response, file) => {
      response.end(wrong(count++) ? spoilt(file!) : file);
    });
  };
  answer(() => true);
  await page.goto(site.origin);
  const tool = page.locator("#tool");
  await expect(tool.getByRole("alert")).toContainText("n’est pas celui qui était attendu");
  await expect(tool.getByRole("link", { name: "La feuille" })).toBeVisible();
  expect(await page.evaluate(() => Reflect.ownKeys(globalThis).map(String).join())).not.toContain("builds");
  answer((count) => count === 0);
  await page.goto(site.origin);
  await works(tool, "care-preparation");
  site.close();
});

for (const [name, { headers = {}, hinder }, code, said] of [
  [
    "the policy refuses WebAssembly",
    ways["script-src 'self' alone"]!,
    "policy-blocked",
    "Ce site ne permet pas encore",
  ],
  [
    "there is no WebAssembly",
    ways["a browser without WebAssembly"]!,
    "webassembly-unavailable",
    "Un autre, plus récent",
  ],
] as const) {
  test(`${name}, and the site has no script for it: the person reads why, the link stays, the page is told of both`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const told: any[] = ((globalThis as any).told = []);
      document.addEventListener("care-error", ({ detail }: any) =>
        told.push([detail.name, detail.code, detail.message]),
      );
    });
    await hinder?.(page);
    const site = await portal({ "/": made(body, script("define")) }, { headers });
    site.answers.set("tools.wasm.js", (_request, response) => response.writeHead(404).end());
    await page.goto(site.origin);
    const tool = page.locator("#tool");
    await expect(tool.getByRole("alert")).toContainText(said);
    await expect(tool.getByRole("link", { name: "La feuille" })).toBeVisible();
    const [told] = (await page.evaluate("told")) as string[][];
    expect(told?.slice(0, 2)).toEqual(["CareError", code]);
    expect(told?.[2]).toMatch(/WebAssembly|wasm-unsafe-eval/);
    expect(told?.[2]).toContain("/care/tools.wasm.js could not be had: status 404");
    // The same attempt, once the site has it.
    site.answers.clear();
    await tool.evaluate((tool: any) => (tool.settings = {}));
    await works(tool, "care-preparation");
    site.close();
  });
}

test("no connection when it is asked for: it opens when the connection is back", async ({ page, context }) => {
  await gone(page);
  const site = await portal({ "/": made(body, script("define")) });
  await page.route("**/tools.wasm.js", (route) => route.abort("internetdisconnected"));
  await page.goto(site.origin);
  const tool = page.locator("#tool");
  await expect(tool.getByRole("alert")).toContainText("n’est pas arrivé. Vérifiez votre connexion");
  await page.unroute("**/tools.wasm.js");
  await context.setOffline(true);
  await context.setOffline(false);
  await works(tool, "care-preparation");
  site.close();
});

const classic = '<care-preparation id="tool"></care-preparation>';

test("classic.js finds its script beside it, also in a page that is opened as a file", async ({ page }) => {
  await gone(page);
  const site = await portal({ "/": made(classic, '<script src="/care/classic.js" defer></script>') });
  await page.goto(site.origin);
  await works(page.locator("#tool"), "care-preparation");
  expect(site.asked).toEqual(["/", "/care/classic.js", "/care/care_partnership.wasm.js"]);
  site.close();
  const folder = await mkdtemp(join(tmpdir(), "care-scripted-"));
  for (const file of ["classic.js", "care_partnership.wasm.js"]) await copyFile(`${dist}/${file}`, join(folder, file));
  await writeFile(join(folder, "page.html"), made(classic, '<script src="classic.js" defer></script>'));
  await page.goto(pathToFileURL(join(folder, "page.html")).href);
  await works(page.locator("#tool"), "care-preparation");
});

test("both put into one file are one file: nothing else is asked for", async ({ page }) => {
  const [plain, own] = await Promise.all(
    ["care_partnership.wasm.js", "classic.js"].map((file) => readFile(`${dist}/${file}`, "utf8")),
  );
  const pages = { "/": made(classic, '<script src="/one.js" defer></script>'), "/one.js": plain! + own! };
  const site = await portal(pages, { headers: { "Content-Security-Policy": without } });
  await page.goto(site.origin);
  await works(page.locator("#tool"), "care-preparation");
  expect(site.asked).toEqual(["/", "/one.js"]);
  site.close();
});

test("classic.js without an address asks nobody, and says that WebAssembly is missing", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("about:blank");
  await page.evaluate("delete globalThis.WebAssembly");
  await page.addScriptTag({ content: await readFile(`${dist}/classic.js`, "utf8") });
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement("care-preparation"), { id: "tool", lang: "fr" })),
  );
  await expect(page.locator("#tool").getByRole("alert")).toContainText("Un autre, plus récent, le peut");
  expect(asked.filter((url) => url.startsWith("http"))).toEqual([]);
});
