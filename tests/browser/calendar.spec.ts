import { readFile } from "node:fs/promises";
import { expect, test } from "./tool.js";
import { toStep } from "./path.js";

test.use({ timezoneId: "Europe/Paris" });

/** The file that the person gets, by what stands in its lines. */
async function calendar(tool: { element: import("@playwright/test").Locator; page: import("@playwright/test").Page }) {
  const download = tool.page.waitForEvent("download");
  await tool.element.getByRole("button", { name: "Enregistrer pour mon agenda" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  return (name: string) =>
    text
      .split("\r\n")
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1));
}

test("a calendar in Paris gets the visit at its hour, a stamp in UTC, and replaces what it had", async ({
  tool,
  page,
}) => {
  await page.clock.setFixedTime(new Date("2026-11-24T23:30:00Z"));
  await tool.open();
  await tool.load("rare-disease");
  await tool.walk(async () => {});
  await toStep(tool.element, "sheets");
  await tool.openParts();
  const first = await calendar(tool);
  expect(first("DTSTART").at(-1)).toMatch(/^\d{8}T143000$/);
  expect(first("DTSTAMP")[0]).toMatch(/^20261124T233000Z$/);
  const second = await calendar(tool);
  expect(second("UID")).toEqual(first("UID"));
  expect(Number(second("SEQUENCE")[0])).toBeGreaterThan(Number(first("SEQUENCE")[0]));
});
