import { bare, missing, printed, said, type Printed } from "./paper.js";
import { examples, expect, test, type Tool } from "./tool.js";

/** Goes to the sheets, all parts opened. */
async function toSheets(tool: Tool): Promise<void> {
  await tool.to("sheets");
  await tool.openParts();
}

/** Prints a sheet as the button does; every word of it stands there, on as many pages as were said before. */
async function print(tool: Tool, reader: string, name: string): Promise<Printed> {
  const { page, element } = tool;
  await element.locator(`#reader-${reader}`).check();
  await expect(element.locator(".preview .sheet")).toHaveClass(`sheet ${reader}`);
  const expected = await said(element);
  await element.getByRole("button", { name: /^Imprimer\s:/ }).click();
  await expect(element.locator(`.paper.${reader} .sheet`)).toBeAttached();
  const headings = await element.locator(".paper").locator("h1, h2, h3").allTextContents();
  const paper = await printed(page, `${name}-${reader}`);
  // The browser has told that it is over: nothing stays.
  await expect(element.locator(".paper")).toHaveCount(0);
  const { text } = await element.evaluate((element: any, reader) => element.sheet(reader), reader);
  expect(missing(text, paper), `${reader}: every word is printed`).toEqual([]);
  const alone = paper.last.filter((line) => headings.some((heading) => bare(heading) === line));
  expect(alone, `${reader}: no heading is left at the foot of a page`).toEqual([]);
  expect(paper.pages, `${reader}: as many pages as were said`).toBe(expected);
  expect(paper.smallest, `${reader}: no type under 10 points`).toBeGreaterThanOrEqual(9.99);
  return paper;
}

async function printAll(tool: Tool, name: string): Promise<Record<string, Printed>> {
  await toSheets(tool);
  const all: Record<string, Printed> = {};
  const readers: string[] = await tool.element.evaluate((element: any) =>
    element.preparation.readers().map(({ id }: { id: string }) => id),
  );
  for (const reader of readers) all[reader] = await print(tool, reader, name);
  return all;
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
});

for (const example of examples) {
  test(`each sheet prints on one page, the clinician's on half of one: ${example}`, async ({ tool }) => {
    await tool.load(example);
    const all = await printAll(tool, example);
    expect(Object.keys(all).slice(0, 3)).toEqual(["person", "clinician", "blank"]);
    // An organiser's checklist, with the reason for each line, takes a second page rather than smaller type.
    const most = (reader: string) => (reader === "person" && example.endsWith("-organiser") ? 2 : 1);
    for (const [reader, { pages }] of Object.entries(all)) expect.soft(pages, reader).toBe(most(reader));
    expect(all.clinician!.filled[0]).toBeLessThan(0.5);
  });
}

test("each sheet is on one page in two languages, and no request is made for it", async ({ tool }) => {
  const { page, element } = tool;
  await element.evaluate(async (element: any) => {
    element.also = "en";
    await element.updateComplete;
    await element.ready;
  });
  await tool.load("with-an-interpreter");
  await toSheets(tool);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await element.getByLabel("Écrire aussi la feuille en…").selectOption({ label: "English" });
  const readers: string[] = await element.evaluate((element: any) =>
    element.preparation.readers().map(({ id }: { id: string }) => id),
  );
  for (const reader of readers) {
    await element.locator(`#reader-${reader}`).check();
    await expect(element.locator(".preview .sheet")).toHaveClass(`sheet ${reader} both`);
    await element.getByRole("button", { name: /^Imprimer\s:/ }).click();
    await expect(element.locator(`.paper.${reader} .sheet`)).toBeAttached();
    const paper = await printed(page, `both-${reader}`);
    await expect(element.locator(".paper")).toHaveCount(0);
    const { text } = await element.evaluate((element: any, reader) => element.sheet(reader, { also: "en" }), reader);
    expect(missing(text, paper), `${reader}: every word is printed`).toEqual([]);
    expect(paper.pages, reader).toBe(1);
    expect(paper.smallest, reader).toBeGreaterThanOrEqual(9.99);
  }
  await element.locator("#reader-blank").check();
  await expect(element.locator(".preview [lang=en]").first()).toHaveText("My sheet to fill in");
  expect(asked).toEqual([]);
});

