import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { page as made, portal, spoilt } from "../portal/portal.mjs";
import { toStep } from "./path.js";
import { openParts } from "./tool.js";

const values: Record<string, string> = JSON.parse(
  readFileSync("target/packed/node_modules/care-partnership/dist/integrity.json", "utf8"),
);
const elements = {
  define:
    '<care-preparation id="tool"></care-preparation><care-engagement instrument="practices"></care-engagement><care-overview></care-overview>',
  "define-preparation": '<care-preparation id="tool"></care-preparation>',
  "define-engagement": '<care-engagement id="tool" instrument="practices"></care-engagement>',
};

for (const [script, body] of Object.entries(elements)) {
  const tag = `<script type="module" src="/care/${script}.js" integrity="${values[`${script}.js`]}"></script>`;

  test(`the integrity of ${script}.js covers all that ever runs or is read, FHIR included: one byte more, and it is refused`, async ({
    page,
  }) => {
    const site = await portal({ "/": made(body, tag) });
    await page.addInitScript(() => {
      const codes: string[] = ((globalThis as any).codes = []);
      document.addEventListener("care-error", (event: any) => codes.push(event.detail.code));
    });
    /** What is refused, as long as the page's tools start and give FHIR. */
    const outcome = () =>
      page.evaluate(async () => {
        const all = [...document.body.children] as any[];
        for (const element of all) await element.ready.catch(() => undefined);
        await all[0].toFhir().catch((error: any) => (globalThis as any).codes.push(error?.code ?? String(error)));
        return [...new Set((globalThis as any).codes)];
      });
    await page.goto(site.origin);
    expect(await outcome()).toEqual([]);
    const files = site.asked
      .filter((path) => path.startsWith("/care/") && !path.endsWith(`/${script}.js`))
      .map((path) => path.slice(6));
    expect(
      files.filter((name) => name.endsWith(".js")),
      "no script is loaded later",
    ).toEqual([]);
    expect(files).toContain("care_partnership.wasm");
    for (const name of new Set(files)) {
      site.answers.clear();
      site.answers.set(name, (_request, response, file) => void response.end(spoilt(file!)));
      await page.goto(site.origin);
      expect(await outcome(), name).toEqual(["tampered"]);
    }
    site.answers.clear();
    site.answers.set(`${script}.js`, (_request, response, file) => void response.end(spoilt(file!)));
    await page.goto(site.origin);
    expect(await page.evaluate(() => document.querySelectorAll(":not(:defined)").length)).toBeGreaterThan(0);
    site.close();
  });
}

for (const script of ["define", "define-preparation"]) {
  test(`the integrity of ${script}.js covers what is loaded later: a part with one byte more is not run, and the person is told`, async ({
    page,
  }) => {
    const tag = `<script type="module" src="/care/${script}.js" integrity="${values[`${script}.js`]}"></script>`;
    const site = await portal({ "/": made('<care-preparation id="tool"></care-preparation>', tag) });
    const part = (name: string) => Object.keys(values).find((file) => file.startsWith(`${name}-`))!;
    for (const [button, name, said] of [
      ["#room-code", "drawn", "Le code n’a pas pu s’ouvrir"],
      ["#room-screen", "large", "n’a pas pu s’ouvrir en grand"],
    ] as const) {
      const tool = page.locator("#tool");
      const ask = async () => {
        await page.goto(site.origin);
        await expect(tool.locator("#heading")).toBeVisible();
        await toStep(tool, "sheets");
        await openParts(tool);
        await tool.locator(button).click();
      };
      site.answers.set(part(name), (_request, response, file) => void response.end(spoilt(file!)));
      await ask();
      await expect(tool.getByRole("status")).toContainText(said);
      site.answers.clear();
      await ask();
      await expect(tool.locator("[part=code], .large-screen")).toBeVisible();
    }
    site.close();
  });
}
