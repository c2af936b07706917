import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./tool.js";

const groupFile = "content/examples/assessments/group.json";

test("files are read on the device, small groups withheld, broken ones named", async ({ assessment, page }) => {
  const { overview } = assessment;
  const results: unknown[] = JSON.parse(await readFile(groupFile, "utf8"));
  const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await overview
    .locator("#files")
    .setInputFiles([
      ...results.map((result, place) => file(`${place}.json`, JSON.stringify(result))),
      file("empty.json", ""),
      file("other.json", '{"format":"care-partnership/preparation","version":1}'),
    ]);
  await expect(overview.getByRole("status")).toContainText("60 portraits lus");
  await expect(overview.getByText("60 portraits lus"), "said once").toHaveCount(1);
  await expect(overview.locator(".kind").last()).toContainText("Ce que les personnes souhaitent");
  // Six groups are shown; all that the instrument knows besides are named, whoever has answered.
  await expect(overview.locator(".side")).toHaveCount(6);
  const withheld = overview.locator("section.card", { hasText: "Représentants des usagers" });
  await expect(withheld).toContainText("Moins de 10 personnes");
  await expect(withheld).toContainText("Direction ou autorité de santé");
  await expect(overview.locator("section.card").first()).toContainText("30 personnes");
  await expect(overview.locator(".note").first()).toContainText("2 fichiers");
  await overview.locator("#unread summary").click();
  await expect(overview.locator("#unread")).toContainText("empty.json");
  await expect(overview.locator("#unread")).toContainText("other.json");
  // Where in the file it is wrong says nothing to a person.
  await expect(overview.locator("#unread")).not.toContainText("(");
  await expect(overview.locator("#unread")).not.toContainText("format");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    overview.getByRole("button", { name: /Enregistrer le tableau/ }).click(),
  ]);
  const table = await readFile(await download.path(), "utf8");
  expect(table).toContain("continuum;users-committee;organisation;;;true");
  // The mark that a spreadsheet looks for, once, and lines as RFC 4180 ends them.
  expect(table).toMatch(/^\ufeff[^\ufeff]+$/);
  expect(table.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(requests).toEqual([]);
  await page.getByRole("button", { name: "English" }).click();
  await expect(overview.locator("section.card").first()).toContainText("30 people");
});

test("files that are dropped are read too", async ({ assessment }) => {
  const { overview } = assessment;
  const text = await readFile("content/examples/assessments/patient-care.fr.json", "utf8");
  await overview.locator(".drop").evaluate((place, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "one.json"));
    place.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, text);
  await expect(overview.getByRole("status")).toContainText("1 portrait lu.");
  await expect(overview.locator("section.card")).toContainText("Moins de 10 personnes");
});

test("ten thousand results are read while the page goes on", async ({ assessment, page }) => {
  test.slow();
  const { overview } = assessment;
  await page.evaluate(async () => {
    const response = await fetch("/care-partnership/content/examples/assessments/group.json");
    const results: unknown[] = await response.json();
    const of = (result: any, place: number) => ({ ...result, assessment: { ...result.assessment, id: `r${place}` } });
    const files = Array.from(
      { length: 10_000 },
      (_, place) => new File([JSON.stringify(of(results[place % results.length], place))], `${place}.json`),
    );
    const turns = ((window as any).turns = { count: 0, shown: new Set<string>() });
    const element = document.querySelector("#overview") as any;
    const look = () => {
      turns.count += 1;
      const progress = element.shadowRoot.querySelector("progress");
      if (progress) turns.shown.add(String(progress.value));
      if (!(window as any).done) setTimeout(look);
    };
    look();
    void element.take(files).then(() => ((window as any).done = true));
  });
  await expect(overview.getByRole("status")).toContainText("10000 portraits lus", { timeout: 120_000 });
  const { count, shown } = await page.evaluate(() => ({
    count: (window as any).turns.count,
    shown: (window as any).turns.shown.size,
  }));
  // The page had its turn, and the progress was seen at many places, not only at its ends.
  expect(count).toBeGreaterThan(20);
  expect(shown).toBeGreaterThan(10);
  const views = await overview.evaluate((element: any) => element.views());
  const patients = views[0].contexts.find(({ respondent }: any) => respondent === "patient");
  expect(patients.people).toBe(5_010);
});

/** So many results of patients, each with its own id. */
function results(count: number): Promise<string[]> {
  return readFile(groupFile, "utf8").then((text) => {
    const patients = JSON.parse(text).filter(({ assessment }: any) => assessment.respondent === "patient");
    const of = (place: number) => ({ ...patients[place % patients.length].assessment, id: `r${place}` });
    return Array.from({ length: count }, (_, place) => JSON.stringify({ ...patients[0], assessment: of(place) }));
  });
}

