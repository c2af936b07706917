import { readFileSync } from "node:fs";
import { expect, type Locator } from "@playwright/test";

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
