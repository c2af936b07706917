import type { Locator } from "@playwright/test";
import { expect, openParts, test } from "./tool.js";

/** Waits until what a page has set is on screen. */
const settled = (element: Locator) =>
  element.evaluate(async (element: any) => {
    await element.updateComplete;
    await element.ready;
    await element.updateComplete;
  });

const set = async (element: Locator, name: string, value: unknown) => {
  await element.evaluate((element: any, [name, value]) => (element[name as string] = value), [name, value] as const);
  await settled(element);
};

test.describe("what a portal sets late takes nothing from who is writing", () => {
  const late: Record<string, (element: Locator) => Promise<unknown>> = {
    settings: (element) => set(element, "settings", { welcome: "Bienvenue dans le service." }),
    language: async (element) => {
      await element.evaluate((element) => (element.lang = "en"));
      await settled(element);
    },
    visit: (element) => set(element, "visit", "multidisciplinary"),
    minutes: (element) => set(element, "minutes", 35),
    "no settings any more": (element) => set(element, "settings", null),
    "whose words they are": (element) => set(element, "owner", "patient-17"),
  };

  for (const [what, change] of Object.entries(late)) {
    test(what, async ({ tool }) => {
      await tool.element.locator("#main").fill("Mon genou");
      await tool.element.locator("#next").click();
      await tool.element.locator("#say-title").fill("Je dors mal");
      await tool.element.locator("#say-title").press("Enter");
      await tool.element.locator("[id^=remove-]").last().click();
      await expect(tool.element.locator("#undo")).toBeVisible();
      await tool.element.locator("[id^=edit-]").first().click();
      const details = tool.element.locator("textarea[id^=details-]");
      await details.fill("Depuis l’été");
      await tool.openParts();
      const field = tool.element.locator("#say-title");
      await field.fill("Mes ma");
      await change(tool.element);
      // The person types on.
      await expect(field).toBeFocused();
      await field.pressSequentially("ins");
      await expect(field).toHaveValue("Mes mains");
      await expect(details).toHaveValue("Depuis l’été");
      expect(
        await tool.element.evaluate((tool) =>
          [...tool.shadowRoot!.querySelectorAll("details")].every(({ open }) => open),
        ),
      ).toBe(true);
      await field.press("Enter");
      await expect.poll(() => tool.titles()).toEqual(["Mon genou", "Mes mains"]);
    });
  }

  test("whose answers they are", async ({ assessment, page }) => {
    const { element } = assessment;
    await element.locator("#instrument-continuum-care").check();
    await element.locator("#begin").click();
    await openParts(element);
    const field = element.locator("textarea").first();
    await field.fill("Mes ma");
    await set(element, "owner", "patient-17");
    await expect(field).toBeFocused();
    await page.keyboard.type("ins");
    await expect(field).toHaveValue("Mes mains");
    expect(await element.evaluate((element: any) => element.save())).toContain("Mes mains");
  });

  test("what was removed before can be brought back after", async ({ tool }) => {
    await tool.element.locator("#main").fill("Mon genou");
    await tool.element.locator("#next").click();
    await tool.element.locator("[id^=remove-]").click();
    await set(tool.element, "settings", { welcome: "Bienvenue." });
    await tool.element.locator("#undo").click();
    await expect.poll(() => tool.titles()).toEqual(["Mon genou"]);
  });

  test("answers, the page of statements and the result beside", async ({ assessment }) => {
    await assessment.element.locator("#instrument-continuum-care").check();
    await assessment.element.locator("#begin").click();
    await assessment.element.locator("fieldset.statement input").first().check();
    await assessment.element.locator("#next").click();
    const shown = () => assessment.element.locator("fieldset.statement").evaluateAll((all) => all.map(({ id }) => id));
    const before = await shown();
    await assessment.element.evaluate((element) => (element.lang = "en"));
    await settled(assessment.element);
    await expect(assessment.element.locator(".frame")).toHaveAttribute("lang", "en");
    expect(await shown()).toEqual(before);
    expect(await assessment.element.evaluate((element: any) => element.assessment.isEmpty())).toBe(false);
  });
});

