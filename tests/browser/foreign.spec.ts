import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test, Tool } from "./tool.js";
import { toStep } from "./path.js";

/** Where the tool is at the step with the resources. */
async function help(tool: any): Promise<void> {
  await tool.to("help");
  await tool.openParts();
}

test("an address of the person's own stands apart from the portal's, and says where it leads", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => {
    tool.preparation.putResource({
      title: "Messagerie sécurisée de l’hôpital",
      url: "https://hôpital.example/messages",
    });
    tool.preparation.putResource({ title: "Une écoute", url: "tel:+33-1-23" });
    tool.requestUpdate();
  });
  await help(tool);
  const own = element.locator("fieldset", { hasText: "Ajouté à la main" });
  await expect(own.locator("a")).toHaveText([/xn--hpital-ixa\.example/, /\+33-1-23/]);
  await expect(own.locator("a").first()).toHaveAttribute("aria-label", /xn--hpital-ixa\.example/);
  await expect(element.locator("fieldset", { hasText: "À garder sur ma feuille" }).first()).not.toContainText(
    "Messagerie",
  );
});

test("an address that leads elsewhere than it says is refused at its field", async ({ tool }) => {
  const { element } = tool;
  await help(tool);
  for (const address of [
    "https://hopital.example@ailleurs.example",
    "tel:*%23061%23",
    "mailto:a@hopital.example?bcc=b@ailleurs.example",
  ]) {
    await element.locator("#resource-title").fill("Messagerie");
    await element.locator("#resource-url").fill(address);
    await element.locator("#resource-title").press("Enter");
    await expect(element.locator("#resource-url")).toHaveAttribute("aria-invalid", "true");
  }
  expect(await element.evaluate((tool: any) => tool.preparation.resources().filter(({ own }: any) => own))).toEqual([]);
});

/** How a draft of before comes back. */
const ways: Record<string, (page: Page, before: string) => Promise<unknown>> = {
  "a file that is opened": async (page, before) => {
    const tool = new Tool(page);
    await toStep(tool.element, "sheets");
    await tool.openParts();
    await tool.element
      .locator("#open-file")
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(before) });
  },
  "what is kept on the device": async (page, before) => {
    await page.evaluate((before) => localStorage.setItem("care-preparation:tool", before), before);
    await page.reload();
  },
  "the page's script": (page, before) =>
    page.locator("#tool").evaluate((tool: any, before) => tool.open(before), before),
  "the page's form": (page, before) =>
    page.locator("#tool").evaluate((tool: any, before) => (tool.value = before), before),
};

for (const [name, bring] of Object.entries(ways)) {
  test(`a draft of before comes back without an address that is refused now, and that is said: ${name}`, async ({
    tool,
    page,
  }) => {
    const { element } = tool;
    const saved: string = await element.evaluate((tool: any) => {
      const { preparation } = tool;
      preparation.add({ kind: "topic", title: "Fatigue" });
      preparation.putResource({ title: "Messagerie de l’hôpital", detail: "Le soir", url: "https://un.example" });
      preparation.putResource({ title: "Une écoute", url: "tel:+33-1-23" });
      const saved = tool.save();
      tool.erase();
      return saved;
    });
    await bring(page, saved.replace("https://un.example", "https://hopital.example@ailleurs.example"));
    const notice = element.locator("#aside-notice");
    await expect(notice).toContainText("une adresse qui cachait où elle mène");
    expect(await tool.titles()).toEqual(["Fatigue"]);
    const own = await element.evaluate((tool: any) => tool.preparation.resources().filter(({ own }: any) => own));
    expect(own.map(({ title, detail, url }: any) => [title, detail, url])).toEqual([
      ["Messagerie de l’hôpital", "Le soir", null],
      ["Une écoute", "", "tel:+33-1-23"],
    ]);
    const [file] = await Promise.all([page.waitForEvent("download"), notice.locator("#aside-file").click()]);
    expect(await readFile(await file.path(), "utf8")).toContain("hopital.example@ailleurs.example");
    await notice.locator("#aside-close").click();
    await expect(notice).toHaveCount(0);
    await page.evaluate(() => localStorage.clear());
  });
}

