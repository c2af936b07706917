import { readdirSync, readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { watched } from "./tool.js";

const folder = "target/docs";
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));

/** What goes wrong on a page: what the policy refused, was thrown or written down as an error, failed or went elsewhere. */
function faults(page: Page): string[] {
  const found = watched(page);
  page.on("console", (message) => message.type() === "error" && found.push(message.text()));
  page.on("response", (answer) => answer.status() >= 400 && found.push(`${answer.status()} ${answer.url()}`));
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1") found.push(`asked ${request.url()}`);
  });
  return found;
}

/** Opens a page; each element on it is there. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(`/docs/${name}`);
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll<any>("care-preparation, care-engagement, care-overview")].map(({ ready }) => ready),
    ),
  );
  for (const state of await page.locator("[data-care-state]").all())
    await expect(state).toHaveAttribute("data-care-state", "ready");
}

const rules = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

for (const name of pages) {
  test(`${name}: its examples run, nothing goes wrong, nothing sticks out, everybody can read it`, async ({ page }) => {
    const wrong = faults(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, name);
    await expect(page.locator("h1").first()).toBeVisible();
    expect(await rules(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await rules(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    // The one page that shows a fault has it on the console, as it says.
    expect(wrong).toEqual(name === "troubleshooting.html" ? [expect.stringContaining("visit must be one of")] : []);
  });
}

test("troubleshooting: the error of the example is told, its code has an entry, and the person has the tool", async ({
  page,
}) => {
  await open(page, "troubleshooting.html");
  await expect(page.locator("#told")).toContainText(/^care-preparation, unknown-id, visit: .*general-practice/);
  await expect(page.getByRole("heading", { name: "unknown-id" })).toBeVisible();
  await expect(page.locator("care-preparation #main")).toBeVisible();
});

test("each link leads to a page and a place that there are, from any folder", () => {
  const ids = new Map<string, string[]>();
  const links: [string, string][] = [];
  for (const name of pages) {
    const html = readFileSync(`${folder}/${name}`, "utf8");
    const values = (pattern: RegExp) => Array.from(html.matchAll(pattern), ([, value]) => value!);
    const own = values(/ id="([^"]+)"/g);
    expect(new Set(own).size, `${name} has each id once`).toBe(own.length);
    ids.set(name, own);
    links.push(...values(/ (?:href|src)="([^"]+)"/g).map((link): [string, string] => [name, link]));
  }
  const files = new Set(readdirSync(folder));
  // The demo and the package stand beside it.
  const beside = ["../index.html", "../care-partnership/define.js"];
  const lost = links.filter(([name, link]) => {
    if (/^https:/.test(link) || beside.includes(link)) return false;
    const [path, anchor] = link.split("#");
    const target = path === "" ? name : path!;
    return !files.has(target) || (anchor !== undefined && !ids.get(target)?.includes(anchor));
  });
  expect(links.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

test("the tabs of the quick start are a list of tabs, have an address each, and are all there without scripts", async ({
  page,
  browser,
}) => {
  await page.goto("/docs/index.html#vue");
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  await expect(tab("Vue")).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("tabpanel")).toContainText("isCustomElement");
  await tab("Vue").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(tab("React")).toBeFocused();
  await expect(page.getByRole("tabpanel")).toContainText("care-partnership/react");
  await expect(page).toHaveURL(/#react$/);
  const bare = await browser.newPage({ javaScriptEnabled: false });
  await bare.goto(page.url());
  for (const name of ["HTML", "React", "Vue", "Angular", "Svelte", "WordPress"])
    await expect(bare.getByRole("heading", { name, exact: true })).toBeVisible();
  await bare.close();
});

test("quick start: the settings are heeded, and a step goes into the preparation", async ({ page }) => {
  await open(page, "index.html");
  const tool = page.locator("care-preparation");
  expect(await tool.evaluate((tool: any) => tool.settings.emergency.number)).toBe("15");
  await page.locator("care-engagement").evaluate((element) => {
    const detail = { what: "step", as: "portal", entry: { kind: "question", title: "Qui puis-je appeler ?" } };
    element.dispatchEvent(new CustomEvent("care-share", { bubbles: true, composed: true, cancelable: true, detail }));
  });
  expect(await tool.evaluate((tool: any) => tool.preparation.entries()[0].title)).toBe("Qui puis-je appeler ?");
});

test("an appointment is taken, at the hour of its place", async ({ page }) => {
  await open(page, "javascript.html");
  await page.getByRole("button", { name: "Take the appointment" }).click();
  await expect(page.locator("#taken")).toHaveText("Left aside: nothing.");
  expect(await page.locator("#asked").evaluate((tool: any) => tool.preparation.encounter())).toMatchObject({
    when: "2026-12-10T14:30",
    minutes: 25,
  });
});

test("preparation: what is handed over reaches the page, and is said once it is there", async ({ page }) => {
  await open(page, "care-preparation.html");
  const tool = page.locator("#visit");
  await tool.locator("#main").fill("My knee");
  await tool.evaluate((tool: any) => tool.session.go("sheets"));
  await tool.getByRole("button", { name: "Send to the hospital’s portal" }).first().click();
  await expect(page.locator("#inbox")).toContainText("My knee");
  await expect(tool.getByRole("status")).toContainText("sheet");
});

test("self-assessment: the form has what was answered, and is not sent without", async ({ page }) => {
  await open(page, "care-engagement.html");
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.locator("#sent")).toBeEmpty();
  const tool = page.locator("care-engagement");
  await tool.locator("#begin").click();
  await tool.locator("fieldset.statement input").first().check();
  await page.getByRole("button", { name: "Send the form" }).click();
  await expect(page.locator("#sent")).toContainText(/The form has \d{3,} characters/);
});

test("behaviour: signed out on a page without the elements, nothing that was kept for the person is left", async ({
  page,
}) => {
  const [code] = readFileSync("docs/behaviour.md", "utf8").match(/^import \{ load \}[^`]+/m)!;
  const script = code.replace('"care-partnership"', '"/care-partnership/index.js"');
  const body = `${script}document.title = "signed out";`;
  await page.route("**/signed-out.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
  await page.goto("/docs/more.html");
  const kept = (owner: string) =>
    page.evaluate(async (owner) => {
      const { load } = await import("/care-partnership/index.js" as string);
      const care = await load({ locale: "en" });
      return ["care-preparation", "care-engagement"].map((name) => {
        const draft = care.keptDraft({ name, owner, place: "device" });
        if (document.title !== "signed out") draft.keep("mine");
        return localStorage.getItem(draft.key) !== null;
      });
    }, owner);
  expect(await kept("patient-17")).toEqual([true, true]);
  expect(await kept("patient-18")).toEqual([true, true]);
  await page.evaluate(() => import("/signed-out.js" as string));
  await expect(page).toHaveTitle("signed out");
  expect(await kept("patient-17")).toEqual([false, false]);
  expect(await kept("patient-18")).toEqual([true, true]);
});

