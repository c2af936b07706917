import { expect, test, type Page } from "@playwright/test";

/** A page of a system that drops tags it does not know. */
async function page(page: Page, head: string, body: string): Promise<void> {
  await page.route("**/portal.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="fr"><title>Portail</title>${head}${body}</html>`,
    }),
  );
  await page.goto("/portal.html");
}

const place = `<div id="place" data-care="preparation" data-visit="general-practice" data-minutes="25" data-content-url="https://elsewhere.example/">
  <p>Une feuille suffit.</p></div>
  <div data-care="engagement" data-instrument="practices" data-respondent="patient"></div>
  <div data-care="overview"></div><div data-care="pigeon">Autre chose</div>`;

for (const [name, head] of [
  ["a module", '<script type="module" src="/care-partnership/define.js"></script>'],
  ["a classic script in the head", '<script src="/care-partnership/classic.js"></script>'],
  ["a deferred classic script", '<script src="/care-partnership/classic.js" defer></script>'],
] as const) {
  test(`a place gets its element, by ${name}`, async ({ page: tab }) => {
    await page(tab, head, place);
    const tool = tab.locator("#place > care-preparation");
    await expect(tool.locator("#main")).toBeVisible();
    expect(await tool.evaluate((tool: any) => tool.preparation.encounter())).toMatchObject({
      kind: "general-practice",
      minutes: 25,
    });
    await expect(tool, "an author does not say where content comes from").not.toHaveAttribute("content-url");
    await expect(tool.locator("> p"), "what stood there is the element's fallback").toHaveText("Une feuille suffit.");
    await expect(tab.locator("care-engagement")).toHaveAttribute("instrument", "practices");
    await expect(tab.locator("care-overview")).toHaveCount(1);
    await expect(tab.locator("[data-care=pigeon]")).toHaveText("Autre chose");
    await expect(tab.locator("care-preparation"), "once").toHaveCount(1);
  });
}

test("a place that comes later is mounted by the page", async ({ page: tab }) => {
  await page(tab, '<script src="/care-partnership/classic.js"></script>', "<main></main>");
  await tab.evaluate(() => {
    const main = document.querySelector("main")!;
    const place = Object.assign(document.createElement("div"), { lang: "en" });
    place.dataset.care = "preparation";
    main.append(place);
    (window as any).carePartnership.mount(main);
    (window as any).carePartnership.mount(main);
  });
  await expect(tab.locator("care-preparation #heading")).toHaveText("What matters most");
  await expect(tab.locator("care-preparation")).toHaveCount(1);
});

test("who writes a place sets the element's own attributes, and neither code, style nor an address", async ({
  page: tab,
}) => {
  const tried = [
    ...["onclick", "onfocus", "onpointerenter", "onanimationstart", "oncare-change", "ONLOAD"],
    ...["style", "class", "id", "part", "slot", "is", "srcdoc", "href", "tabindex", "contenteditable", "aria-label"],
    ...["wasm-url", "content-url", "link-url"],
  ];
  const data = tried.map((name) => `data-${name}="self.taken = '${name}'"`).join(" ");
  await page(
    tab,
    '<script src="/care-partnership/classic.js"></script>',
    ["preparation", "engagement", "overview"]
      .map(
        (tool) =>
          `<div data-care="${tool}" ${data} data-lang="en" data-dir="ltr" data-name="mine" data-storage="session"></div>`,
      )
      .join(""),
  );
  for (const tool of ["preparation", "engagement", "overview"]) {
    const element = tab.locator(`care-${tool}`);
    await expect(element).toHaveAttribute("data-care-state", "ready");
    const set = await element.evaluate((element) => element.getAttributeNames().sort());
    expect(set, "the state is the element's own").toEqual(["data-care-state", "dir", "lang", "name", "storage"]);
    await element.dispatchEvent("click");
  }
  expect(await tab.evaluate(() => (self as any).taken)).toBeUndefined();
});