const errors = (page: Page) => {
  const found: string[] = [];
  page.on("pageerror", (error) => found.push(String(error)));
  return found;
};

test("a file that cannot be opened is named, and the others are counted", async ({ assessment, page }) => {
  const { overview } = assessment;
  const found = errors(page);
  await overview.evaluate(
    (element: any, texts) => {
      const files = texts.map((text: string, place: number) => new File([text], `${place}.json`));
      files[5] = Object.assign(new File(["x"], "away.json"), {
        text: () => Promise.reject(new DOMException("gone", "NotFoundError")),
      });
      return element.take(files);
    },
    await results(20),
  );
  await expect(overview.getByRole("status")).toContainText("19 portraits lus");
  await overview.locator("#unread summary").click();
  await expect(overview.locator("#unread")).toContainText("away.json");
  await expect(overview.locator("progress")).toHaveCount(0);
  expect(found).toEqual([]);
});

test("a file larger than any of ours is refused before it is read", async ({ assessment }) => {
  const { overview } = assessment;
  const read = await overview.evaluate(async (element: any) => {
    let read = false;
    const large = new File(["{}"], "large.json");
    Object.defineProperties(large, {
      size: { value: 50_000_000 },
      text: { value: () => ((read = true), Promise.resolve("{}")) },
    });
    await element.take([large]);
    return read;
  });
  expect(read).toBe(false);
  await overview.locator("#unread summary").click();
  await expect(overview.locator("#unread")).toContainText("trop gros");
});

test("two batches at once are all read, and a result that is in both counts once", async ({ assessment }) => {
  const { overview } = assessment;
  await overview.evaluate(
    (element: any, texts) => {
      const files = texts.map((text: string, place: number) => new File([text], `${place}.json`));
      return Promise.all([element.take(files.slice(0, 120)), element.take(files.slice(100))]);
    },
    await results(202),
  );
  await expect(overview.getByRole("status")).toContainText("202 portraits lus");
  await expect(overview).toContainText("20 portraits étaient déjà là");
  await expect(overview.locator("section.card").first()).toContainText("200 personnes");
});

test("a folder that is dropped is read with all that is in it", async ({ assessment, page }, info) => {
  const { overview } = assessment;
  const folder = info.outputPath("results");
  await mkdir(join(folder, "more"), { recursive: true });
  const all = await results(202);
  await Promise.all(
    all.map((text, place) => writeFile(join(folder, place < 150 ? "" : "more", `${place}.json`), text)),
  );
  const client = await page.context().newCDPSession(page);
  await overview.locator(".drop").scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await overview.locator(".drop").boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2, data: { items: [], files: [folder], dragOperationsMask: 1 } };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, ...at });
  await expect(overview.getByRole("status")).toContainText("202 portraits lus");
});

for (const [name, act, left] of [
  ["removed", (element: any) => element.remove(), null],
  ["erased", (element: any) => element.erase(), 0],
  ["given another language", () => document.querySelector<HTMLElement>("[data-language=en]")!.click(), 100],
  ["given one instrument", (element: any) => (element.instrument = "continuum"), 100],
] as const) {
  test(`an overview that is ${name} while files are being read ends in quiet`, async ({ assessment, page }) => {
    const { overview } = assessment;
    const found = errors(page);
    const element = await overview.elementHandle();
    const reading = element!.evaluateHandle(
      (element: any, texts) => {
        const slow = (text: string, place: number) =>
          Object.assign(new File([text], `${place}.json`), {
            text: () => new Promise((resolve) => requestAnimationFrame(() => resolve(text))),
          });
        const all = { done: false };
        void element.take(texts.map(slow)).then(() => (all.done = true));
        return all;
      },
      await results(100),
    );
    const all = await reading;
    await element!.evaluate(act as (element: any) => unknown);
    await expect.poll(() => all.evaluate(({ done }) => done)).toBe(true);
    if (left !== null)
      await expect
        .poll(() => element!.evaluate((element: any) => element.views()[0]?.contexts[0].people ?? 0))
        .toBe(left);
    expect(found).toEqual([]);
    if (name === "removed") {
      await element!.evaluate((element: any) => {
        document.body.append(element);
        return element.ready;
      });
      expect(await element!.evaluate((element: any) => element.views())).toEqual([]);
    }
  });
}
