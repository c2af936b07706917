// A screen that people share: nobody there for a time, nothing left for who comes next.
import type { Locator } from "@playwright/test";
import { portal } from "./portal.js";
import { toStep } from "./path.js";
import { expect, openParts, test as base, watched } from "./tool.js";
import { resultFile } from "./works.js";

const MINUTE = 60_000;
const words = "Mes vertiges du matin";

const test = base.extend<{ shared: (inside: string) => Promise<Locator> }>({
  shared: async ({ page }, use) => {
    const thrown = watched(page);
    await page.clock.install();
    await use(async (inside) => {
      await portal(page, inside);
      return page.locator("#tool");
    });
    expect(thrown, "the policy refused nothing and nothing was thrown").toEqual([]);
  },
});

const shown = `<care-preparation id="tool" kiosk="5"></care-preparation>`;

/** All that a script of the page can see of the element. */
const seen = (tool: Locator): Promise<string> =>
  tool.evaluate((tool: any) => {
    const fields = [...tool.shadowRoot.querySelectorAll("input, textarea, select")].map((field: any) => field.value);
    const held = [tool.shadowRoot.textContent, ...fields, tool.value, tool.save(), document.body.innerHTML];
    return [...held, ...Object.values(localStorage), ...Object.values(sessionStorage), location.href].join("\n");
  });

const question = (tool: Locator) => tool.getByRole("alertdialog", { name: "Êtes-vous encore là ?" });

test("who does nothing for as long as the page says is asked, has time to answer, and goes on where they were", async ({
  shared,
  page,
}) => {
  const tool = await shared(shown);
  await expect(tool.locator("#shared")).toContainText("pendant 5 minutes");
  await tool.locator("#main").fill(words);
  await page.clock.runFor(5 * MINUTE - 1000);
  await expect(question(tool)).toHaveCount(0);
  await page.clock.runFor(1000);
  await expect(question(tool)).toBeVisible();
  await expect(question(tool)).toHaveAccessibleDescription(/dans une minute/);
  await expect(tool.locator("#still-here")).toBeFocused();
  // Twice what WCAG 2.2.1 asks for, and more.
  await page.clock.runFor(55_000);
  await page.keyboard.press("Enter");
  await expect(question(tool)).toHaveCount(0);
  await expect(tool.locator("#main")).toHaveValue(words);
  await expect(tool.locator("#main")).toBeFocused();
  // As often as they like, and by the key that closes any dialog.
  for (const _ of [1, 2, 3]) {
    await page.clock.runFor(5 * MINUTE);
    await expect(question(tool)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(question(tool)).toHaveCount(0);
  }
  await expect(tool.locator("#main")).toHaveValue(words);
});

test("who does something now and then is not asked: a key, a press, a turn of the wheel, anywhere on the page", async ({
  shared,
  page,
}) => {
  const tool = await shared(`${shown}<p id="beside">Accueil</p>`);
  await tool.locator("#main").fill(words);
  const acts = [
    () => page.keyboard.press("Shift"),
    () => page.locator("#beside").click(),
    () => page.mouse.wheel(0, 20),
    () => tool.locator("#main").pressSequentially("x"),
  ];
  for (const act of acts) {
    await page.clock.runFor(4 * MINUTE);
    await act();
  }
  await page.clock.runFor(4 * MINUTE);
  await expect(question(tool)).toHaveCount(0);
  // What a script of the page does is no act of a person.
  await page.locator("#beside").evaluate((beside) => beside.click());
  await page.clock.runFor(MINUTE);
  await expect(question(tool)).toBeVisible();
});

test("nobody answers: nothing is left in fields, form, storage, undo, clipboard, files on offer, dialogs, address", async ({
  shared,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    const offered: string[] = ((window as any).offered = []);
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => (offered.push(createObjectURL(file)), offered.at(-1)!);
  });
  const tool = await shared(
    `<form><care-preparation id="tool" name="words" kiosk="2" storage="device"></care-preparation></form>`,
  );
  await tool.locator("#main").fill(words);
  await toStep(tool, "points");
  await tool.locator("#say-title").fill("Encore un mot");
  await tool.locator("#say-title").press("Enter");
  await tool.locator("[id^=remove-]").last().click();
  await toStep(tool, "sheets");
  await tool.getByRole("button", { name: "Copier le texte" }).click();
  await expect(tool.locator("[role=status]")).toContainText("copié");
  await tool.getByRole("button", { name: "Enregistrer le texte" }).click();
  await tool.evaluate((tool: any) => tool.session.see());
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await clipboard()).toContain(words);
  await page.clock.runFor(2 * MINUTE);
  await expect(question(tool)).toBeVisible();
  await page.clock.runFor(MINUTE);
  await expect(question(tool)).toHaveCount(0);
  await expect(tool.locator("#heading")).toBeFocused();
  await expect(tool.locator("#main")).toHaveValue("");
  await expect(tool.locator("[role=status]")).toHaveText("Tout est effacé. Vous pouvez commencer.");
  await expect(tool.locator("dialog[open]")).toHaveCount(0);
  await expect(tool.locator("#undo")).toHaveCount(0);
  expect(await seen(tool)).not.toMatch(/vertiges|Encore un mot/);
  expect(await tool.evaluate((tool: any) => [tool.value, tool.preparation.canUndo, tool.preparation.canRedo])).toEqual([
    "",
    false,
    false,
  ]);
  await expect.poll(clipboard).toBe("");
  const offered = await page.evaluate(() =>
    Promise.all(
      (window as any).offered.map((url: string) =>
        fetch(url).then(
          () => "there",
          () => "gone",
        ),
      ),
    ),
  );
  expect(offered).toEqual(["gone"]);
  expect(new URL(page.url()).hash).toBe("");
  // Neither the browser's own way back, nor the page's Back, has any of it.
  await tool.locator("#main").focus();
  await page.keyboard.press("Control+z");
  await expect(tool.locator("#main")).toHaveValue("");
  await page.reload();
  await expect(tool.locator("#main")).toHaveValue("");
});