// A person's page that is full to the last letter of every field takes a second page rather than smaller type.
test("full titles, details and notes at the default limits", async ({ tool }) => {
  await tool.element.evaluate((element: any) => {
    const { preparation } = element;
    const words = (length: number) =>
      "Je ne dors plus la nuit et cela change tout. ".repeat(60).slice(0, length).trim();
    for (const kind of ["topic", "topic", "topic", "topic", "question", "question", "question", "question", "wish"]) {
      preparation.add({ kind, title: words(80), details: words(200) });
    }
    for (const day of [1, 2, 3])
      preparation.putNote({ date: `2026-11-0${day}`, happened: words(200), changed: words(100) });
    for (const { reality } of preparation.life()) preparation.setLife(reality, words(100));
    for (const name of ["Dr A", "Dr B", "Dr C"]) preparation.putPerson({ name, role: "specialist", note: words(60) });
    element.requestUpdate();
  });
  const { person, clinician, blank } = await printAll(tool, "full");
  expect([person!.pages, clinician!.pages, blank!.pages]).toEqual([2, 1, 1]);
});

/** A draft whose words all differ, so that a missing one is seen. */
async function write(tool: Tool, entries: number, details: number, notes: number, happened: number): Promise<void> {
  await tool.element.evaluate(
    (element: any, [entries, details, notes, happened]) => {
      const { preparation } = element;
      let count = 0;
      const words = (length: number) => {
        let text = "";
        while (text.length + 10 < length) text += `mot${(count += 1)}${count % 9 === 0 ? "\n" : " "}`;
        return text.trim();
      };
      for (let place = 0; place < entries!; place += 1) {
        const kind = ["topic", "question", "wish"][place % 3];
        preparation.add({ kind, title: words(80).replaceAll("\n", " "), details: words(details!), must: true });
      }
      for (let day = 1; day <= notes!; day += 1) {
        preparation.putNote({
          date: `2026-10-${String(1 + (day % 28)).padStart(2, "0")}`,
          happened: words(happened!),
          changed: words(happened!),
        });
      }
      element.requestUpdate();
    },
    [entries, details, notes, happened],
  );
}

for (const [name, ...size] of [
  ["six points of 200 characters and six notes of 2,000", 6, 200, 6, 2000],
  ["a little more than a page", 7, 200, 4, 400],
  ["one point alone as long as it can be", 1, 2000, 0, 0],
  ["all there is room for", 200, 2000, 60, 2000],
] as const) {
  test(`every word is printed: ${name}`, async ({ tool }) => {
    await write(tool, ...size);
    await toSheets(tool);
    const { filled } = await print(tool, "person", `large-${size[0]}`);
    for (const [page, fill] of filled.slice(0, -1).entries())
      expect(fill, `page ${page + 1} is full`).toBeGreaterThan(0.85);
    await print(tool, "clinician", `large-${size[0]}`);
  });
}

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
    for (const { step } of assessment.proposals().slice(0, 3))
      assessment.putStep({ step, with: "y".repeat(80), by: "2026-12-24" });
    element.session.go("result");
  });
  expect(await said(element)).toBe(1);
  await element.getByRole("button", { name: /^Imprimer\s:/ }).click();
  const paper = await printed(page, "profile");
  expect(paper.pages).toBe(1);
  expect(paper.smallest).toBeGreaterThanOrEqual(9.99);
  const { contexts } = await element.evaluate((element: any) => element.profile());
  expect(missing(contexts.map(({ sentence }: { sentence: string }) => sentence).join("\n"), paper)).toEqual([]);
});