for (const [tag, input] of [
  ["#tool", "open-file"],
  ["#tool", "receive"],
  ["#assessment", "compare"],
  ["#assessment", "open-file"],
]) {
  test(`a file of 50 MB is refused unread: ${tag} ${input}`, async ({ assessment, page }) => {
    if (tag === "#assessment") await assessment.load("service-patient");
    const element = page.locator(tag!);
    const field = element.locator(`#${input}`);
    if (tag === "#tool") await toStep(element, input === "receive" ? "help" : "sheets");
    const read = await field.evaluate((field: any) => {
      const seen = { read: false };
      const large = new File(["{}"], "large.json");
      Object.defineProperties(large, {
        size: { value: 50_000_000 },
        text: { value: () => ((seen.read = true), Promise.resolve("{}")) },
      });
      Object.defineProperty(field, "files", { configurable: true, value: [large] });
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen.read))));
    });
    expect(read).toBe(false);
    await expect(element.locator(`#${input}-fault`)).toContainText("trop gros");
  });
}

for (const [name, bring] of Object.entries(ways)) {
  test(`a draft of before with a letter under endless marks, and a name of no letter, opens with all the rest: ${name}`, async ({
    tool,
    page,
  }) => {
    const { element } = tool;
    const saved: string = await element.evaluate((tool: any) => {
      for (const title of ["Fatigue", "Rien", "Genou"]) tool.add({ kind: "topic", title });
      const saved = tool.save();
      tool.erase();
      return saved;
    });
    const heavy = `Fatigue${"\u0301".repeat(60_000)}`;
    await bring(page, saved.replace("Fatigue", heavy).replace("Rien", "\u2060"));
    const notice = element.locator("#aside-notice");
    await expect(notice).toContainText("2 choses ont changé dans ce texte");
    const titles = await tool.titles();
    expect(titles.map((title) => title.replaceAll("\u0301", ""))).toEqual(["Fatigue", "…", "Genou"]);
    expect(titles[0]!.length).toBeLessThan(20);
    const [file] = await Promise.all([page.waitForEvent("download"), notice.locator("#aside-file").click()]);
    expect(await readFile(await file.path(), "utf8")).toContain(heavy);
    await page.evaluate(() => localStorage.clear());
  });
}

test("answers of before with a subject under endless marks open, and that is said", async ({ assessment }) => {
  await assessment.load("service-patient");
  const { element } = assessment;
  const before = await assessment.results();
  await element.evaluate((tool: any) => {
    tool.assessment.setOptions({ subject: "Notre service" });
    return tool.open(tool.save().replace("Notre service", `Notre service${"\u0301".repeat(60_000)}`));
  });
  await expect(element.locator("#aside-notice")).toContainText("des signes qui ne se lisent pas");
  expect(await assessment.results()).toEqual(before);
});

test("a level that is passed over is not painted as reached", async ({ assessment }) => {
  const { element } = assessment;
  await element.evaluate(async (element: any) => {
    const { assessment } = element;
    for (const { statements } of assessment.pages()) {
      for (const { id } of statements)
        assessment.answer(id, id.includes(".consultation.") ? "not-concerned" : "always");
    }
    await element.open(element.save());
  });
  const parts = await element.evaluate((element: any) =>
    element.profile().contexts[0].parts.map(({ state }: any) => state),
  );
  expect(parts).toContain("passed-over");
  const rungs = element.locator(".stair").first().locator(".rung:not(.ground)");
  // The highest stands on top.
  await expect(rungs).toHaveCount(parts.length);
  const painted = await rungs.evaluateAll((rungs) => rungs.map((rung) => rung.classList.contains("now")).reverse());
  expect(painted).toEqual(parts.map((state: string) => state === "evidenced"));
});