test("what stands in large over the window, as a code, or in a question goes with the rest", async ({
  shared,
  page,
}) => {
  const tool = await shared(shown);
  for (const open of ["#room-screen", "#room-code"]) {
    await tool.locator("#main").fill(words);
    await toStep(tool, "sheets");
    await openParts(tool);
    await tool.locator(open).click();
    await expect(tool.locator("dialog.large-screen, [part=code]")).toBeVisible();
    await page.clock.runFor(5 * MINUTE);
    await expect(question(tool), "it stands over what is in large").toBeVisible();
    await expect(tool.locator("#still-here")).toBeFocused();
    await page.clock.runFor(MINUTE);
    await expect(tool.locator("dialog[open], .large-screen, [part=code]")).toHaveCount(0);
    expect(await seen(tool)).not.toContain("vertiges");
    await expect(tool.locator("#heading")).toBeFocused();
  }
});

test("a device that slept, or held its timers up, shows who wakes it nothing, and obeys their first press in nothing", async ({
  shared,
  page,
}) => {
  await page.addInitScript(() => {
    (window as any).printed = 0;
    window.print = () => void ((window as any).printed += 1);
  });
  const tool = await shared(shown);
  await tool.locator("#main").fill(words);
  const next = (await tool.locator("#next").boundingBox())!;
  // No timer goes off, as in sleep; only the clocks have gone on.
  await page.clock.setSystemTime(Date.now() + 30 * MINUTE);
  await page.mouse.click(next.x + 20, next.y + 20);
  await expect(tool.locator("#main")).toHaveValue("");
  expect(await seen(tool)).not.toContain("vertiges");
  // As it comes back into the foreground, before anybody does anything.
  await tool.locator("#main").fill(words);
  await toStep(tool, "sheets");
  await page.clock.setSystemTime(Date.now() + 90 * MINUTE);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(tool.locator("#main")).toHaveValue("");
  // The lid is opened: what was due goes off.
  await tool.locator("#main").fill(words);
  await page.clock.fastForward(8 * MINUTE);
  await expect(tool.locator("#main")).toHaveValue("");
  await expect(question(tool)).toHaveCount(0);
  // A clock that is set back makes nobody's time longer.
  await tool.locator("#main").fill(words);
  await page.clock.setSystemTime(Date.now() - 60 * MINUTE);
  await page.clock.runFor(5 * MINUTE);
  await expect(question(tool)).toBeVisible();
  expect(await page.evaluate(() => (window as any).printed)).toBe(0);
});

