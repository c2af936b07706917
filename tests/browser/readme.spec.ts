import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { watched } from "./tool.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].filter(([, is]) => is === language).map(([, , code]) => code!);

test("a page made of the README's own lines has the tools, the settings, and a step that goes into the preparation", async ({
  page,
}) => {
  const refused = watched(page);
  const [elements, preload] = blocks("html");
  const policy = readme.match(/^Content-Security-Policy: (.*)$/m)![1]!;
  const headers = { "Content-Security-Policy": policy, "Content-Type": "text/html; charset=utf-8" };
  const scripts = blocks("js");
  const named = scripts.map((_, index) => `<script type="module" src="/readme-${index}.js"></script>`);
  await page.route("**/readme.html", (route) =>
    route.fulfill({
      headers,
      body: `<!doctype html><html lang="fr"><head><title>Portail</title>${preload}</head><body>${elements}${named.join("")}</body></html>`,
    }),
  );
  for (const [index, body] of scripts.entries()) {
    await page.route(`**/readme-${index}.js`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  }
  await page.goto("/readme.html");
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll<any>("care-preparation, care-engagement, care-overview")].map(({ ready }) => ready),
    ),
  );
  const tool = page.locator("care-preparation");
  expect(await tool.evaluate((tool: any) => tool.preparation.encounter())).toMatchObject({
    kind: "specialist",
    // The portal's usual ones.
    minutes: 25,
  });
  await expect(tool).toContainText("15");
  await page.locator("care-engagement").evaluate((element) => {
    const detail = { what: "step", as: "portal", entry: { kind: "question", title: "Qui puis-je appeler ?" } };
    element.dispatchEvent(new CustomEvent("care-share", { bubbles: true, composed: true, cancelable: true, detail }));
  });
  expect(
    await tool.evaluate((tool: any) => tool.preparation.entries().map(({ title }: { title: string }) => title)),
  ).toEqual(["Qui puis-je appeler ?"]);
  expect(refused).toEqual([]);
});
