import { scanned } from "./letters.js";
import { expect, openParts, test } from "./tool.js";

test("in the room: the half page as a code, all of it, or its points, or not at all", async ({ tool, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const add = (entry: object) => tool.element.evaluate((element: any, entry) => void element.add(entry), entry);
  const text = () => tool.element.evaluate((element: any) => element.sheet("clinician").text);
  const read = () => scanned(page, tool.element.locator("[part=code] svg"));
  await add({ kind: "topic", title: "Je dors mal, et j’ai mal au genou ☂" });
  await add({ kind: "topic", title: "SECRET", visibility: "only-me" });
  await tool.to("sheets");
  await tool.openParts();
  await tool.element.locator("#room-code").click();
  await expect(tool.element.locator("[part=code]")).toBeFocused();
  expect(await read()).toBe(await text());
  expect(await text()).not.toContain("SECRET");

  await add({ kind: "question", title: "Et après ?" });
  await tool.element.evaluate((element: any) => {
    const [{ id }] = element.preparation.entries();
    element.preparation.update(id, { details: "Depuis l’été. ".repeat(90) });
    element.session.told();
  });
  await tool.to("visit");
  await tool.to("sheets");
  await openParts(tool.element);
  await expect(tool.element.locator("#room")).toContainText("trop longue pour un code");
  await tool.element.locator("#room-code").click();
  await expect(tool.element.locator("[part=code]")).toBeFocused();
  const less = await read();
  expect(less).toContain("Et après ?");
  expect(less).not.toMatch(/Depuis l’été|SECRET/);

  await tool.element.evaluate((element: any) => {
    element.preparation.setLimits({ topics: 50 });
    for (let place = 0; place < 30; place += 1)
      element.add({ kind: "topic", title: `${place} ${"é".repeat(70)}`, must: true });
  });
  await tool.to("visit");
  await tool.to("sheets");
  await openParts(tool.element);
  await expect(tool.element.locator("#room")).toContainText("Montrez-la en grand");
  await expect(tool.element.locator("#room-code")).toHaveCount(0);
});

for (const width of [320, 390, 1280]) {
  test(`in the room: the half page over the whole window, to be read from afar, at ${width} px`, async ({
    tool,
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await tool.element.evaluate((element: any) => {
      for (let place = 0; place < 3; place += 1)
        element.add({ kind: "topic", title: `Ma fatigue ${place} ${"n".repeat(50)}` });
    });
    await tool.to("sheets");
    await tool.openParts();
    const button = tool.element.locator("#room-screen");
    for (const end of ["Escape", "button"]) {
      await button.click();
      const dialog = tool.element.locator("dialog.large-screen");
      await expect(dialog.getByRole("heading", { level: 2 })).toBeVisible();
      const seen = await dialog.evaluate((dialog) => {
        const { left, top, right, bottom } = dialog.getBoundingClientRect();
        const page = dialog.querySelector(".page")!;
        const size = parseFloat(getComputedStyle(dialog.querySelector(".sheet-title")!).fontSize);
        return {
          covers: left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight,
          wide: page.scrollWidth > page.clientWidth,
          small: size < 20,
        };
      });
      expect(seen).toEqual({ covers: true, wide: false, small: false });
      if (end === "Escape") await page.keyboard.press("Escape");
      else await dialog.getByRole("button", { name: "Fermer" }).click();
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });
}