test("nothing is ever kept, whatever `storage` says, and what another page has kept is gone unseen", async ({
  shared,
  page,
}) => {
  await page.addInitScript((words) => {
    if (localStorage.length === 0 && !sessionStorage.getItem("once"))
      localStorage.setItem("care-preparation:tool", JSON.stringify({ words }));
    sessionStorage.setItem("once", "yes");
  }, words);
  const tool = await shared(`<care-preparation id="tool" storage="device" kiosk="5"></care-preparation>`);
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  expect(await kept()).toEqual([]);
  await openParts(tool);
  await expect(tool.locator("#store, #store-left, #store-notice, #found")).toHaveCount(0);
  await tool.locator("#main").fill(words);
  await toStep(tool, "sheets");
  await openParts(tool);
  await expect(tool.locator("#store")).toHaveCount(0);
  // A page may say late that the screen is shared: what is on screen stays, and is kept no more.
  await tool.evaluate((tool: any) => (tool.removeAttribute("kiosk"), tool.updateComplete));
  await tool.locator("#store").check();
  expect(await kept()).toEqual(["care-preparation:tool"]);
  await tool.evaluate((tool: any) => ((tool.kiosk = 3), tool.updateComplete));
  expect(await kept()).toEqual([]);
  await expect(tool.locator("#store")).toHaveCount(0);
  expect(await tool.evaluate((tool: any) => tool.save())).toContain(words);
});

test("`kiosk` is read as other numbers are, and a slip in it leaves the screen shared", async ({ shared }) => {
  const tool = await shared(`<care-preparation id="tool"></care-preparation>`);
  const read = (value: string | number | null, how: "attribute" | "property") =>
    tool.evaluate(
      async (tool: any, [value, how]) => {
        const told: string[] = [];
        const hear = ({ detail }: any) => told.push(`${detail.code} ${detail.path}`);
        tool.addEventListener("care-error", hear);
        if (how === "property") tool.kiosk = value;
        else if (value === null) tool.removeAttribute("kiosk");
        else tool.setAttribute("kiosk", value);
        await tool.updateComplete;
        tool.removeEventListener("care-error", hear);
        const minutes = /\d+/.exec(tool.shadowRoot.querySelector("#shared")?.textContent ?? "")?.[0] ?? "none";
        return [minutes, ...told].join(", ");
      },
      [value, how] as const,
    );
  for (const [value, meant] of [
    ["", "none"],
    ["7", "7"],
    [" 8 ", "8"],
    ["1e2", "100"],
    [null, "none"],
    ["0", "5, out-of-range kiosk"],
    ["-1", "5, out-of-range kiosk"],
    ["1e3", "5, out-of-range kiosk"],
    ["99999999999", "5, out-of-range kiosk"],
    ["2.5", "5, invalid-type kiosk"],
    ["bientôt", "5, invalid-type kiosk"],
  ] as const) {
    expect.soft(await read(value, "attribute"), `kiosk="${value}"`).toBe(meant);
  }
  await tool.evaluate((tool) => tool.removeAttribute("kiosk"));
  expect.soft(await read(12, "property")).toBe("12");
  expect.soft(await read(null, "property")).toBe("none");
  expect.soft(await read(Number.NaN, "property")).toBe("5, invalid-type kiosk");
});

