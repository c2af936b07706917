import { expect, openParts, test } from "./tool.js";

const corpus = [
  "<img src=x onerror=window.hit=1>",
  '"><svg/onload=window.hit=1>',
  "<script>window.hit=1</script>",
  "{{constructor.constructor('window.hit=1')()}} ${window.hit=1}",
  "javascript:window.hit=1",
];

test("hostile words are words everywhere on the page: typed, opened, printed", async ({ tool, page }) => {
  await tool.element.locator("#main").fill(corpus[0]!);
  await tool.element.evaluate((tool: any, corpus) => {
    const { preparation } = tool;
    for (const words of corpus) {
      tool.add({ kind: "topic", title: words, details: words });
      tool.add({ kind: "question", title: words });
      preparation.putNote({ date: "2026-11-02", happened: words, changed: words });
      preparation.putPerson({ name: words, role: "nurse", note: words });
      preparation.putResource({ title: words, detail: words });
      preparation.addChecklistItem(words);
      preparation.putContributor({ role: "relative", name: words });
    }
    preparation.setCompanion({ name: corpus[0], roles: ["speak"], speakOn: corpus[1] });
    preparation.setEncounter({ with: corpus[2], when: "2026-12-10T14:30" });
  }, corpus);
  const saved = await tool.element.evaluate((tool: any) => tool.save());
  await tool.element.evaluate((tool: any, saved) => tool.open(saved), saved);
  await tool.walk(async (step) => {
    await openParts(tool.element);
    const strange = await tool.element.evaluate(
      (tool) => tool.shadowRoot?.querySelectorAll("script, img, [onerror], [onload], a[href^=javascript]").length,
    );
    expect.soft(strange, step).toBe(0);
  });
  await expect(tool.element.locator(".preview")).toContainText(corpus[0]!);
  expect(await page.evaluate(() => (window as any).hit)).toBeUndefined();
});

test("hostile names of files are words too", async ({ assessment, page }) => {
  await assessment.overview.locator("#files").setInputFiles({
    name: "<img src=x onerror=window.hit=1>.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  });
  await assessment.overview.locator("#unread summary").click();
  await expect(assessment.overview.locator("#unread")).toContainText("<img src=x onerror=window.hit=1>.json");
  expect(await page.evaluate(() => (window as any).hit)).toBeUndefined();
});
