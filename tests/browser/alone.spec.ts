import type { Page } from "@playwright/test";
import { missing, printed } from "./paper.js";
import { expect, test, type Tool } from "./tool.js";
import { toStep } from "./path.js";

const styled = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);

/** Pages as portals make them, each a trap for what is printed. */
const pages: Record<string, (page: Page) => Promise<unknown>> = {
  "a shell with a header and a scroll box": (page) =>
    page.evaluate(() => {
      const shell = document.createElement("portal-shell");
      const root = shell.attachShadow({ mode: "open" });
      const header = document.createElement("header");
      header.textContent = "En-tête du portail";
      const box = document.createElement("div");
      box.style.cssText = "block-size: 300px; overflow: auto; position: relative";
      box.append(document.createElement("slot"));
      root.append(header, box);
      const tool = document.querySelector("#tool")!;
      tool.before(shell);
      shell.append(tool);
    }),
  "nothing of the page is for paper": (page) => styled(page, "@media print { body * { visibility: hidden } }"),
  "nothing at all is for paper, and it is important": (page) =>
    styled(
      page,
      "@layer base { @media print { * { visibility: hidden !important; display: none !important; opacity: 0 !important } } }",
    ),
  "right to left": (page) => page.evaluate(() => (document.documentElement.dir = "rtl")),
  "paler, filtered, turned, small, kept in a box": (page) =>
    styled(
      page,
      `main { opacity: 0.5; filter: invert(1); transform: rotate(3deg) scale(0.5); zoom: 0.5; contain: strict;
              block-size: 900px; clip-path: inset(20px); overflow: hidden; columns: 3; mix-blend-mode: difference }`,
    ),
  "a root of its own ways": (page) =>
    styled(
      page,
      `html { opacity: 0.5 !important; filter: sepia(1); zoom: 0.8; font-size: 9px; display: grid; block-size: 100%; overflow: hidden;
              background: #000; color-scheme: dark; letter-spacing: 3px; direction: rtl; transition: all 9s; text-align: center }
       html::before, html > *::after { content: "PORTAIL"; display: block }
       body { display: flex; background: #123 }`,
    ),
  "paper of its own": (page) =>
    styled(
      page,
      `@page { size: A5 landscape; margin: 5cm; @top-center { content: "PORTAIL" } } @page :first { margin: 8cm }`,
    ),
  "a dialog over the page": (page) =>
    page.evaluate(() => {
      const dialog = document.createElement("dialog");
      document.body.append(dialog);
      dialog.append(document.querySelector("#tool")!);
      dialog.showModal();
    }),
  "a popover": (page) =>
    page.evaluate(() => {
      const over = document.createElement("div");
      over.popover = "manual";
      over.style.cssText = "inline-size: 90vw; block-size: 90vh; overflow: auto";
      document.body.append(over);
      over.append(document.querySelector("#tool")!);
      over.showPopover();
    }),
};

async function toPaper(tool: Tool): Promise<string> {
  const { element } = tool;
  await tool.load("rare-disease");
  await toStep(element, "sheets");
  await element.getByRole("button", { name: /^Imprimer\s:/ }).click();
  return element.evaluate((element: any) => element.sheet("person").text);
}

/** A picture of what is printed, for the eye. */
async function picture(page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: 704, height: 1032 });
  await page.emulateMedia({ media: "print" });
  const taken = await page.screenshot({ animations: "disabled" });
  await page.emulateMedia({ media: null });
  return taken;
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
});

for (const [name, make] of Object.entries(pages)) {
  test(`printed alone, whole and as it is: ${name}`, async ({ tool, page }) => {
    const text = await toPaper(tool);
    const plain = await picture(page);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.setViewportSize({ width: 1280, height: 900 });
    await make(page);
    await expect(tool.element.locator(".step")).toBeAttached();
    // What stood on the page is loaded and the person goes to the sheets, whatever can be seen of them.
    await tool.element.evaluate((element: any) => element.session.go("sheets"));
    await tool.element.locator(".actions .main").evaluate((button: HTMLElement) => button.click());
    const picturesque = await picture(page);
    expect(picturesque.equals(plain), "looks as it does on a plain page").toBe(true);
    const paper = await printed(page, `alone-${name.replace(/\W+/g, "-")}`);
    expect(missing(text, paper)).toEqual([]);
    expect(paper.pages).toBe(1);
    expect(paper.text).not.toMatch(/portail/i);
  });
}

test("a later print is the page's own, also after printing that never came", async ({ tool, page }) => {
  const marks = () =>
    page.evaluate(() => document.querySelectorAll("[data-care-printing]").length + document.adoptedStyleSheets.length);
  await toPaper(tool);
  await expect(tool.element.getByRole("status")).toContainText("ne s’ouvre pas");
  expect(await marks()).toBe(0);
  await expect(tool.element.locator(".paper")).toHaveCount(0);
  expect((await printed(page, "later")).text).toContain((await page.locator("h1").textContent())!.replace(/\s/g, ""));
  // The person's next act ends it as well.
  await tool.element.getByRole("button", { name: /^Imprimer\s:/ }).click();
  expect(await marks()).toBe(2);
  await page.locator("h1").click();
  expect(await marks()).toBe(0);
});

test("two sheets printed in a row: the last alone", async ({ tool, page }) => {
  await toPaper(tool);
  await tool.element.locator("#reader-clinician").evaluate((input: HTMLElement) => input.click());
  await tool.element.locator(".actions .main").evaluate((button: HTMLElement) => button.click());
  await expect(page.locator("html > [data-care-printing]")).toHaveCount(1);
  const paper = await printed(page, "second");
  const { text } = await tool.element.evaluate((element: any) => element.sheet("clinician"));
  expect(missing(text, paper)).toEqual([]);
  expect(paper.text).not.toContain("Àapporter");
});
