import { expect, openParts, test, type Tool } from "./tool.js";
import { toStep } from "./path.js";

const go = async (tool: Tool, step: string) => toStep(tool.element, step);
const entries = (tool: Tool) => tool.element.evaluate((tool: any) => tool.preparation.entries());

test("who rewrites what matters most renames it, and no other entry is touched", async ({ tool, page }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => {
    tool.add({ kind: "topic", title: "Fatigue", details: "Depuis juin", must: true });
    tool.add({ kind: "topic", title: "Sommeil" });
  });
  const main = element.locator("#main");
  await expect(main).toHaveValue("Fatigue");
  await main.selectText();
  await page.keyboard.press("Delete");
  // Something that arrives meanwhile is not what the field was opened on.
  await element.evaluate((tool: any) => tool.preparation.move("e2", 0));
  await page.keyboard.type("Genou");
  const [first, second] = (await entries(tool)).sort((one: any, other: any) => one.id.localeCompare(other.id));
  expect(first).toMatchObject({ title: "Genou", details: "Depuis juin", must: true });
  expect(second).toMatchObject({ title: "Sommeil" });
});

test("who writes on where the page has taken the entry out writes a new one, and no other loses its words", async ({
  tool,
  page,
}) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Sommeil" }));
  await element.locator("#main").fill("Mes mots");
  await element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Fatigue" }));
  await element.evaluate((tool: any) => {
    tool.preparation.remove(tool.preparation.mainPoint());
    tool.session.refresh();
  });
  await element.locator("#main").focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" à moi");
  await expect(element.locator("#main")).toHaveValue("Mes mots à moi");
  expect(await tool.titles()).toEqual(["Fatigue", "Mes mots à moi"]);
});

test("emptying the first sentence takes nothing away: it says so, and shows it again", async ({ tool }) => {
  const main = tool.element.locator("#main");
  await main.fill("Mes vertiges");
  await main.blur();
  await main.fill("");
  expect(await tool.titles()).toEqual(["Mes vertiges"]);
  await main.blur();
  await expect(main).toHaveValue("Mes vertiges");
  await expect(tool.element.getByRole("status")).toContainText("Mes vertiges");
  await expect(tool.element.locator(".fault")).toHaveCount(0);
});

/** A field of each small form, by the step it stands in, and with what else it needs. */
const forms: [step: string, field: string, others?: Record<string, string>][] = [
  ["points", "say-title"],
  ["points", "ask-title"],
  ["since", "note-happened"],
  ["since", "note-changed"],
  ["help", "contributor-name"],
  ["help", "person-name", { "person-contact": "01 02 03 04 05" }],
  ["help", "resource-title", { "resource-detail": "Chaque mardi" }],
  ["bring", "bring-item"],
  ["after", "step-what", { "step-who": "Ma sœur" }],
];
for (const [step, field, others = {}] of forms) {
  test(`what stands typed in ${field} is in what is saved, and nothing on screen moves`, async ({ tool }) => {
    const { element } = tool;
    expect(await element.evaluate((tool: any) => tool.value)).toBe("");
    await go(tool, step);
    await openParts(element);
    const fields = Object.entries({ [field]: "Mon genou gauche", ...others });
    for (const [key, words] of fields) await element.locator(`#${key}`).fill(words);
    const saved = await element.evaluate((tool: any) => [tool.save(), tool.value]);
    for (const text of saved) for (const [, words] of fields) expect(text).toContain(words);
    for (const [key, words] of fields) await expect(element.locator(`#${key}`)).toHaveValue(words);
    // Once it is really added, it is there once.
    await go(tool, "visit");
    await expect(element.getByRole("status")).not.toBeEmpty();
    expect((await element.evaluate((tool: any) => tool.save())).split("Mon genou gauche")).toHaveLength(2);
  });
}

for (const [name, step, field, press] of [
  ["by its button", "points", "say-title", "Ajouter"],
  ["as a question", "points", "ask-title", "Ajouter"],
  ["as several lines", "points", "say-title", "2 lignes : ajouter 2 points"],
  ["with its details", "points", "say-title", "Garder le début comme titre, la suite en détails"],
] as const) {
  test(`what is added ${name} is there once whenever the page is told`, async ({ tool }) => {
    const { element } = tool;
    await go(tool, step);
    const input = element.locator(`#${field}`);
    if (name === "as several lines") {
      await input.focus();
      await input.evaluate((input: HTMLInputElement) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "Mon genou gauche\nMon sommeil");
        input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true }));
        input.value = "Mon genou gauche Mon sommeil";
        input.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true, composed: true }));
      });
    } else
      await input.fill(`Mon genou gauche${name === "with its details" ? ` me fait mal${" la nuit".repeat(12)}` : ""}`);
    await element.evaluate((tool: any) => {
      tool.told = [];
      tool.addEventListener("care-change", () => tool.told.push(tool.save()));
    });
    await element.locator(`form:has(#${field})`).getByRole("button", { name: press, exact: true }).click();
    await expect(input).toHaveValue("");
    const told: string[] = await element.evaluate((tool: any) => tool.told);
    expect(told.map((saved) => saved.split("Mon genou gauche").length - 1)).toEqual(told.map(() => 1));
    expect(told).not.toEqual([]);
  });
}

