import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { portal, titles } from "./portal.js";
import { expect, openParts, test } from "./tool.js";

/** A letter under more marks than anybody writes: one character for whoever counts characters alone. */
const marked = `a${"\u0301".repeat(60_000)}`;
const part = (page: Page) => page.locator("#part");

test("a kept draft under endless marks hinders nobody, and is not thrown away", async ({ page }) => {
  await portal(page, `<care-preparation id="part" storage="device"></care-preparation>`);
  await part(page).locator("#main").fill("Fatigue");
  await part(page).evaluate((part: any) => part.session.go("sheets"));
  await part(page).locator("#keep > summary").click();
  await part(page).locator("#store").check();
  await page.evaluate((marked) => {
    for (const [key, text] of Object.entries({ ...localStorage })) {
      localStorage.setItem(key, text.replace("Fatigue", marked));
    }
  }, marked);
  await portal(page, `<care-preparation id="part" storage="device"></care-preparation>`);
  await expect(part(page).getByRole("alert")).toBeVisible();
  // It opens with as many marks as a letter can have.
  expect((await titles(part(page))).map((title: string) => title.length < 100)).toEqual([true]);
  await part(page).locator("#main").fill("Vertiges");
  expect(await titles(part(page))).toEqual(["Vertiges"]);
  // As it was, it can be taken along.
  const [file] = await Promise.all([page.waitForEvent("download"), part(page).locator("#aside-file").click()]);
  expect(await readFile(await file.path(), "utf8")).toContain(marked);
});

test("a relative's list under endless marks is refused, and what is on screen stays", async ({ tool }) => {
  const list = await tool.element.evaluate((tool: any) => {
    const { preparation } = tool;
    const id = preparation.putContributor({ role: "relative", name: "Claire" });
    preparation.add({ kind: "topic", title: "Fatigue", author: id });
    const list = preparation.contribution(id);
    tool.erase();
    return list;
  });
  await expect(tool.heading).toBeVisible();
  await tool.element.locator("#main").fill("Vertiges");
  await tool.element.evaluate((tool: any) => tool.session.go("help"));
  for (const heavy of [list.replace("Fatigue", marked), list.replace("Claire", marked)]) {
    const file = { name: "list.json", mimeType: "application/json", buffer: Buffer.from(heavy) };
    await tool.element.locator("#receive").setInputFiles(file);
    await expect(tool.element.locator("#receive-fault")).not.toBeEmpty();
  }
  expect(await tool.titles()).toEqual(["Vertiges"]);
});

/** Puts a text into each field of a screen as if it were pasted; returns the fields, and the most that one counted. */
function pasted(element: Locator, piece: string, length: number): Promise<{ fields: string[]; counted: number }> {
  return element.evaluate(
    async (host: any, { piece, length }) => {
      const text = piece.repeat(length / piece.length);
      const { segment } = Intl.Segmenter.prototype;
      let [counted, most] = [0, 0];
      Intl.Segmenter.prototype.segment = function (text: string) {
        const segments = segment.call(this, text);
        function* counting() {
          for (const one of segments) {
            counted += 1;
            yield one;
          }
        }
        const containing = (place?: number) => segments.containing(place);
        return { containing, [Symbol.iterator]: counting } as Intl.Segments;
      };
      const ids = [...host.shadowRoot.querySelectorAll("textarea, input[type=text]")].map(({ id }) => id);
      for (const id of ids) {
        const field = host.shadowRoot.getElementById(id);
        if (!field?.checkVisibility()) continue;
        const before = field.value;
        counted = 0;
        for (const value of [text, before]) {
          field.value = value;
          field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
          await host.updateComplete;
        }
        most = Math.max(most, counted);
      }
      Intl.Segmenter.prototype.segment = segment;
      return { fields: ids, counted: most };
    },
    { piece, length },
  );
}

/** More than is counted of the largest text there can be; of a megabyte there are 700,000 characters to count. */
const FEW = 50_000;

test("a megabyte pasted into any field of the preparation is counted no further than it must be", async ({ tool }) => {
  const seen = new Set<string>();
  for (const step of await tool.steps()) {
    await tool.element.evaluate((tool: any, step) => (tool.session.go(step), tool.updateComplete), step);
    await openParts(tool.element);
    const { fields, counted } = await pasted(tool.element, "é 🙂 à\u0301 ", 1_000_000);
    for (const field of fields) seen.add(field);
    expect.soft(counted, step).toBeLessThan(FEW);
  }
  expect([...seen]).toEqual(expect.arrayContaining(["main", "note-happened", "person-name", "closing-understood"]));
  expect(await tool.titles()).toEqual([]);
});

test("a megabyte pasted into the self-assessment is counted no further than it must be", async ({ assessment }) => {
  await assessment.load("patient-care");
  await assessment.element.evaluate((element: any) => {
    const { assessment } = element;
    for (const { step } of assessment.proposals().slice(0, 2)) assessment.putStep({ step });
    return element.open(element.save());
  });
  await openParts(assessment.element);
  const { fields, counted } = await pasted(assessment.element, "é 🙂 à\u0301 ", 1_000_000);
  expect(fields.length).toBeGreaterThan(1);
  expect(counted).toBeLessThan(FEW);
});

test("a field that holds far too much says so", async ({ tool }) => {
  const field = tool.element.locator("#main");
  await field.fill("é🙂".repeat(50));
  await expect(tool.element.locator("#main-left")).toHaveText("20 caractères de trop.");
  await field.fill("é🙂".repeat(5_000));
  const far = "C’est beaucoup plus long que prévu. Il y a de la place pour 80\u00a0caractères.";
  await expect(tool.element.locator("#main-left")).toHaveText(far);
});