test("at the end of each way one press, said again, erases everything and begins anew", async ({ shared, page }) => {
  const tool = await shared(`<care-preparation id="tool" kiosk="5"></care-preparation>
    <care-engagement id="assessment" kiosk="5" instrument="practices"></care-engagement>
    <care-overview id="overview" kiosk="5"></care-overview>`);
  const end = async (element: Locator) => {
    await element.getByRole("button", { name: "J’ai terminé : tout effacer" }).click();
    await element.getByRole("button", { name: "Oui, effacer" }).click();
    await expect(element.locator("[role=status]")).toHaveText("Tout est effacé. Vous pouvez commencer.");
    await expect(element.locator("#heading")).toBeFocused();
  };
  await tool.locator("#main").fill(words);
  await toStep(tool, "sheets");
  await end(tool);
  await expect(tool.locator("#main")).toHaveValue("");
  await tool.locator("#main").fill(words);
  await toStep(tool, "after");
  await tool.locator("#finish").click();
  await end(tool);

  const assessment = page.locator("#assessment");
  await assessment.locator("#begin").click();
  await assessment.locator("[type=radio]").first().check();
  await assessment.getByRole("button", { name: /^Voir/ }).first().click();
  await end(assessment);
  await expect(assessment.locator("#begin")).toBeVisible();
  expect(await assessment.evaluate((element: any) => element.assessment.isUntouched())).toBe(true);

  const overview = page.locator("#overview");
  await overview.locator("#files").setInputFiles(resultFile);
  await expect(overview.locator("[role=status]")).toContainText("1 portrait lu");
  await end(overview);
  expect(await overview.evaluate((element: any) => element.views())).toEqual([]);
});

test("several on one page ask together and are answered by one press; one in which nothing is written asks nothing", async ({
  shared,
  page,
}) => {
  const tool = await shared(`${shown}<care-preparation id="other" kiosk="5"></care-preparation>
    <care-engagement id="empty" kiosk="5" instrument="practices"></care-engagement>`);
  const other = page.locator("#other");
  const empty = page.locator("#empty");
  for (const one of [tool, other]) await one.locator("#main").fill(words);
  await empty.locator("#begin").click();
  await page.clock.runFor(5 * MINUTE);
  for (const one of [tool, other]) await expect(one.locator("#still")).toHaveAttribute("open");
  // It begins at its beginning for who comes next.
  await expect(empty.locator("#still")).toHaveCount(0);
  await expect(empty.locator("#begin")).toBeVisible();
  await page.keyboard.press("Enter");
  for (const one of [tool, other]) await expect(one.locator("#still")).toHaveCount(0);
  for (const one of [tool, other]) await expect(one.locator("#main")).toHaveValue(words);
});

test("what is out of the page, or out of sight in it, is erased all the same, and holds nobody's page up", async ({
  shared,
  page,
}) => {
  const tool = await shared(shown);
  await tool.locator("#main").fill(words);
  await tool.evaluate((tool) => ((window as any).away = tool).remove());
  await page.clock.runFor(6 * MINUTE);
  expect(await page.evaluate(() => (window as any).away.save() ?? "")).not.toContain(words);
  await page.evaluate(() => document.body.append((window as any).away));
  await expect(tool.locator("#main")).toHaveValue("");
  await tool.locator("#main").fill(words);
  await tool.evaluate((tool) => (tool.hidden = true));
  await page.clock.runFor(5 * MINUTE);
  await expect(tool.locator("#still[open]")).toHaveCount(0);
  await page.clock.runFor(MINUTE);
  await tool.evaluate((tool) => (tool.hidden = false));
  await expect(tool.locator("#main")).toHaveValue("");
});