test("the choices of a small form go with its words", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.preparation.putContributor({ role: "relative", name: "Ana" }));
  await go(tool, "points");
  await element.locator("#say-kind-wish").check();
  await element.locator("#say-author").selectOption({ label: "Ana" });
  await element.locator("#say-title").fill("Repartir rassurée");
  const saved = JSON.parse(await element.evaluate((tool: any) => tool.save()));
  expect(saved.entries ?? saved.draft?.entries).toEqual([
    expect.objectContaining({ kind: "wish", title: "Repartir rassurée", author: "c1" }),
  ]);
});

test("what stands typed is on the sheet, in FHIR and in what the page's form gets; nothing is missing", async ({
  tool,
}) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.setAttribute("required", ""));
  expect(await element.evaluate((tool: any) => tool.checkValidity())).toBe(false);
  await go(tool, "points");
  await element.locator("#say-title").fill("Mon genou");
  await expect(element.locator(".preview .sheet")).toContainText("Mon genou");
  expect(await element.evaluate((tool: any) => tool.checkValidity())).toBe(true);
  expect(await element.evaluate((tool: any) => tool.sheet("clinician").text)).toContain("Mon genou");
  expect(JSON.stringify(await element.evaluate((tool: any) => tool.toFhir()))).toContain("Mon genou");
  expect(await tool.titles()).toEqual([]);
});

test("what stands typed is there after the element was moved, and after it was taken out and put back", async ({
  tool,
}) => {
  const { element } = tool;
  await go(tool, "points");
  await element.locator("#say-title").fill("Mon genou");
  await element.evaluate((tool: any) => tool.parentElement.prepend(tool));
  await expect(element.locator("#say-title")).toHaveValue("Mon genou");
  await element.evaluate(async (tool: any) => {
    const { parentElement } = tool;
    tool.remove();
    await new Promise((resolve) => setTimeout(resolve));
    parentElement.append(tool);
    await tool.ready;
  });
  expect(await tool.titles()).toEqual(["Mon genou"]);
});

test("the next preparation and the end of this one take what stands typed", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Fatigue" }));
  await go(tool, "after");
  await element.locator("#step-what").fill("Prendre rendez-vous");
  await element.getByRole("button", { name: "Préparer la prochaine fois" }).click();
  expect(await element.evaluate((tool: any) => tool.preparation.previous().nextSteps)).toMatchObject([
    { what: "Prendre rendez-vous" },
  ]);
});

test("words that are refused are said at their field, hold whoever leaves, and stay in sight", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.add({ kind: "topic", title: "Fatigue" }));
  await go(tool, "points");
  await element.locator("#edit-e1").click();
  const details = element.locator("#details-e1");
  const words = "a".repeat(3000);
  await details.fill(words);
  await expect(element.locator("#details-e1-fault")).toContainText("2");
  for (const leave of ["C’est bon", "Suite"]) {
    await element.getByRole("button", { name: leave }).first().click();
    await expect(details).toBeFocused();
    await expect(details).toHaveValue(words);
  }
  await go(tool, "sheets");
  await expect(details).toHaveValue(words);
  // Whoever goes away by other means finds them again.
  await element.evaluate((tool: any) => tool.preparation.update("e1", { kind: "question" }));
  await element.evaluate((tool: any) => tool.requestUpdate());
  await go(tool, "sheets");
  await expect(element.locator("#details-e1")).toHaveValue(words);
  await element.locator("#details-e1").fill("Depuis juin");
  await go(tool, "sheets");
  await expect(element.locator("#print, button.main").first()).toBeVisible();
  expect((await entries(tool))[0].details).toBe("Depuis juin");
});

