import { readFileSync } from "node:fs";
import { expect, test, type Response } from "@playwright/test";
import { policy } from "../portal/portal.mjs";

/** What is asked for besides the page itself: scripts with their WebAssembly by way in, content by element. */
const expected: Record<"files" | "scripts", Record<string, string[]>> = JSON.parse(
  readFileSync("tests/fixtures/requests.json", "utf8"),
);

const elements: Record<string, string> = {
  "care-preparation": '<care-preparation visit="specialist" minutes="20"></care-preparation>',
  "care-engagement": '<care-engagement instrument="continuum" respondent="patient"></care-engagement>',
  "care-overview": "<care-overview></care-overview>",
};

const types: Record<string, RegExp> = {
  js: /^text\/javascript\b/,
  json: /^application\/json\b/,
  wasm: /^application\/wasm$/,
};

/** Each way in: its script tag, and all that it asks for. */
const ways: Record<string, (element: string) => { script: string; list: string[] }> = {
  module: (element) => ({
    script: '<script type="module" src="/care-partnership/define.js"></script>',
    list: [...expected.scripts.all!, ...expected.files[element]!],
  }),
  "a single element": (element) => ({
    script: `<script type="module" src="/care-partnership/${element.replace("care", "define")}.js"></script>`,
    list: [...expected.scripts[element]!, ...expected.files[element]!],
  }),
  "classic script": () => ({
    script: '<script src="/care-partnership/classic.js" defer></script>',
    list: ["classic.js"],
  }),
};

for (const [way, made] of Object.entries(ways)) {
  for (const [element, markup] of Object.entries(elements)) {
    test(`every request is expected, and every answer has its headers: ${way}, ${element}`, async ({
      page,
      context,
    }) => {
      const { script, list } = made(element);
      const address = "/portal.html";
      const body = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Une page</title>${script}${markup}</html>`;
      await page.route(`**${address}`, async (route) => {
        // An own page under the headers that the server gives to any.
        const response = await route.fetch({ url: new URL("/", route.request().url()).href });
        await route.fulfill({ response, body });
      });
      const asked: string[] = [];
      const answers: Response[] = [];
      context.on("request", (request) => asked.push(request.url()));
      context.on("response", (response) => answers.push(response));
      const { origin } = new URL((await page.goto(address))!.url());
      await expect(page.locator(`${element} #heading`)).toBeVisible();
      const shown = page.locator(element);
      // In use, nothing more is asked for.
      if (element === "care-preparation") {
        await shown.locator("#main").fill("Mes vertiges");
        await shown.locator("#next").click();
      }
      if (element === "care-engagement") {
        await shown.locator("#begin").click();
        await shown.locator("fieldset.statement input").first().check();
      }
      const wanted = [address, ...list.map((path) => `/care-partnership/${path}`)].map((path) => origin + path);
      expect(asked.toSorted()).toEqual(wanted.toSorted());
      expect(answers.map((answer) => answer.url()).toSorted()).toEqual(wanted.toSorted());
      for (const answer of answers) {
        const headers = await answer.allHeaders();
        expect.soft(answer.status(), answer.url()).toBe(200);
        expect.soft(headers, answer.url()).toMatchObject({
          "content-security-policy": policy,
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
        });
        expect.soft(headers["set-cookie"], answer.url()).toBeUndefined();
        const type = types[answer.url().split(".").pop() ?? ""];
        if (type) expect.soft(headers["content-type"], answer.url()).toMatch(type);
      }
    });
  }
}

test("nothing is asked for twice: both tools on a page, and settings that come later", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/");
  const preparation = page.locator("care-preparation");
  await expect(preparation.locator("#heading")).toBeVisible();
  await page.evaluate(async () => {
    for (const name of ["care-preparation", "care-engagement"]) {
      const element = document.querySelector(name) as any;
      element.settings = { ...element.settings, emergency: { number: "999" } };
      await element.ready;
    }
  });
  await expect(preparation.locator("[part=emergency]")).toContainText("999");
  const content = asked.filter((url) => url.includes("/content/"));
  expect(content.length).toBeGreaterThan(0);
  expect(content.toSorted()).toEqual([...new Set(content)].toSorted());
});

test("the page for integrators shows the headers that README documents", async ({ page }) => {
  await page.goto("/integrate.html");
  await expect(page.locator("#headers + pre")).toHaveText(`Content-Security-Policy: ${policy}`);
});
