import { expect, openParts, test } from "./tool.js";

const about = (element: import("@playwright/test").Locator) =>
  element.evaluate((element: any) => ({
    date: element.assessment.options().date,
    empty: element.assessment.isEmpty(),
    id: element.assessment.id,
  }));

test.beforeEach(async ({ assessment, page }) => {
  await page.clock.setFixedTime(new Date("2027-01-15T10:00:00"));
  await assessment.open();
  await assessment.load("patient-care");
});

test("answers of another day: who goes on has them dated today, and can take that back", async ({ assessment }) => {
  const { element } = assessment;
  const before = await about(element);
  await element.locator("#again").click();
  await expect(element.locator("#other-day")).toContainText("Continuer avec elles, ou recommencer");
  // An answer is taken; the question is still asked, and heard.
  await element.locator("fieldset.statement input").first().check();
  await expect(element.getByRole("status")).toContainText("Continuer avec elles, ou recommencer");
  expect((await about(element)).date).toBe(before.date);
  await element.locator("#go-on").click();
  await expect(element.locator("#other-day")).toHaveCount(0);
  expect(await about(element)).toEqual({ ...before, date: "2027-01-15" });
  await element.locator("#undo").click();
  expect((await about(element)).date).toBe(before.date);
  await expect(element.locator("#other-day")).toBeVisible();
});

test("answers of another day: who begins anew has them beside the new ones, and can go back", async ({
  assessment,
}) => {
  const { element } = assessment;
  const saved = () => element.evaluate((element: any) => element.save());
  const before = await about(element);
  const earlier = await saved();
  await element.locator("#again").click();
  await element.locator("#begin-anew").click();
  const anew = await about(element);
  expect(anew).toMatchObject({ date: "2027-01-15", empty: true });
  expect(anew.id).not.toBe(before.id);
  await expect(element.locator("#other-day")).toHaveCount(0);
  await element.locator("#undo").click();
  expect(await saved()).toBe(earlier);
  await element.locator("#again").click();
  await element.locator("#begin-anew").click();
  for (const input of await element.locator("fieldset.statement").all()) await input.locator("input").first().check();
  await element.getByRole("button", { name: "Voir mon portrait" }).click();
  await openParts(element);
  await expect(element.locator("#compare-part thead")).toContainText("2026");
});

test("the day of the answers is a field, and whoever sets it is not asked", async ({ assessment }) => {
  const { element } = assessment;
  await element.getByRole("button", { name: "Changer qui répond" }).click();
  await openParts(element);
  await element.locator("#date").fill("2027-01-02");
  await element.locator("#date").blur();
  expect((await about(element)).date).toBe("2027-01-02");
  await element.locator("#begin").click();
  await expect(element.locator("fieldset.statement").first()).toBeVisible();
  await expect(element.locator("#other-day")).toHaveCount(0);
});
