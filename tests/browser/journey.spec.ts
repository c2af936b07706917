import { expect, openParts, test } from "./tool.js";
import { toStep } from "./path.js";

test("from nothing to a sheet, with the keyboard alone", async ({ tool, page }) => {
  const { element } = tool;
  const typed = async (text: string) => page.keyboard.type(text);
  const press = async (key: string) => page.keyboard.press(key);
  /** Tab until the thing asked for has the focus. */
  const reach = async (selector: string) => {
    for (let count = 0; count < 80; count += 1) {
      const there = await element.evaluate(
        (tool, selector) => tool.shadowRoot?.activeElement?.matches(selector),
        selector,
      );
      if (there) return;
      await press("Tab");
    }
    throw new Error(`${selector} was not reached by the keyboard`);
  };

  await reach("#main");
  await typed("La fatigue depuis l’été");
  await reach("#next");
  await press("Enter");
  await expect(tool.heading).toBeFocused();
  await expect(tool.heading).toHaveText("À dire, à demander");
  await reach("#say-title");
  await typed("Je dors mal");
  await press("Enter");
  await expect(element.locator("[role=status]")).toContainText("Je dors mal");
  await expect(element.locator("#say-title")).toBeFocused();
  await expect(element.locator("#say-title")).toHaveValue("");
  await typed("Mon genou");
  await press("Enter");
  await reach("[id^=up-]:not([aria-disabled])");
  await press("Enter");
  expect(await tool.titles()).toEqual(["La fatigue depuis l’été", "Mon genou", "Je dors mal"]);
  await reach("button.suggestion");
  await press("Enter");
  expect(await tool.titles()).toHaveLength(4);

  await reach("#next");
  await press("Enter");
  await expect(tool.heading).toBeFocused();
  await expect(tool.heading).toHaveText("Ma feuille");
  await reach("[data-step=agenda].offer");
  await press("Enter");
  await expect(tool.heading).toBeFocused();
  await expect(element.locator(".quote")).toContainText("« La fatigue depuis l’été »");
  await expect(element.locator(".preview .sheet")).toContainText("Mon genou");
});

test("what is removed can be brought back, and moving by drag is moving", async ({ tool, page }) => {
  await tool.load("general-practice");
  await tool.element.locator("#next").click();
  const before = await tool.titles();
  const rows = tool.element.locator("li.entry");
  const [first, second] = [await rows.nth(0).getAttribute("data-entry"), await rows.nth(1).getAttribute("data-entry")];
  await tool.element.locator(`#remove-${first}`).click();
  expect(await tool.titles()).toHaveLength(before.length - 1);
  await expect(tool.element.locator("#undo")).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await tool.titles()).toEqual(before);

  // What must be said today stays before the rest.
  const third = await rows.nth(2).getAttribute("data-entry");
  await rows.nth(2).scrollIntoViewIfNeeded();
  const from = await rows.nth(1).locator(".grip").boundingBox();
  const to = await rows.nth(2).boundingBox();
  if (!from || !to) throw new Error("no rows");
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(rows.nth(0)).toHaveAttribute("data-entry", first ?? "");
  await expect(rows.nth(1)).toHaveAttribute("data-entry", third ?? "");
  await expect(rows.nth(2)).toHaveAttribute("data-entry", second ?? "");
});

test("the agenda follows as one types", async ({ tool }) => {
  const { element } = tool;
  await element.locator("#main").fill("Mes vertiges");
  await expect(element.locator(".preview")).toContainText("Mes vertiges");
  await element.locator("summary").first().click();
  await element.locator("#minutes").fill("5");
  await element.locator("#minutes").blur();
  await expect(element.locator(".preview")).toContainText("3 min");
});

