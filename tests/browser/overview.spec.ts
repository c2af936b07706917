import { readFile } from "node:fs/promises";
import { expect, test } from "./tool.js";

const groupFile = "content/examples/assessments/group.json";

test("files are read on the device, small groups withheld, broken ones named", async ({ assessment, page }) => {
  const { overview } = assessment;
  const results: unknown[] = JSON.parse(await readFile(groupFile, "utf8"));
  const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await overview.locator("#files").setInputFiles([
    ...results.map((result, place) => file(`${place}.json`, JSON.stringify(result))),
    file("empty.json", ""),
    file("other.json", '{"format":"care-partnership/preparation","version":1}'),
  ]);
  await expect(overview.getByRole("status")).toContainText("60 portraits lus");
  await expect(overview.locator("section.card")).toHaveCount(8);
  await expect(overview.locator("section.card", { hasText: "Comité des usagers" }).first()).toContainText("Moins de 10 personnes");
  await expect(overview.locator(".note").first()).toContainText("2 fichiers");
  await overview.locator("#unread summary").click();
  await expect(overview.locator("#unread")).toContainText("empty.json");
  await expect(overview.locator("#unread")).toContainText("other.json");
  const [download] = await Promise.all([page.waitForEvent("download"), overview.getByRole("button", { name: /Enregistrer le tableau/ }).click()]);
  expect(await readFile(await download.path(), "utf8")).toContain("continuum,users-committee,organisation,,,true");
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
    const files = Array.from({ length: 10_000 }, (_, place) => new File([JSON.stringify(results[place % results.length])], `${place}.json`));
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
  const { count, shown } = await page.evaluate(() => ({ count: (window as any).turns.count, shown: (window as any).turns.shown.size }));
  // The page had its turn, and the progress was seen at many places, not only at its ends.
  expect(count).toBeGreaterThan(20);
  expect(shown).toBeGreaterThan(10);
  const views = await overview.evaluate((element: any) => element.views());
  expect(views[0].results).toBe(10_000);
});
