import type { Page } from "@playwright/test";
import { expect, openParts, test, type Tool } from "./tool.js";
import { toStep } from "./path.js";

const go = async (tool: Tool, step: string) => toStep(tool.element, step);
const when = (tool: Tool) => tool.element.evaluate((tool: any) => tool.preparation.encounter().when);

/** A visit with a day and an hour, its facts open. */
async function dated(tool: Tool): Promise<void> {
  await tool.element.evaluate((tool: any) => {
    tool.preparation.setEncounter({ when: "2026-12-10T14:30" });
    tool.add({ kind: "topic", title: "Fatigue" });
  });
  await openParts(tool.element);
  await expect(tool.element.locator("#date")).toHaveValue("2026-12-10");
}

/** Clears the first part of a date or an hour, as one who corrects it does. */
async function clearPart(tool: Tool, page: Page, key: string): Promise<void> {
  await tool.element.locator(`#${key}`).focus();
  await page.keyboard.press("Delete");
}

test("half a date is no date yet: the day and the hour stay until another day is whole", async ({ tool, page }) => {
  await dated(tool);
  await clearPart(tool, page, "date");
  expect(await when(tool)).toBe("2026-12-10T14:30");
  expect(await tool.element.evaluate((tool: any) => tool.save())).toContain("2026-12-10T14:30");
  await expect(tool.element.locator("#date-fault")).toHaveCount(0);
  // What arrives meanwhile does not take the half away.
  await tool.element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Sommeil" }));
  await page.keyboard.type("11");
  expect(await when(tool)).toMatch(/^2026-1[12]-1[01]T14:30$/);
  expect(await when(tool)).not.toBe("2026-12-10T14:30");
});

test("whoever leaves half a date is told at the field, and held", async ({ tool, page }) => {
  await dated(tool);
  await clearPart(tool, page, "date");
  await tool.element.locator("#with").focus();
  await expect(tool.element.locator("#date-fault")).toContainText("Il manque une partie");
  await tool.element.locator("#next").click();
  await expect(tool.element.locator("#date")).toBeFocused();
  expect(await when(tool)).toBe("2026-12-10T14:30");
  await tool.element.locator("#date").fill("2026-12-12");
  await expect(tool.element.locator("#date-fault")).toHaveCount(0);
  await tool.element.locator("#next").click();
  await expect(tool.heading).toHaveText("À dire, à demander");
  expect(await when(tool)).toBe("2026-12-12T14:30");
});

test("who empties the whole day takes it away, and can take that back; the hour comes back with another day", async ({
  tool,
}) => {
  const { element } = tool;
  await dated(tool);
  await element.locator("#date").fill("");
  expect(await when(tool)).toBeNull();
  await element.locator("#undo").click();
  expect(await when(tool)).toBe("2026-12-10T14:30");
  await element.locator("#date").fill("");
  await element.locator("#date").fill("2026-12-12");
  expect(await when(tool)).toBe("2026-12-12T14:30");
});

test("half an hour stays the hour that was there", async ({ tool, page }) => {
  await dated(tool);
  await clearPart(tool, page, "time");
  expect(await when(tool)).toBe("2026-12-10T14:30");
  await tool.element.locator("#with").fill("Dr Martin");
  await expect(tool.element.locator("#time-fault")).toBeVisible();
  expect(await when(tool)).toBe("2026-12-10T14:30");
});

test("a note goes out with its words where its date is half there, and is held before it is added", async ({
  tool,
  page,
}) => {
  const { element } = tool;
  await go(tool, "since");
  await element.locator("#note-happened").fill("Une chute");
  await expect(element.locator("#note-date"), "the day is the person's to write").toHaveValue("");
  await element.locator("#note-date").fill("2026-11-01");
  await clearPart(tool, page, "note-date");
  expect(await element.evaluate((tool: any) => tool.save())).toContain("Une chute");
  await go(tool, "visit");
  await expect(element.locator("#note-date-fault")).toBeVisible();
  expect(await element.evaluate((tool: any) => tool.preparation.notes())).toEqual([]);
  await element.locator("#note-date").fill("2026-11-02");
  await go(tool, "visit");
  expect(await element.evaluate((tool: any) => tool.preparation.notes())).toMatchObject([
    { date: "2026-11-02", happened: "Une chute" },
  ]);
});