test("overview: sixty results are read", async ({ page }) => {
  await open(page, "care-overview.html");
  await page.getByRole("button", { name: "Take sixty results" }).click();
  await expect.poll(() => page.locator("care-overview").evaluate((tool: any) => tool.views()[0]?.results)).toBe(60);
});

test("settings: the person reads what the portal says", async ({ page }) => {
  await open(page, "settings.html");
  await expect(page.locator("care-preparation")).toContainText("Welcome to the rheumatology service.");
  await expect(page.getByRole("row", { name: /^emergency\.message\?/ })).toContainText("who cannot call");
});

test("without an element, and as FHIR", async ({ page }) => {
  await open(page, "javascript.html");
  await expect(page.locator("#headless")).toContainText(/La fatigue depuis l.été/);
  await page.locator("care-preparation").locator("#main").fill("My knee");
  await page.getByRole("button", { name: "Give it as FHIR" }).click();
  await expect(page.locator("#given")).toContainText('"resourceType": "QuestionnaireResponse"');
  await expect(page.locator("#given")).toContainText("My knee");
});

test("theming: a control changes the element, says so as CSS, and goes back", async ({ page }) => {
  await open(page, "theming.html");
  const accent = () =>
    page.locator("care-preparation").evaluate((tool) => getComputedStyle(tool).getPropertyValue("--_accent").trim());
  const before = await accent();
  const field = page.getByLabel("--care-accent");
  await expect(field).toHaveValue("#0f5b66");
  await field.fill("#aa0000");
  expect(await accent()).toBe("#aa0000");
  // A dark red on white, as WCAG reckons it; a light one is warned of.
  await expect(page.locator("#pairs")).toContainText("accent on paper: 7.7 to 1");
  await expect(page.locator("#pairs .low")).toHaveCount(0);
  await page.getByLabel("--care-ink").fill("#cccccc");
  await expect(page.locator("#pairs")).toContainText("ink on paper: 1.6 to 1");
  await expect(page.locator("#low")).toHaveText("Too little for text: ink on paper, ink on soft.");
  await page.getByLabel("--care-ink").fill("#000000");
  await expect(page.locator("#pairs")).toContainText("ink on paper: 21.0 to 1");
  await expect(page.locator("#css")).toContainText("care-preparation {\n  --care-accent: #aa0000;\n");
  await page.getByRole("button", { name: "Reset" }).click();
  expect(await accent()).toBe(before);
  const named = await page.locator("#controls label code").allTextContents();
  expect(named.length).toBeGreaterThan(10);
});

