import { expect, test } from "./tool.js";

/** Where the tool is at the step with the resources. */
async function help(tool: any): Promise<void> {
  const steps: string[] = await tool.steps();
  for (let step = 0; step < steps.indexOf("help"); step += 1) await tool.element.locator("#next").click();
  await tool.openParts();
}

test("an address of the person's own stands apart from the portal's, and says where it leads", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => {
    tool.preparation.putResource({ title: "Messagerie sécurisée de l’hôpital", url: "https://hôpital.example/messages" });
    tool.preparation.putResource({ title: "Une écoute", url: "tel:+33-1-23" });
    tool.requestUpdate();
  });
  await help(tool);
  const own = element.locator("fieldset", { hasText: "Ajouté à la main" });
  await expect(own.locator("a")).toHaveText([/xn--hpital-ixa\.example/, /\+33-1-23/]);
  await expect(own.locator("a").first()).toHaveAttribute("aria-label", /xn--hpital-ixa\.example/);
  await expect(element.locator("fieldset", { hasText: "À garder sur ma feuille" }).first()).not.toContainText("Messagerie");
});

test("an address that leads elsewhere than it says is refused at its field", async ({ tool }) => {
  const { element } = tool;
  await help(tool);
  for (const address of ["https://hopital.example@ailleurs.example", "tel:*%23061%23"]) {
    await element.locator("#resource-title").fill("Messagerie");
    await element.locator("#resource-url").fill(address);
    await element.locator("#resource-title").press("Enter");
    await expect(element.locator("#resource-url")).toHaveAttribute("aria-invalid", "true");
  }
  expect(await element.evaluate((tool: any) => tool.preparation.resources().filter(({ own }: any) => own))).toEqual([]);
});

for (const [tag, input] of [["#tool", "open-file"], ["#tool", "receive"], ["#assessment", "compare"], ["#assessment", "open-file"]]) {
  test(`a file of 50 MB is refused unread: ${tag} ${input}`, async ({ assessment, page }) => {
    if (tag === "#assessment") await assessment.load("service-patient");
    const element = page.locator(tag!);
    const field = element.locator(`#${input}`);
    for (let step = 0; step < 20 && (await field.count()) === 0; step += 1) await element.locator("#next").click();
    const read = await field.evaluate((field: any) => {
      const seen = { read: false };
      const large = new File(["{}"], "large.json");
      Object.defineProperties(large, { size: { value: 50_000_000 }, text: { value: () => ((seen.read = true), Promise.resolve("{}")) } });
      Object.defineProperty(field, "files", { configurable: true, value: [large] });
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen.read))));
    });
    expect(read).toBe(false);
    await expect(element.locator(`#${input}-fault`)).toContainText("trop gros");
  });
}

test("a saved draft with a letter under endless marks is refused, and what is on screen stays", async ({ tool, page }) => {
  const { element } = tool;
  const saved = await element.evaluate((tool: any) => {
    tool.preparation.add({ kind: "topic", title: "Fatigue" });
    return tool.save();
  });
  const heavy = saved.replace("Fatigue", `a${"\u0301".repeat(60_000)}`);
  const code = await element.evaluate((tool: any, heavy) => tool.open(heavy).then(() => "", (error: any) => `${error.code} ${error.path}`), heavy);
  expect(code).toBe("too-long draft.entries[0].title");
  expect(await tool.titles()).toEqual(["Fatigue"]);
  await page.locator("#tool").evaluate((tool: any) => tool.erase());
});

test("a level that is passed over is not painted as reached", async ({ assessment }) => {
  const { element } = assessment;
  await element.evaluate(async (element: any) => {
    const { assessment } = element;
    for (const { statements } of assessment.pages()) {
      for (const { id } of statements) assessment.answer(id, id.includes(".consultation.") ? "not-concerned" : "always");
    }
    await element.open(element.save());
  });
  const parts = await element.evaluate((element: any) => element.profile().contexts[0].parts.map(({ state }: any) => state));
  expect(parts).toContain("passed-over");
  const rungs = element.locator(".ladder").first().locator("rect:not(.desired)");
  // The highest stands on top.
  await expect(rungs).toHaveCount(parts.length);
  const painted = await rungs.evaluateAll((rungs) => rungs.map((rung) => rung.classList.contains("now")).reverse());
  expect(painted).toEqual(parts.map((state: string) => state === "evidenced"));
});