test("what was set aside can take a place, by keyboard, and go back", async ({ tool, page }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => {
    // They fill the visit: while minutes are left, a point is added, and none has to go for it.
    tool.add({ kind: "topic", title: "Fatigue", minutes: 5 });
    for (const title of ["Travail", "Sommeil", "Voyage"]) tool.add({ kind: "topic", title, minutes: 3 });
    tool.add({ kind: "question", title: "Tout reprendre ?", minutes: 60 });
  });
  await toStep(element, "agenda");
  const parked = element.locator(".card:has([part=parked]) .title");
  await expect(parked).toHaveText(["Voyage", "Tout reprendre ?"]);
  const button = element.getByRole("button", { name: "En parler cette fois : Voyage" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(parked).toHaveText(["Sommeil", "Tout reprendre ?"]);
  await expect(element.getByRole("status")).toHaveText(
    "«\u00a0Voyage\u00a0» a maintenant sa place. Mis de côté en échange\u00a0: Sommeil.",
  );
  await expect(element.locator(".preview")).toContainText("Voyage");
  // The focus waits on the way back.
  await expect(element.locator("#undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(parked).toHaveText(["Voyage", "Tout reprendre ?"]);
  await element.getByRole("button", { name: "En parler cette fois : Tout reprendre ?" }).click();
  await expect(element.getByRole("status")).toContainText("ne tient pas");
  expect(await tool.titles()).toEqual(["Fatigue", "Travail", "Sommeil", "Voyage", "Tout reprendre ?"]);
});

test("who opened the wrong file goes back to what was there, in another language too", async ({ tool, page }) => {
  const { element } = tool;
  const other = await element.evaluate((tool: any) => (tool.add({ kind: "topic", title: "Du voisin" }), tool.save()));
  await element.evaluate((tool: any) => (tool.erase(), tool.add({ kind: "topic", title: "De moi" })));
  const open = async () => {
    await element.locator("#heading").focus();
    await toStep(element, "sheets");
    await openParts(element);
    await element
      .locator("#open-file")
      .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(other) });
    await expect.poll(() => tool.titles()).toEqual(["Du voisin"]);
  };
  await open();
  await element.locator("#undo").click();
  expect(await tool.titles()).toEqual(["De moi"]);
  await open();
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await expect(element.locator("#heading")).toHaveText("What matters most");
  await element.getByRole("button", { name: "Undo" }).click();
  expect(await tool.titles()).toEqual(["De moi"]);
});

test("on a phone, the sheet one tap away is the one that was chosen", async ({ tool, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await tool.load("rare-disease");
  await tool.element.getByRole("button", { name: "Les étapes" }).click();
  await tool.element.getByRole("button", { name: "Ma feuille", exact: true }).click();
  await tool.openParts();
  await tool.element.locator("#reader-clinician").check();
  await tool.element.getByRole("button", { name: "La voir en grand" }).click();
  await expect(tool.element.locator("dialog .sheet.clinician")).toBeVisible();
});

test("a note stands without a day until the person writes one", async ({ tool }) => {
  const { element } = tool;
  await tool.to("since");
  await expect(element.locator("#note-date")).toHaveValue("");
  await element.locator("#note-happened").fill("Une chute");
  await element.locator("#note-happened").locator("xpath=ancestor::form").getByRole("button").last().click();
  const dates = () => element.evaluate((tool: any) => tool.preparation.notes().map(({ date }: any) => date));
  await expect.poll(dates).toEqual([null]);
  await expect(element.locator("li.card summary")).toContainText("Sans date");
  await tool.openParts();
  await element.locator("li.card input[type=date]").fill("2026-11-03");
  await element.locator("li.card input[type=date]").blur();
  await expect.poll(dates).toEqual(["2026-11-03"]);
});

test("how to change the order is said where there is something to order", async ({ tool }) => {
  const { element } = tool;
  await tool.to("points");
  const hint = element.getByText("L’ordre est le vôtre");
  for (const [kind, title, shown] of [
    ["topic", "Un", 0],
    ["question", "Qui ?", 0],
    ["topic", "Deux", 1],
    ["question", "Quand ?", 2],
  ] as const) {
    await element.evaluate((tool: any, entry) => tool.add(entry), { kind, title });
    await expect(hint).toHaveCount(shown);
  }
});

test("what is refused is said at the field, and what was typed stays", async ({ tool }) => {
  const { element } = tool;
  await element.locator("#next").click();
  const input = element.locator("#say-title");
  await input.fill("é".repeat(81));
  await input.press("Enter");
  await expect(input).toHaveValue("é".repeat(81));
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await expect(element.locator("#say-title-fault")).toContainText("80");
  expect(await tool.titles()).toEqual([]);
});

test("after the visit, the next preparation starts from what was not covered", async ({ tool }) => {
  const { element } = tool;
  await tool.load("general-practice");
  const before = await tool.titles();
  await tool.walk(async () => {});
  const covered = element.locator("input[type=radio][value=covered]").first();
  await covered.check();
  const entry = (await covered.getAttribute("name"))?.replace("outcome-", "");
  const title = await element.evaluate(
    (tool: any, id) => tool.preparation.entries().find((known: { id: string }) => known.id === id).title,
    entry,
  );
  await element.locator("#closing-understood").fill("Nous avons un plan.");
  await element.getByRole("button", { name: "Préparer la prochaine fois" }).click();
  await expect(tool.heading).toBeFocused();
  const after = await tool.titles();
  expect(before).toContain(title);
  expect(after).not.toContain(title);
  await expect(element.locator("[role=status]")).not.toBeEmpty();
});
