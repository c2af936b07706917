import AxeBuilder from "@axe-core/playwright";
import { expect, look, openParts, test, unspoilt, type Tool } from "./tool.js";

const sheets = {
  "everything unset": "* { all: unset }",
  "small root type": "html { font-size: 62.5% } body { font-size: 1.6rem }",
  "a framework's habits": `*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0 }
    button { background: red !important; padding: 0 !important; text-transform: uppercase } label { display: none !important }
    input { display: none !important } p { line-height: 1 !important; font-size: 9px !important } h2, h3 { display: none !important }
    body { text-transform: uppercase; text-align: center; white-space: nowrap; cursor: not-allowed; text-indent: 3em }`,
  "right to left": "html { direction: rtl }",
};

/** The page's own rules, as a browser takes them: the strict policy allows no inline ones. */
async function under(tool: Tool, css: string): Promise<void> {
  await tool.page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

for (const [name, css] of Object.entries(sheets)) {
  test(`the page's styles do no harm: ${name}`, async ({ tool, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await under(tool, css);
    if (name === "right to left") await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await tool.element.locator("#main").fill("Mes vertiges");
    await tool.element.locator("#next").click();
    await openParts(tool.element);
    expect(await look(tool.element)).toEqual(unspoilt);
    const { violations } = await new AxeBuilder({ page }).include("#tool").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
