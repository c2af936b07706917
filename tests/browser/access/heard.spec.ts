// What a screen reader was heard to say too often, or not well (docs/heard/), by its causes: the accessibility tree, the
// focus, live regions.
import type { Locator } from "@playwright/test";
import { expect, openParts, test } from "../tool.js";
import { toStep } from "../path.js";

/** All that live regions come to say while something is done, in its order. */
async function saying(element: Locator, act: () => Promise<unknown>): Promise<string[]> {
  await element.evaluate((host) => {
    const said: string[] = ((window as any).said = []);
    const live = "[role=status], [role=alert], [aria-live]";
    const hear = new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (target as Element).closest?.(live) ?? target.parentElement?.closest(live);
        const text = region?.textContent?.trim();
        if (text && said.at(-1) !== text) said.push(text);
      }
    });
    hear.observe(host.shadowRoot!, { subtree: true, childList: true, characterData: true });
  });
  await act();
  await element.evaluate((host: any) => host.updateComplete);
  return element.page().evaluate(() => (window as any).said);
}

test("the room that is left is said at ten, at none and when it is too long, and after a pause; not at each key", async ({
  page,
  tool,
}) => {
  await page.clock.install();
  await tool.open();
  const { element } = tool;
  await toStep(element, "points");
  const field = element.locator("#say-title");
  const described = await field.getAttribute("aria-describedby");
  await field.fill("é".repeat(60));
  const keys = async (count: number) => {
    for (let key = 0; key < count; key += 1) await page.keyboard.type("é");
  };
  // From twenty left to ten, to none, to one too many.
  expect(await saying(element, () => keys(9))).toEqual([]);
  expect(await saying(element, () => keys(1))).toEqual(["Encore 10\u00a0caractères."]);
  expect(await saying(element, () => keys(10))).toEqual(["Encore 0\u00a0caractère."]);
  expect(await saying(element, () => keys(1))).toEqual([
    "1\u00a0caractère de trop.",
    "Garder le début comme titre, la suite en détails",
  ]);
  expect(await saying(element, () => page.keyboard.press("Backspace"))).toEqual(["Encore 0\u00a0caractère."]);
  expect(await saying(element, () => page.keyboard.press("Backspace"))).toEqual([]);
  expect(await saying(element, () => page.clock.runFor(2000))).toEqual(["Encore 1\u00a0caractère."]);
  expect(await field.getAttribute("aria-describedby"), "no text that changes describes the field").toBe(described);
});

test("one refusal has the focus at its field and is said there alone; of several, the list has it", async ({
  tool,
}) => {
  const { element } = tool;
  await openParts(element);
  await element.locator("#minutes").fill("999");
  const said = await saying(element, async () => {
    await element.locator("#next").click();
    await expect(element.locator("#minutes")).toBeFocused();
  });
  expect(said.length, said.join()).toBeLessThanOrEqual(1);
  await expect(element.getByRole("status")).toBeEmpty();
  await expect(element.locator("#minutes")).toHaveAccessibleDescription(/entre/);
  await expect(element.locator("#faults")).toHaveCount(0);
  await element.locator("#main").fill("é".repeat(81));
  await element.locator("#next").click();
  await expect(element.locator("#faults")).toBeFocused();
  await expect(element.locator("#faults a")).toHaveCount(2);
});

test("a hint is heard with its field, and stands above it all the same", async ({ tool }) => {
  const { element } = tool;
  const order = await element.evaluate((host) => {
    const [field, hint] = ["#main", "#main-hint"].map((id) => host.shadowRoot!.querySelector(id)!);
    const label = host.shadowRoot!.querySelector("label[for=main]")!;
    const read = (first: Element, second: Element) =>
      Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
    const tops = [label, hint!, field!].map((one) => one.getBoundingClientRect().top);
    return { read: read(label, field!) && read(field!, hint!), seen: tops[0]! < tops[1]! && tops[1]! < tops[2]! };
  });
  expect(order).toEqual({ read: true, seen: true });
});

test("names tell which: another way for each point, the sheet that is printed, the answer that is taken back", async ({
  tool,
  assessment,
}) => {
  const { element } = tool;
  await element.evaluate((host: any) => {
    for (const title of ["Un", "Deux", "Trois", "Quatre", "Cinq"]) host.add({ kind: "topic", title });
  });
  await toStep(element, "points");
  const names = await element
    .locator("[id^=elsewhere-] > summary")
    .evaluateAll((all) => all.map((one) => one.textContent));
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
  await toStep(element, "sheets");
  await expect(element.getByRole("button", { name: "Imprimer : Ma feuille", exact: true })).toBeVisible();
  await assessment.element.locator("#begin").click();
  await assessment.element.locator("[type=radio]").first().check();
  await expect(
    assessment.element.getByRole("button", { name: "Retirer ma réponse à la phrase 1", exact: true }),
  ).toBeVisible();
});

test("a move to either end keeps the focus on its button, and the place alone is said", async ({ tool }) => {
  const { element } = tool;
  await element.evaluate((host: any) => {
    for (const title of ["Un", "Deux"]) host.add({ kind: "topic", title });
  });
  await toStep(element, "points");
  const up = element.getByRole("button", { name: /Deux/ }).and(element.locator("[id^=up-]"));
  const said = await saying(element, () => up.press("Enter"));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/Deux.*1.*2/);
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute("aria-disabled", "true");
  await expect(up).not.toHaveAttribute("disabled");
});

test("each page of the self-assessment has a heading of its own, and no percentage beside it", async ({
  assessment,
}) => {
  const { element, heading } = assessment;
  const heads = new Set([await heading.textContent()]);
  await element.locator("#begin").click();
  for (let page = 1; ; page += 1) {
    await expect(heading).toBeFocused();
    heads.add(await heading.textContent());
    expect(heads.size).toBe(page + 1);
    await expect(element.getByRole("progressbar")).toHaveCount(0);
    if ((await heading.textContent())?.match(/(\d+) sur\s\1/)) break;
    await element.locator("#next").click();
    await expect(heading).not.toHaveText([...heads].at(-1) ?? "");
  }
});

test("what is a picture is not read beside its words, nor what is empty as something", async ({ tool }) => {
  const { element } = tool;
  await tool.load("medicines-committee-organiser");
  await toStep(element, "agenda");
  await expect(element.getByRole("figure")).toHaveCount(0);
  await toStep(element, "sheets");
  await expect(element.locator(".preview").getByRole("img")).toHaveCount(0);
  await expect(element.locator(".preview .hidden").first()).toHaveText("prêt");
  await openParts(element);
  await tool.load("general-practice");
  await toStep(element, "points");
  await element.locator("[id^=edit-]").first().click();
  const minutes = element.getByRole("textbox", { name: /minutes/i });
  await expect(minutes).toHaveValue("");
  await expect(element.getByRole("spinbutton")).toHaveCount(0);
});
