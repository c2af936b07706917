// An engine by Playwright, where it has a build of its own: what `page.mjs` needs of it.
import * as playwright from "@playwright/test";

/** Opens a window of Playwright's `chromium`, `firefox` or `webkit`. */
export async function byPlaywright(name, options) {
  const browser = await playwright[name].launch(options);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const handle = (found) => ({
    click: () => found.click({ timeout: 5000 }),
    type: async (text, enter) => {
      await found.focus();
      await page.keyboard.type(text);
      if (enter) await page.keyboard.press("Enter");
    },
    choose: (paths) => found.setInputFiles(paths),
    text: () => found.innerText(),
  });
  return {
    version: `${browser.version()} of Playwright`,
    get: (address) => page.goto(address),
    press: (key) => page.keyboard.press(key),
    // As text, it is the browser's own doing and no matter of the page's policy.
    run: (body, ...values) => page.evaluate(`(function () { ${body} }).apply(null, ${JSON.stringify(values)})`),
    all: async (id, selector) => (await page.locator(`#${id}`).locator(selector).all()).map(handle),
    quit: () => browser.close(),
  };
}