test("the date of a stored note, of a next step and of a chosen step stays while another is half typed", async ({
  tool,
  assessment,
  page,
}) => {
  const { element } = tool;
  await element.evaluate((tool: any) => {
    tool.preparation.putNote({ date: "2026-11-02", happened: "Une chute" });
    tool.preparation.putNextStep({ what: "Appeler", by: "2026-12-01" });
  });
  await go(tool, "since");
  await openParts(element);
  await element.locator("li.card input[type=date]").focus();
  await page.keyboard.press("Delete");
  expect(await element.evaluate((tool: any) => tool.preparation.notes()[0].date)).toBe("2026-11-02");
  await element.locator("li.card input[type=date]").fill("2026-11-03");
  await go(tool, "after");
  await element.locator("li.card input[type=date]").focus();
  await page.keyboard.press("Delete");
  expect(await element.evaluate((tool: any) => tool.preparation.closing().nextSteps[0].by)).toBe("2026-12-01");

  await assessment.load("patient-care");
  await assessment.element.evaluate((element: any) => {
    const [{ step }] = element.assessment.proposals().filter((proposal: any) => !proposal.chosen);
    element.assessment.putStep({ step, by: "2026-12-01" });
    element.requestUpdate();
  });
  await assessment.element.locator("input[type=date]").first().focus();
  await page.keyboard.press("Delete");
  expect(
    await assessment.element.evaluate((element: any) => element.assessment.steps().map((step: any) => step.by)),
  ).toContain("2026-12-01");
});

for (const typed of ["1-2", "dix", "1e9", "1e1", "0x10", "-3", "2,5", "1.0", "٣", "999"]) {
  test(`"${typed}" minutes of an entry leave the five that were there, and the field says why`, async ({
    tool,
    page,
  }) => {
    const { element } = tool;
    await element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Fatigue", minutes: 5 }));
    await go(tool, "points");
    await element.locator("#edit-e1").click();
    const field = element.locator("#minutes-e1");
    await field.selectText();
    await page.keyboard.type(typed);
    await field.blur();
    await expect(element.locator("#minutes-e1-fault")).toBeVisible();
    await expect(field).toHaveValue(typed);
    expect(await element.evaluate((tool: any) => tool.preparation.entries()[0].minutes)).not.toBeNull();
    await element.locator("#next").click();
    await expect(field).toBeFocused();
    await field.fill("");
    await field.blur();
    expect(await element.evaluate((tool: any) => tool.preparation.entries()[0].minutes)).toBeNull();
  });
}

for (const key of ["minutes", "limit-topics"]) {
  test(`a number that is refused in ${key} leaves what was there; emptied, the field shows it again`, async ({
    tool,
  }) => {
    const { element } = tool;
    if (key !== "minutes") await go(tool, "agenda");
    await openParts(element);
    const before = await element.locator(`#${key}`).inputValue();
    for (const typed of ["1-2", "beaucoup", "0"]) {
      await element.locator(`#${key}`).fill(typed);
      await element.locator(`#${key}`).blur();
      await expect(element.locator(`#${key}-fault`)).toBeVisible();
      await expect(element.locator(`#${key}`)).toHaveValue(typed);
    }
    const stored = await element.evaluate((tool: any) =>
      [tool.preparation.encounter().minutes, tool.preparation.limits().topics].map(String),
    );
    expect(stored).toContain(before);
    await element.locator(`#${key}`).fill("");
    await element.locator(`#${key}`).blur();
    await expect(element.locator(`#${key}`)).toHaveValue(before);
    await expect(element.locator(`#${key}-fault`)).toHaveCount(0);
  });
}

test("what a field says as one leaves it does not take the button away from under the finger", async ({ tool }) => {
  const { element } = tool;
  await dated(tool);
  await element.locator("#minutes").fill("beaucoup");
  // Below the field, and moved down by what the field will say.
  await element.locator("#next").click();
  await expect(element.locator("#minutes")).toBeFocused();
  await element.locator("#minutes").fill("20");
  await element.locator("#next").click();
  await expect(tool.heading).toHaveText("À dire, à demander");
});
