import { expect, test } from "./tool.js";

const OWN = "Mardi, personne ne m’a prévenue.";

test("own words beside an answer: on the result and its print, in the file, in a response only if the person says so", async ({
  assessment,
  page,
}) => {
  const { element } = assessment;
  await page.evaluate(() => (document.querySelector("#assessment") as any).setAttribute("instrument", "continuum"));
  await element.locator("#begin").click();
  await element.locator("[id='s-care.information.words-often']").check();
  const part = element.locator("[id='own-care.information.words']");
  await part.locator("summary").click();
  const field = part.locator("textarea");
  await expect(field, "whoever hears it knows beside what it stands").toHaveAccessibleName(/On m’explique mes soins/);
  // Half-typed: nobody leaves the field.
  await field.pressSequentially(OWN);
  expect(await element.evaluate((tool: any) => tool.save())).toContain(OWN);
  await element.getByRole("button", { name: "Voir mon portrait" }).click();

  await expect(element.locator("[part=comments]")).toContainText(OWN);
  expect(await element.evaluate((tool: any) => tool.profile().text)).toContain(OWN);
  const response = () => element.evaluate(async (tool: any) => JSON.stringify(await tool.toFhir()));
  expect(await response()).not.toContain(OWN);
  await element.locator("#share-comments").check();
  expect(await response()).toContain(OWN);
  await element.locator("#share-comments").uncheck();
  expect(await response()).not.toContain(OWN);

  // Back on the page it stands open, and can be taken back.
  await element.locator("#again").click();
  await expect(field).toHaveValue(OWN);
  await field.fill("");
  await element.getByRole("button", { name: "Voir mon portrait" }).click();
  await expect(element.locator("[part=comments]")).toHaveCount(0);
  expect(await element.evaluate((tool: any) => tool.save())).not.toContain("comments");
});

test("own words alone are not thrown away as nothing, and erasing takes them", async ({ assessment, page }) => {
  const { element } = assessment;
  await page.evaluate(() => (document.querySelector("#assessment") as any).setAttribute("instrument", "continuum"));
  await element.locator("#begin").click();
  await element.locator("[id='own-care.information.words'] summary").click();
  await element.locator("[id='comment-care.information.words']").fill(OWN);
  await element.getByRole("button", { name: "Voir mon portrait" }).click();
  await expect(element.locator("[part=comments]")).toContainText(OWN);
  await element.evaluate((tool: any) => tool.erase());
  await expect(element.locator("[part=comments]")).toHaveCount(0);
  expect(await element.evaluate((tool: any) => tool.save())).not.toContain(OWN);
});

test("answers to an earlier version open, are said to be older, and today’s are answered beside them", async ({
  assessment,
  page,
}) => {
  const { element } = assessment;
  await page.evaluate(() => (document.querySelector("#assessment") as any).setAttribute("instrument", "practices"));
  const { readFile } = await import("node:fs/promises");
  const saved = await readFile("tests/fixtures/instruments/practices.1.json", "utf8");
  await expect.poll(() => element.evaluate((tool: any) => tool.assessment.options().instrument)).toBe("practices");
  await element.evaluate((tool: any, saved) => tool.open(saved), saved);
  await expect(element.locator("#older")).toContainText("version plus ancienne");
  expect(await element.evaluate((tool: any) => tool.profile().text)).toContain("version plus ancienne");
  await element.locator("#answer-now").click();
  await expect(element.locator("fieldset.statement").first()).toBeVisible();
  await expect(element.locator("#older")).toHaveCount(0);
  await element.locator("input[id$=-always]").first().check();
  await element.getByRole("button", { name: "Voir mon portrait" }).click();
  await expect(element.locator("#compare-part")).toContainText("version plus ancienne");
});
