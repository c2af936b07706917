import type { Locator } from "@playwright/test";
import { expect, test } from "./tool.js";

/** Chooses in an input a file that is only read to its end when the test says so. */
function choose(element: Locator, input: string, text: string): Promise<void> {
  return element.locator(`#${input}`).evaluate((input: any, text) => {
    const file = new File([text], "slow.json");
    const page = globalThis as any;
    page.reading = new Promise<void>((begun) => {
      const whole = new Promise<string>((done) => (page.finish = () => done(text)));
      file.text = () => (begun(), whole);
    });
    Object.defineProperty(input, "files", { configurable: true, value: [file] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    delete input.files;
    return page.reading;
  }, text);
}

/** The file is read to its end, and whatever comes of it has been painted. */
const finish = (element: Locator) =>
  element.evaluate(async (element: any) => {
    (globalThis as any).finish();
    // Everything that waits for the file has its turn before a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  });

const erased = (element: Locator) => element.evaluate((element: any) => element.erase());

for (const input of ["open-file", "receive"]) {
  test(`erased while a file is being read, the preparation stays empty, in quiet: ${input}`, async ({ tool }) => {
    const { element } = tool;
    const text = await element.evaluate((tool: any, input) => {
      const { preparation } = tool;
      const id = preparation.putContributor({ role: "relative", name: "Claire" });
      preparation.add({ kind: "topic", title: "Fatigue", author: id });
      const text = input === "receive" ? preparation.contribution(id) : tool.save();
      tool.erase();
      return text;
    }, input);
    await expect(tool.heading).toBeVisible();
    const step = input === "receive" ? "help" : "sheets";
    await element.evaluate((tool: any, step) => (tool.session.go(step), tool.updateComplete), step);
    await tool.openParts();
    await choose(element, input, text);
    await erased(element);
    await expect(tool.heading).toBeVisible();
    await finish(element);
    expect(await tool.titles()).toEqual([]);
    expect(await element.evaluate((tool: any) => tool.preparation.contributors().length)).toBe(1);
    await expect(element.getByRole("status")).toBeEmpty();
    // The same file, when nothing is erased, is taken.
    await element.evaluate((tool: any, step) => (tool.session.go(step), tool.updateComplete), step);
    await tool.openParts();
    await choose(element, input, text);
    await finish(element);
    await expect.poll(() => tool.titles()).toEqual(["Fatigue"]);
  });
}

for (const input of ["open-file", "compare"]) {
  test(`erased while a file is being read, the self-assessment stays empty, in quiet: ${input}`, async ({
    assessment,
  }) => {
    const { element } = assessment;
    await assessment.load("service-patient");
    const text = await element.evaluate((element: any) => element.save());
    const open = () =>
      element.evaluate((element: any) => {
        for (const part of element.shadowRoot.querySelectorAll("details")) part.open = true;
      });
    await open();
    await choose(element, input, text);
    await erased(element);
    await expect(assessment.heading).toBeVisible();
    await finish(element);
    expect(await element.evaluate((element: any) => element.assessment.isEmpty())).toBe(true);
    await expect(element.locator("#compared")).toHaveCount(0);
    await expect(element.getByRole("status")).toBeEmpty();
    await assessment.load("service-patient");
    await open();
    await expect(element.locator("#compared"), "what was erased meanwhile stands beside nothing").toHaveCount(0);
    await choose(element, input, text);
    await finish(element);
    if (input === "compare") await expect(element.locator("#compared")).toBeVisible();
    else await expect(element.getByRole("status")).not.toBeEmpty();
  });
}

test("taken away while files are being read, the overview counts none of them", async ({ assessment }) => {
  const { overview } = assessment;
  await assessment.load("service-patient");
  const text = await assessment.element.evaluate((element: any) => element.save());
  await choose(overview, "files", text);
  await expect(overview.locator("progress")).toBeVisible();
  await overview.evaluate((element: any) => element.erase());
  await finish(overview);
  await expect(overview.locator("progress")).toHaveCount(0);
  await expect(overview.locator("section.card")).toHaveCount(0);
  expect(await overview.evaluate((element: any) => element.session.overview.counted())).toBe(0);
  await choose(overview, "files", text);
  await finish(overview);
  await expect.poll(() => overview.evaluate((element: any) => element.session.overview.counted())).toBe(1);
});
