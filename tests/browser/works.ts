import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { bare, printed } from "./paper.js";
import { openParts } from "./tool.js";

export const tags = ["care-preparation", "care-engagement", "care-overview"] as const;
export type Tag = (typeof tags)[number];

const [result] = JSON.parse(readFileSync("content/examples/assessments/group.json", "utf8"));

/** A result as somebody would bring it into the overview. */
export const resultFile = {
  name: "un.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(result)),
};

/** What a person does first with each of the elements, and that it does what it should. */
const first: Record<Tag, (element: Locator) => Promise<void>> = {
  async "care-preparation"(element) {
    await element.locator("#main").fill("Mes vertiges");
    await expect.poll(() => element.evaluate((tool: any) => tool.save())).toContain("Mes vertiges");
    await element.locator("#next").click();
    await expect(element.locator("#say-title")).toBeVisible();
  },
  async "care-engagement"(element) {
    await element.locator("#begin").click();
    await expect(element.locator("fieldset.statement").first()).toBeVisible();
    await element.locator("fieldset.statement input").first().check();
    await expect.poll(() => element.evaluate((tool: any) => tool.value)).not.toBe("");
  },
  async "care-overview"(element) {
    await element.locator("#files").setInputFiles(resultFile);
    await expect(element.getByRole("status")).toContainText("1 portrait lu");
  },
};

/** It is there, in its looks, and does what one first asks of it. */
export async function works(element: Locator, tag: Tag): Promise<void> {
  await expect(element).toHaveAttribute("data-care-state", "ready");
  await expect(element.locator("#heading")).toBeVisible();
  await expect(element.locator(".frame")).toHaveCSS("display", "grid");
  await first[tag](element);
}

/** On the step of the sheets: a word of the sheet is copied, kept in a file, and printed without the page around it. */
export async function takesAway(page: Page, tool: Locator, word: string): Promise<void> {
  await openParts(tool);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await tool.getByRole("button", { name: "Copier le texte" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(word);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    tool.getByRole("button", { name: "Enregistrer le texte" }).click(),
  ]);
  expect(readFileSync(await file.path(), "utf8")).toContain(word);
  await page.evaluate(() => {
    window.print = () => {};
    document.body.append("Around the tool");
  });
  await tool.getByRole("button", { name: /^Imprimer\s:/ }).click();
  const { text } = await printed(page);
  expect(text).toContain(bare(word));
  expect(text).not.toContain("Aroundthetool");
}