test("somebody's telephone number without a name is not lost on the way", async ({ tool }) => {
  const { element } = tool;
  await go(tool, "help");
  await openParts(element);
  await element.locator("#person-contact").fill("01 02 03 04 05");
  await go(tool, "visit");
  await expect(element.locator("#person-name")).toBeFocused();
  await expect(element.locator("#person-name-fault")).toBeVisible();
  await element.locator("#person-name").fill("Dr Martin");
  await go(tool, "visit");
  expect(await element.evaluate((tool: any) => tool.preparation.people())).toMatchObject([
    { name: "Dr Martin", contact: "01 02 03 04 05" },
  ]);
});

/** Puts words into a field as a browser or a tool does that tells of it in its own way, or not at all. */
const fillWith = (events: string[]) => async (tool: Tool, key: string, words: string) =>
  tool.element.evaluate(
    (tool, { key, words, events }) => {
      const control = tool.shadowRoot!.querySelector<HTMLInputElement>(`#${key}`)!;
      control.value = words;
      for (const name of events) control.dispatchEvent(new Event(name, { bubbles: true, composed: name === "input" }));
    },
    { key, words, events },
  );
for (const events of [["change"], ["input"], []]) {
  test(`words that come with ${events[0] ?? "no event at all"} are read like typing`, async ({ tool }) => {
    const { element } = tool;
    const fill = fillWith(events);
    await fill(tool, "main", "Fatigue");
    expect(await element.evaluate((tool: any) => tool.save())).toContain("Fatigue");
    await go(tool, "points");
    await fill(tool, "say-title", "Mon genou");
    await element.locator("form.add button[type=submit]").first().click();
    await expect(element.locator(".fault")).toHaveCount(0);
    expect(await tool.titles()).toEqual(["Fatigue", "Mon genou"]);
    await go(tool, "help");
    await openParts(element);
    // Both at once, as autofill does.
    await fill(tool, "person-name", "Dr Martin");
    await fill(tool, "person-contact", "01 02");
    await element.evaluate((tool: any) => tool.requestUpdate());
    await go(tool, "visit");
    expect(await element.evaluate((tool: any) => tool.preparation.people())).toMatchObject([
      { name: "Dr Martin", contact: "01 02" },
    ]);
  });
}

test("fields of one card that are filled at once all stay", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.preparation.putPerson({ name: "X", role: "nurse" }));
  await go(tool, "help");
  await openParts(element);
  await element.evaluate((tool) => {
    for (const [key, words] of [
      ["name", "Dr Martin"],
      ["contact", "01 02"],
      ["note", "Le mardi"],
    ]) {
      const control = tool.shadowRoot!.querySelector<HTMLInputElement>(
        `[id^=person-][id$=-${key}]:not(#person-${key})`,
      )!;
      control.value = words!;
      control.dispatchEvent(new Event("change"));
    }
  });
  expect(await element.evaluate((tool: any) => tool.preparation.people())).toMatchObject([
    { name: "Dr Martin", contact: "01 02", note: "Le mardi" },
  ]);
});

test("a field leaves spelling to the person and sends nothing to writing aids", async ({ tool, assessment }) => {
  const careless = (element: typeof tool.element) =>
    element.evaluate((tool) =>
      [...tool.shadowRoot!.querySelectorAll<HTMLInputElement>("textarea, input:is([type=text], :not([type]))")]
        .filter(
          (field) =>
            field.autocomplete !== "off" ||
            field.getAttribute("writingsuggestions") !== "false" ||
            field.hasAttribute("spellcheck"),
        )
        .map(({ id }) => id),
    );
  await tool.walk(async (step) => expect.soft(await careless(tool.element), step).toEqual([]));
  expect(await careless(assessment.element)).toEqual([]);
});

test("choices that come with one event alone, or with both, are taken once", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => tool.preparation.putContributor({ role: "relative", name: "Ana" }));
  for (const [events, kind] of [
    [["input"], "wish"],
    [["change"], "topic"],
    [["input", "change"], "wish"],
  ] as const) {
    await go(tool, "points");
    await element.evaluate(
      (tool, { events, kind }) => {
        const radio = tool.shadowRoot!.querySelector<HTMLInputElement>(`#say-kind-${kind}`)!;
        const author = tool.shadowRoot!.querySelector<HTMLSelectElement>("#say-author")!;
        [radio.checked, author.value] = [true, "c1"];
        for (const control of [radio, author])
          for (const name of events) control.dispatchEvent(new Event(name, { bubbles: true }));
      },
      { events, kind },
    );
    await element.locator("#say-title").fill(`Un ${kind} par ${events}`);
    await go(tool, "visit");
    expect((await entries(tool)).at(-1)).toMatchObject({ kind, author: "c1", title: `Un ${kind} par ${events}` });
    await element.evaluate((tool: any) => tool.preparation.remove(tool.preparation.entries().at(-1).id));
  }
});
