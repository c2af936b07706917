import AxeBuilder from "@axe-core/playwright";
import { expect, openParts, test, type Tool } from "./tool.js";

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
    const look = await tool.element.evaluate((tool) => {
      const root = tool.shadowRoot!;
      const shown = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.getClientRects().length > 0);
      const style = (selector: string) => getComputedStyle(root.querySelector(selector)!);
      return {
        small: shown("button, summary, select").filter((element) => element.getBoundingClientRect().height < 43.5).length,
        wide: shown("*").filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".hidden, .paper")).length,
        fields: shown("input").length > 0,
        heading: parseFloat(style("#heading").fontSize),
        text: style("#heading").textTransform,
        align: style("#heading").textAlign,
        direction: style("#heading").direction,
      };
    });
    // The tool speaks French, written from left to right, whatever the page around it.
    expect(look).toEqual({ small: 0, wide: 0, fields: true, heading: expect.any(Number), text: "none", align: "start", direction: "ltr" });
    expect(look.heading).toBeGreaterThan(18);
    const { violations } = await new AxeBuilder({ page }).include("#tool").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
