import type { Page } from "@playwright/test";
import { portal } from "./portal.js";
import { expect, test } from "./tool.js";

/** A sheet of the page's own. */
const styled = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);

const part = `<div id="around"><care-preparation id="part"></care-preparation></div>`;

/** How light a colour is, 0 to 255. */
const light = (page: Page, selector: string) =>
  page.locator("#part").evaluate((part, selector) => {
    const [r = 0, g = 0, b = 0] = getComputedStyle(part.shadowRoot!.querySelector(selector)!)
      .color.match(/[\d.]+/g)!
      .map(Number);
    return (r + g + b) / 3;
  }, selector);

for (const [name, css, dark] of [
  ["a page that says nothing of the dark", "", false],
  ["a page that is light alone", ":root { color-scheme: light }", false],
  ["a page that goes with the device", ":root { color-scheme: light dark }", true],
  ["a page that is dark alone", ":root { color-scheme: dark }", true],
] as const) {
  test(`on a dark device, the tool goes with ${name}, its own controls too`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await portal(page, part);
    await styled(page, css);
    // The ground is the page's; the ink is for it.
    const ink = await light(page, ".frame");
    expect(dark ? ink > 200 : ink < 80, `ink ${ink}`).toBe(true);
    const scheme = await page
      .locator("#part")
      .evaluate((part) => getComputedStyle(part.shadowRoot!.querySelector("#main")!).colorScheme);
    expect(scheme.includes("dark"), scheme).toBe(dark);
  });
}

test("a host that waits is told: loading, then ready, or failed", async ({ page }) => {
  await portal(page, part);
  await expect(page.locator("#part")).toHaveAttribute("data-care-state", "ready");
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("about:blank");
  await portal(page, part).catch(() => undefined);
  await expect(page.locator("#part")).toHaveAttribute("data-care-state", "failed");
});

test("an element that is in no page, or was taken out of it, says so in a CareError, and settles", async ({ page }) => {
  await portal(page, part);
  const answers = await page.evaluate(async () => {
    const never = document.createElement("care-preparation") as any;
    const removed = document.querySelector("#part") as any;
    removed.remove();
    await new Promise((done) => setTimeout(done));
    const said = async (call: () => unknown) => {
      try {
        await call();
        return "nothing";
      } catch (error) {
        return (error as Error).name;
      }
    };
    const calls = (tool: any) => [
      () => tool.ready,
      () => tool.open("{}"),
      () => tool.toFhir(),
      () => tool.fromFhir({}),
      () => tool.questionnaire(),
      () => tool.readAppointment({}),
      () => tool.sheet("person"),
      () => tool.add({ kind: "topic", title: "x" }),
    ];
    return Promise.all([never, removed].flatMap(calls).map(said));
  });
  expect(answers).toEqual(Array(16).fill("CareError"));
});

test("moved into a frame's document it keeps its looks and its words", async ({ page }) => {
  await portal(page, `${part}<iframe id="frame" width="600" height="600"></iframe>`);
  await page.locator("#part #main").fill("Mes vertiges");
  const looks = await page.evaluate(async () => {
    const tool = document.querySelector("#part") as any;
    (document.querySelector("#frame") as HTMLIFrameElement).contentDocument!.body.append(tool);
    await tool.ready;
    await tool.updateComplete;
    const frame = tool.shadowRoot.querySelector(".frame");
    return [
      getComputedStyle(frame).display,
      tool.preparation.entries().map(({ title }: any) => title),
      tool.ownerDocument === document,
    ];
  });
  expect(looks).toEqual(["grid", ["Mes vertiges"], false]);
});

test("in a frame's document it prints the frame, and leaves the page around it alone", async ({ page }) => {
  await portal(page, `${part}<iframe id="frame" width="600" height="600"></iframe>`);
  await page.locator("#part #main").fill("Mes vertiges");
  const called = await page.evaluate(async () => {
    const tool = document.querySelector("#part") as any;
    const frame = (document.querySelector("#frame") as HTMLIFrameElement).contentWindow! as Window & typeof globalThis;
    frame.document.body.append(tool);
    await tool.ready;
    tool.session.go("sheets");
    await tool.updateComplete;
    const called: string[] = [];
    const marked = (of: Window) => of.document.querySelectorAll("[data-care-printing]").length > 0;
    window.print = () => called.push("the page");
    frame.print = () => {
      called.push("the frame", `frame marked: ${marked(frame)}`, `page marked: ${marked(window)}`);
      called.push(String(tool.shadowRoot.querySelector(".paper").textContent.includes("Mes vertiges")));
      frame.dispatchEvent(new Event("afterprint"));
    };
    tool.shadowRoot.querySelector(".actions .main").click();
    while (called.length === 0) await new Promise((done) => frame.requestAnimationFrame(done));
    return called;
  });
  expect(called).toEqual(["the frame", "frame marked: true", "page marked: false", "true"]);
});

test("a frame that has loaded another page takes in an element as the first one did", async ({ page }) => {
  await portal(page, `${part}<iframe id="frame" width="600" height="600"></iframe>`);
  const looks = await page.evaluate(async () => {
    const frame = document.querySelector("#frame") as HTMLIFrameElement;
    const inside = async (tool: any) => {
      frame.contentDocument!.body.append(tool);
      await tool.ready;
      await tool.updateComplete;
      return getComputedStyle(tool.shadowRoot.querySelector(".frame")).display;
    };
    const tool = document.querySelector("#part")!;
    const first = await inside(tool);
    document.body.append(tool);
    const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    frame.srcdoc = "<p>Another page</p>";
    await loaded;
    return [first, await inside(tool), await inside(document.createElement("care-preparation"))];
  });
  expect(looks).toEqual(["grid", "grid", "grid"]);
});

test("shortcuts of a page, of single letters, take nothing from who is typing; Escape is the page's", async ({
  page,
}) => {
  await portal(page, part);
  await page.evaluate(() => {
    const heard: string[] = ((window as any).heard = []);
    document.addEventListener("keydown", (event) => {
      heard.push(event.key);
      if (/^[a-z]$/.test(event.key)) event.preventDefault();
    });
  });
  await page.locator("#part #main").click();
  await page.keyboard.type("genou et dos");
  await page.keyboard.press("Escape");
  await expect(page.locator("#part #main")).toHaveValue("genou et dos");
  const heard = await page.evaluate(() => (window as any).heard as string[]);
  expect(heard).toContain("Escape");
  expect(heard.filter((key) => /^[a-z]$/.test(key))).toEqual([]);
});