test.describe("the visit of the portal", () => {
  const encounter = (element: Locator) =>
    element.evaluate((tool: any) => {
      const { kind, minutes } = tool.preparation.encounter();
      return [kind, minutes];
    });

  test("that comes late is the visit, with its minutes", async ({ tool }) => {
    await tool.element.locator("#main").fill("Mon genou");
    await set(tool.element, "minutes", undefined);
    await set(tool.element, "visit", "multidisciplinary");
    expect(await encounter(tool.element)).toEqual(["multidisciplinary", 30]);
    expect(await tool.titles()).toEqual(["Mon genou"]);
  });

  test("does not change what the person has chosen", async ({ tool }) => {
    await tool.element.evaluate((tool: any) => tool.preparation.setEncounter({ minutes: 45 }));
    await set(tool.element, "minutes", 30);
    expect(await encounter(tool.element)).toEqual(["specialist", 45]);
  });
});

test.describe("another instrument, and back", () => {
  const answered = (element: Locator) =>
    element.evaluate((tool: any) => {
      const pages = tool.assessment.pages() as { statements: { answer: string | null }[] }[];
      return pages.flatMap(({ statements }) => statements).filter(({ answer }) => answer !== null).length;
    });
  const answer = async (element: Locator, count: number) => {
    await element.locator("#begin").click();
    for (let place = 0; place < count; place += 1)
      await element.locator("fieldset.statement").nth(place).locator("input").first().check();
  };

  test("the answers to each stay, and so does the page one was on", async ({ assessment }) => {
    await set(assessment.element, "instrument", "continuum");
    await answer(assessment.element, 3);
    await set(assessment.element, "instrument", "practices");
    await expect(assessment.element.locator("#begin")).toBeVisible();
    expect(await answered(assessment.element)).toBe(0);
    await answer(assessment.element, 2);
    await set(assessment.element, "instrument", "continuum");
    expect(await answered(assessment.element)).toBe(3);
    await expect(assessment.element.locator("fieldset.statement").first()).toBeVisible();
    await set(assessment.element, "instrument", null);
    expect(await answered(assessment.element)).toBe(3);
    await set(assessment.element, "instrument", "practices");
    expect(await answered(assessment.element)).toBe(2);
  });

  test("out of the page and back", async ({ assessment }) => {
    await set(assessment.element, "instrument", "continuum");
    await answer(assessment.element, 3);
    await set(assessment.element, "instrument", "practices");
    await assessment.element.evaluate(async (element: any) => {
      const { parentElement } = element;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      element.instrument = "continuum";
      parentElement.append(element);
      await element.ready;
    });
    expect(await answered(assessment.element)).toBe(3);
  });

  test("kept on the device, both are there again, whichever the portal shows first", async ({ assessment, page }) => {
    await set(assessment.element, "instrument", "continuum");
    await assessment.element.locator("#keep > summary").click();
    await assessment.element.locator("#store").check();
    await answer(assessment.element, 3);
    await set(assessment.element, "instrument", "practices");
    await answer(assessment.element, 2);
    for (const [first, then] of [
      [
        ["practices", 2],
        ["continuum", 3],
      ],
      [
        ["continuum", 3],
        ["practices", 2],
      ],
    ] as const) {
      await page.addInitScript((instrument) => {
        addEventListener("DOMContentLoaded", () =>
          document.querySelector("#assessment")!.setAttribute("instrument", instrument),
        );
      }, first[0]);
      await page.reload();
      await settled(assessment.element);
      expect(await answered(assessment.element), first[0]).toBe(first[1]);
      await set(assessment.element, "instrument", then[0]);
      expect(await answered(assessment.element), then[0]).toBe(then[1]);
    }
  });
});
