import { expect, test } from "./tool.js";

test("an example in the place of what was written says how that comes back, and it does", async ({ tool, page }) => {
  await tool.load("rare-disease");
  await expect(page.locator("#loaded"), "nothing stood there").not.toContainText("Annuler");
  await page.reload();
  await tool.element.locator("#main").fill("Mes vertiges");
  await tool.load("general-practice");
  expect(await tool.titles()).not.toContain("Mes vertiges");
  await expect(page.locator("#loaded")).toContainText("«\u00a0Annuler\u00a0» le remet");
  await tool.element.locator("#undo").click();
  await expect.poll(() => tool.titles()).toEqual(["Mes vertiges"]);
  await page.locator('[data-language="en"]').click();
  await tool.load("general-practice");
  await expect(page.locator("#loaded")).toContainText("“Undo” brings it back");
});

test("the example of a self-assessment gives back the answers that were there", async ({ assessment, page }) => {
  await assessment.load("service-patient");
  const before = await assessment.results();
  await expect(page.locator("#assessment-loaded")).not.toContainText("Annuler");
  await assessment.load("patient-care");
  await expect(page.locator("#assessment-loaded")).toContainText("Annuler");
  await assessment.element.locator("#undo").click();
  await expect.poll(() => assessment.results()).toEqual(before);
});
