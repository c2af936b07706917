import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test("the integrator's page: each example runs, the log tells, nothing is refused", async ({ page }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await page.goto("/integrate.html");
  await expect(page.locator("#preparation #heading")).toBeVisible();
  await page.locator("#preparation #main").fill("Sleep");
  await expect(page.locator("#log")).toContainText("care-change · <care-preparation>");
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.locator("#log"), "nothing was answered: the form is not sent").not.toContainText("submit");
  await page.locator("#engagement #begin").click();
  await page.locator("#engagement fieldset.statement input").first().check();
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.locator("#log")).toContainText("submit · assessment");
  await page.locator("#own #begin").click();
  await expect(page.locator("#own")).toContainText("Everybody on the ward says their name.");
  await page.locator("#run").click();
  await expect(page.locator("#ran")).toContainText('"resourceType": "QuestionnaireResponse"');
  // Colours are measured as they end, not on their way.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const look of ["themes/public-service.css", "themes/hospital-blue.css", ""]) {
    await page.locator("#look").selectOption(look);
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(
          violations.map(
            ({ id, nodes }) => `${look} ${scheme}: ${id} ${nodes.map(({ target }) => String(target)).join(" | ")}`,
          ),
        )
        .toEqual([]);
    }
  }
  await expect(page.locator("#loaded")).toContainText(/define\.js: \d+ KiB/);
  await expect(page.locator("#loaded")).toContainText(/tools\.wasm: \d+ KiB/);
  await page.locator("#speak").selectOption("fr");
  await expect(page.locator("#preparation #heading")).toHaveText("Ce qui compte le plus");
  expect(refused).toEqual([]);
});

test("a saved file can be dropped on the tool", async ({ page }) => {
  await page.goto("/");
  const tool = page.locator("#tool");
  await tool.locator("#main").fill("Mes vertiges");
  const saved = await tool.evaluate((tool: any) => tool.save());
  await tool.evaluate((tool: any) => tool.erase());
  await tool.evaluate((tool: any, saved) => {
    const { session } = tool;
    session.go("sheets");
    return tool.updateComplete.then(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([saved], "mine.json"));
      tool.shadowRoot
        .querySelector(".drop")
        .dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    });
  }, saved);
  await expect
    .poll(() => tool.evaluate((tool: any) => tool.preparation.entries().map(({ title }: { title: string }) => title)))
    .toEqual(["Mes vertiges"]);
});
