import type { Locator, Page } from "@playwright/test";
import { expect, openParts, test } from "../tool.js";
import { through, walks } from "./states.js";
import { stepButton } from "../path.js";

/** A button before the element and one after it, so that Tab goes in at one end and out at the other. */
async function fenced(element: Locator): Promise<void> {
  await element.evaluate((host) => {
    for (const [id, place] of [
      ["fence-before", "beforebegin"],
      ["fence-after", "afterend"],
    ] as const) {
      document.getElementById(id)?.remove();
      const fence = document.createElement("button");
      fence.id = id;
      host.insertAdjacentElement(place, fence);
    }
    document.getElementById("fence-before")?.focus();
  });
}

/** What Tab should stop at, in the order in which it is read; of a group of radios, one. */
function expected(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    const root = host.shadowRoot!;
    const groups = new Map<string, HTMLInputElement>();
    for (const radio of root.querySelectorAll<HTMLInputElement>("[type=radio]")) {
      if (radio.checked || !groups.has(radio.name)) groups.set(radio.name, radio);
    }
    const all = [
      ...root.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, summary, [tabindex='0']"),
    ];
    const stops = all.filter(
      (one) =>
        one.checkVisibility() &&
        !(one as HTMLButtonElement).disabled &&
        !(one instanceof HTMLInputElement && one.type === "radio" && groups.get(one.name) !== one),
    );
    stops.forEach((one, place) => one.setAttribute("data-stop", String(place)));
    return stops.map((one, place) => `${place} ${one.localName}#${one.id}`);
  });
}

/** Where the focus is, and whether a person sees it there. */
function here(
  _page: Page,
  element: Locator,
): Promise<{ stop: string; seen: boolean; way: "in" | "out" | "elsewhere" }> {
  return element.evaluate((host) => {
    const active = host.shadowRoot?.activeElement as HTMLElement | null;
    if (!active)
      return {
        stop: document.activeElement?.id ?? "",
        seen: true,
        way: document.activeElement?.id === "fence-after" ? "out" : "elsewhere",
      } as const;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active);
    const { top, bottom, left, right } = active.getBoundingClientRect();
    const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const outlined =
      outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
    return {
      stop: `${active.getAttribute("data-stop")} ${active.localName}#${active.id}`,
      seen: inWindow && outlined,
      way: "in",
    } as const;
  });
}

for (const walk of walks.filter(({ name }) => name !== "preparation, empty")) {
  test(`Tab stops at everything once, in the order of reading, and the focus is seen: ${walk.name}`, async ({
    page,
  }) => {
    test.slow();
    await through(page, walk, async (state, element) => {
      // A modal dialog keeps the focus in; its own test is below.
      if (state.includes("dialog")) return;
      await fenced(element);
      const wanted = await expected(element);
      const stops: string[] = [];
      for (let press = 0; press < 400; press += 1) {
        await page.keyboard.press("Tab");
        const { stop, seen, way } = await here(page, element);
        if (way === "out") break;
        // A date has a stop for each of its parts.
        if (stops.at(-1) === stop) continue;
        stops.push(stop);
        expect.soft(seen, `${state}: the focus is seen on ${stop}`).toBe(true);
      }
      expect.soft(stops, state).toEqual(wanted);
    });
  });
}

const focused = (element: Locator) => element.evaluate((host) => host.shadowRoot?.activeElement?.id ?? "");

test("the focus goes where the next thing is: preparation", async ({ tool, page }) => {
  const { element } = tool;
  const at = async (id: string | RegExp, after: string) => expect.poll(() => focused(element), after).toMatch(id);
  await tool.load("general-practice");

  await element.locator("#next").press("Enter");
  await at(/^heading$/, "a step");
  const first = await element.locator("li.entry").first().getAttribute("data-entry");
  await element.locator(`#down-${first}`).press("Enter");
  await at(`down-${first}`, "moving");
  await element.locator(`#edit-${first}`).press("Enter");
  await at(`title-${first}`, "opening an entry");
  await element.getByRole("button", { name: "C’est bon" }).first().press("Enter");
  await at(`edit-${first}`, "closing it");
  await element.locator(`#remove-${first}`).press("Enter");
  await at(/^undo$/, "removing");
  await element.locator("#undo").press("Enter");
  await at(`edit-${first}`, "bringing back");
  await element.locator("#redo").press("Enter");
  await expect(element.locator(`#edit-${first}`)).toHaveCount(0);
  await at(/^redo$/, "taking out again");
  await element.locator("#redo").press("Control+z");
  await at(`edit-${first}`, "bringing back by the keys");
  await element.locator("#say-title").fill("Autre chose");
  await element.locator("#say-title").press("Enter");
  await at(/^say-title$/, "adding");
  await element.locator("#say-title").fill("é".repeat(81));
  await element.locator("#say-title").press("Enter");
  await at(/^say-title$/, "a refusal: the one field that is at fault");
  await element.locator("#say-title").fill("");

  await element.locator(".toggle").press("Enter");
  await stepButton(element, "sheets").press("Enter");
  await openParts(element);
  await element.locator("#erase").press("Enter");
  await at(/^erase-no$/, "asking whether to erase");
  await element.locator("#erase-no").press("Enter");
  await at(/^erase$/, "not erasing");
  await element.locator("#erase").press("Enter");
  await element.locator("#erase-yes").press("Enter");
  await at(/^heading$/, "erasing");
  await expect(page.locator("#tool")).toBeVisible();
});

