import { expect, test, type Page } from "@playwright/test";

const secret = "Zyrkelbrunn über Qu";

/** How often the words stand in the memories of all WebAssembly on the page. */
const times = (page: Page) =>
  page.evaluate((secret) => {
    const sought = new TextEncoder().encode(secret);
    return (globalThis as any).memories.reduce((sum: number, { buffer }: WebAssembly.Memory) => {
      const memory = new Uint8Array(buffer);
      let found = 0;
      for (let at = memory.indexOf(sought[0]!); at >= 0; at = memory.indexOf(sought[0]!, at + 1)) {
        if (sought.every((byte, place) => memory[at + place] === byte)) found += 1;
      }
      return sum + found;
    }, 0);
  }, secret);

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const memories: WebAssembly.Memory[] = ((globalThis as any).memories = []);
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
      const made: any = await instantiate(...given);
      const { memory } = (made.instance ?? made).exports;
      // An empty module has none: by it the loader sees whether any may run.
      if (memory) memories.push(memory);
      return made;
    }) as typeof instantiate;
  });
  await page.goto("/");
});

test("what was typed is in no memory of the WebAssembly once everything was erased", async ({ page }) => {
  const tool = page.locator("#tool");
  await tool.locator("#main").fill(secret);
  await tool.locator("#next").click();
  await tool.locator("#say-title").fill(`${secret} aussi`);
  await tool.locator("#say-title").press("Enter");
  await expect(tool.locator("li.entry")).toHaveCount(2);
  await tool.locator("[id^=remove-]").first().click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(tool.locator(".frame")).toHaveAttribute("lang", "en");
  await tool.evaluate((element: any) => element.toFhir());
  expect(await times(page)).toBeGreaterThan(0);
  await tool.evaluate(async (element: any) => {
    element.erase();
    await element.updateComplete;
  });
  expect(await times(page)).toBe(0);
});

test("what was typed is in no memory of the WebAssembly once nobody has answered on a shared screen", async ({
  page,
}) => {
  await page.clock.install();
  const tool = page.locator("#tool");
  await tool.evaluate((element: any) => ((element.kiosk = 1), element.updateComplete));
  await tool.locator("#main").fill(secret);
  await tool.locator("#next").click();
  await tool.locator("[id^=remove-]").first().click();
  expect(await times(page)).toBeGreaterThan(0);
  await page.clock.runFor(2 * 60_000);
  await expect(tool.locator("#main")).toHaveValue("");
  expect(await times(page)).toBe(0);
});

test("what was typed is in no memory of the WebAssembly once the tool was taken out of the page", async ({ page }) => {
  const tool = page.locator("#tool");
  await tool.locator("#main").fill(secret);
  await tool.locator("#next").click();
  expect(await times(page)).toBeGreaterThan(0);
  await tool.evaluate((element) => element.remove());
  expect(await times(page)).toBe(0);
});