test("without the package beside it, each example says why it does not run, and there is no demo", async ({ page }) => {
  await page.route("**/care-partnership/**", (route) => route.fulfill({ status: 404, body: "" }));
  for (const name of ["index.html", "theming.html", "care-overview.html"]) {
    await page.goto(`/docs/${name}`);
    await expect(page.locator(".live").first()).toContainText(/^This example does not run: the package is not at http/);
    await expect(page.getByRole("link", { name: "Demo" })).toHaveCount(0);
  }
});

test("on a phone the menu is closed until it is asked for, and a row of a reference table is one below the other", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "settings.html");
  await expect(page.getByRole("link", { name: "Types", exact: true }).first()).toBeHidden();
  await page.getByText("Pages", { exact: true }).click();
  await expect(page.getByRole("link", { name: "Types", exact: true }).first()).toBeVisible();
  const cells = await page
    .locator("tr[id='emergency.message'] > *")
    .evaluateAll((all) =>
      all.map((cell) => cell.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top })),
    );
  expect(new Set(cells.map(({ left }) => left)).size).toBe(1);
  expect(cells.map(({ top }) => top)).toEqual(cells.map(({ top }) => top).toSorted((one, other) => one - other));
  expect(Math.max(...cells.map(({ right }) => right))).toBeLessThanOrEqual(390);
});

test("the site and the demo stand in any folder, and ask for nothing outside it", async ({ page }) => {
  const asked: string[] = [];
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.pathname);
    if (!url.pathname.startsWith("/any/where/")) return route.fulfill({ status: 404, body: "" });
    url.pathname = url.pathname.slice("/any/where".length);
    await route.fulfill({ response: await route.fetch({ url: url.href }) });
  });
  const ready = (name: string) => expect(page.locator(name)).toHaveAttribute("data-care-state", "ready");
  await page.goto("/any/where/docs/care-overview.html");
  await ready("care-overview");
  await page.getByRole("button", { name: "Take sixty results" }).click();
  await expect.poll(() => page.locator("care-overview").evaluate((tool: any) => tool.views()[0]?.results)).toBe(60);
  await page.getByRole("link", { name: "Demo" }).click();
  await ready("#tool");
  await page.locator("#load").click();
  await expect(page.locator("#loaded")).not.toBeEmpty();
  await page.locator("#load-assessment").click();
  await expect(page.locator("#assessment-loaded")).not.toBeEmpty();
  expect(asked.filter((path) => !path.startsWith("/any/where/"))).toEqual([]);
});
