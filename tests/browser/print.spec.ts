import { writeFile } from "node:fs/promises";
import { PDFDocument } from "pdf-lib";
import { examples, expect, test, type Tool } from "./tool.js";

/** Prints each sheet as the button does, and counts its pages. */
async function pages(tool: Tool, name: string): Promise<Record<string, number>> {
  const { page, element } = tool;
  const steps = await tool.steps();
  await element.locator(".path .to").nth(steps.indexOf("sheets")).click();
  const counted: Record<string, number> = {};
  for (const reader of ["person", "clinician", "blank"]) {
    await element.locator(`#reader-${reader}`).check();
    await element.getByRole("button", { name: "Imprimer", exact: true }).click();
    await expect(element.locator(`.paper.${reader} .sheet`)).toBeAttached();
    const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
    counted[reader] = (await PDFDocument.load(printed)).getPageCount();
    // To look at: CARE_PDF=/tmp/sheet cargo xtask test
    if (process.env.CARE_PDF) await writeFile(`${process.env.CARE_PDF}-${name}-${reader}.pdf`, printed);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect(element.locator(".paper")).toHaveCount(0);
  }
  return counted;
}

const each = { person: 1, clinician: 1, blank: 1 };

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
});

for (const example of examples) {
  test(`each sheet prints on one page: ${example}`, async ({ tool }) => {
    await tool.open();
    await tool.load(example);
    expect(await pages(tool, example)).toEqual(each);
  });
}

test("each sheet prints on one page: full titles, details and notes at the default limits", async ({ tool }) => {
  await tool.open();
  await tool.element.evaluate((element: any) => {
    const { preparation } = element;
    const words = (length: number) => "Je ne dors plus la nuit et cela change tout. ".repeat(60).slice(0, length);
    for (const kind of ["topic", "topic", "topic", "topic", "question", "question", "question", "question", "wish"]) {
      preparation.add({ kind, title: words(80), details: words(200) });
    }
    for (const day of [1, 2, 3]) preparation.putNote({ date: `2026-11-0${day}`, happened: words(200), changed: words(100) });
    for (const { reality } of preparation.life()) preparation.setLife(reality, words(100));
    for (const name of ["Dr A", "Dr B", "Dr C"]) preparation.putPerson({ name, role: "specialist", note: words(60) });
    element.requestUpdate();
  });
  expect(await pages(tool, "full")).toEqual(each);
});

test("printed from the browser's own menu, the tool is its sheet", async ({ tool, page }) => {
  await tool.load("rare-disease");
  await page.emulateMedia({ media: "print" });
  await expect(tool.element.locator(".preview .sheet")).toBeVisible();
  await expect(tool.element.locator("#next")).toBeHidden();
});

test("a result with five contexts and three steps prints on one page", async ({ assessment, page }) => {
  const { element } = assessment;
  await element.evaluate((element: any) => {
    const { assessment } = element;
    const { contexts } = element.session.instrument.respondents[0];
    assessment.setOptions({ contexts: contexts.map(({ id }: { id: string }) => id), subject: "x".repeat(80) });
    for (const { statements, context } of assessment.pages()) {
      for (const { id } of statements) assessment.answer(id, id.includes("consultation") ? "sometimes" : "often");
      assessment.setDesired(context, "partnership");
    }
    for (const { step } of assessment.proposals().slice(0, 3)) assessment.putStep({ step, with: "y".repeat(80), by: "2026-12-24" });
    element.session.go("result");
  });
  await element.getByRole("button", { name: "Imprimer", exact: true }).click();
  await expect(element.locator(".paper.profile .sheet")).toBeAttached();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#tool"), "only what is printed").toBeHidden();
  await expect(element).toBeVisible();
  const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
  if (process.env.CARE_PDF) await writeFile(`${process.env.CARE_PDF}-profile.pdf`, printed);
  expect((await PDFDocument.load(printed)).getPageCount()).toBe(1);
});