test("a fault in a part that was closed since is opened again, also by its link among several", async ({ tool }) => {
  const { element } = tool;
  await openParts(element);
  await element.locator("#minutes").fill("999");
  await element.locator("#minutes").blur();
  await element.locator("#facts").evaluate((part: HTMLDetailsElement) => (part.open = false));
  await element.locator("#next").press("Enter");
  await expect.poll(() => focused(element)).toBe("minutes");
  await element.locator("#main").fill("é".repeat(81));
  await element.locator("#facts").evaluate((part: HTMLDetailsElement) => (part.open = false));
  await element.locator("#next").press("Enter");
  await expect.poll(() => focused(element)).toBe("faults");
  await element.locator("#faults a", { hasText: "Durée en minutes" }).press("Enter");
  await expect.poll(() => focused(element)).toBe("minutes");
  await element.locator("#main").fill("Mon genou");
  await element.locator("#minutes").fill("25");
  await element.locator("#minutes").blur();
  await expect(element.locator("#faults")).toHaveCount(0);
  await element.locator("#next").press("Enter");
  await expect.poll(() => focused(element)).toBe("heading");
});

test("the fault is said at the field that has it", async ({ tool }) => {
  const { element } = tool;
  await element.locator(".toggle").press("Enter");
  await stepButton(element, "help").press("Enter");
  await openParts(element);
  await element.locator("#resource-title").fill("Un groupe");
  await element.locator("#resource-url").fill("ftp://x");
  await element.locator("#resource-title").press("Enter");
  await expect(element.locator("#resource-url")).toHaveAttribute("aria-invalid", "true");
  await expect(element.locator("#resource-url")).toHaveAttribute("aria-describedby", "resource-url-fault");
  await expect(element.locator("#resource-title")).not.toHaveAttribute("aria-invalid", "true");
});

for (const close of ["Escape", "the button"]) {
  test(`the sheet in its dialog keeps the focus in, and gives it back: ${close}`, async ({ tool, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { element } = tool;
    const see = element.getByRole("button", { name: "Voir ma feuille" });
    await see.press("Enter");
    const dialog = element.locator("dialog");
    await expect(dialog).toBeVisible();
    for (let press = 0; press < 4; press += 1) {
      expect(
        await element.evaluate(
          (host) =>
            host.shadowRoot?.querySelector("dialog")?.contains(host.shadowRoot.activeElement ?? null) ||
            document.activeElement === document.body,
        ),
      ).toBe(true);
      await page.keyboard.press("Tab");
    }
    if (close === "Escape") await page.keyboard.press("Escape");
    else await dialog.getByRole("button").press("Enter");
    await expect(dialog).toBeHidden();
    await expect(see).toBeFocused();
  });
}

test("the focus goes where the next thing is: engagement and overview", async ({ assessment, page }) => {
  const { element, overview } = assessment;
  const at = async (id: string | RegExp, after: string) => expect.poll(() => focused(element), after).toMatch(id);
  await element.locator("#begin").press("Enter");
  await at(/^heading$/, "beginning");
  const statement = await element.locator("fieldset.statement").first().getAttribute("id");
  await element.locator(`[id="${statement}-often"]`).press("Space");
  await element
    .getByRole("button", { name: /^Retirer ma réponse/ })
    .first()
    .press("Enter");
  await at(`${statement}-never`, "taking an answer back");
  await assessment.load("patient-care");
  await element
    .getByRole("button", { name: /^Retirer/ })
    .first()
    .press("Enter");
  await at(/^steps$/, "removing a step");
  await openParts(element);
  await element.locator("#compare").setInputFiles("content/examples/assessments/patient-care.fr.json");
  await at(/^compared$/, "comparing");
  await element.locator("#compare-part button").press("Enter");
  await at(/^compare-title$/, "closing the comparison");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), overview.locator("#files").press("Enter")]);
  await chooser.setFiles("content/examples/assessments/patient-care.fr.json");
  await expect(overview.locator("section.card")).toHaveCount(1);
  await overview.getByRole("button", { name: "Tout retirer" }).press("Enter");
  await expect.poll(() => focused(overview), "emptying").toBe("heading");
});
