import { PDFDocument } from "pdf-lib";
import { examples, expect, test } from "./tool.js";

for (const example of examples) {
  test(`each sheet prints on one page: ${example}`, async ({ tool, page }) => {
    await page.addInitScript(() => {
      window.print = () => {};
    });
    await tool.open();
    await tool.load(example);
    const steps = await tool.steps();
    await tool.element.locator(".path .to").nth(steps.indexOf("sheets")).click();
    for (const reader of ["person", "clinician", "blank"]) {
      await tool.element.locator(`#reader-${reader}`).check();
      await tool.element.getByRole("button", { name: "Imprimer", exact: true }).click();
      await expect(tool.element.locator(`.paper.${reader} .sheet`)).toBeAttached();
      const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
      expect((await PDFDocument.load(printed)).getPageCount(), reader).toBe(1);
      if (process.env.CARE_PDF) {
        const { writeFile } = await import("node:fs/promises");
        await writeFile(`${process.env.CARE_PDF}-${example}-${reader}.pdf`, printed);
      }
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await expect(tool.element.locator(".paper")).toHaveCount(0);
    }
  });
}
