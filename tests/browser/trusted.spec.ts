import { build } from "vite";
import { expect, test, type Page } from "@playwright/test";
import { page as made, policy, portal } from "../portal/portal.mjs";

const strict = policy.replace(" 'allow-duplicates'", "");
const tools =
  '<care-preparation id="tool"><a href="/paper">La feuille</a></care-preparation><care-engagement id="assessment" lang="en" instrument="practices"></care-engagement>';
const [first, second, all] = ["define-preparation", "define-engagement", "define"].map(
  (name) => `<script type="module" src="/care/${name}.js"></script>`,
);
const own = '<script type="module" src="/own.js"></script>';

/** A script of the page's own with a Lit of its own. */
async function ownLit(): Promise<string> {
  const source = `import { html, LitElement } from "lit";
    customElements.define("own-greeting", class extends LitElement { render() { return html\`<b>\${"Bonjour"}</b>\`; } });`;
  const name = "own-lit";
  const made = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [{ name, resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? source : null) }],
    build: { write: false, lib: { entry: name, formats: ["es"] }, rollupOptions: { input: name } },
  });
  const [{ output }] = [made].flat() as { output: { code: string }[] }[];
  return output[0]!.code;
}

function watched(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  return said;
}

async function works(page: Page): Promise<void> {
  await page.locator("#tool #main").fill("Mes vertiges");
  await expect(page.locator("#assessment #begin")).toHaveText("Start");
}

for (const [name, header] of [
  ["documented", policy],
  ["stricter", strict],
] as const) {
  test(`two scripts of the package on one page, under the ${name} policy`, async ({ page }) => {
    const said = watched(page);
    const site = await portal(
      { "/": made(tools, first! + second!) },
      { headers: { "Content-Security-Policy": header } },
    );
    await page.goto(site.origin);
    await works(page);
    expect(said).toEqual([]);
    site.close();
  });
}

for (const [name, scripts] of [
  ["before", own + all],
  ["after", all + own],
] as const) {
  test(`a page that uses Lit itself, ${name} our script, under the documented policy: both work`, async ({ page }) => {
    const said = watched(page);
    const site = await portal({
      "/": made(`<own-greeting></own-greeting>${tools}`, scripts),
      "/own.js": await ownLit(),
    });
    await page.goto(site.origin);
    await works(page);
    await expect(page.locator("own-greeting b")).toHaveText("Bonjour");
    expect(said).toEqual([]);
    site.close();
  });
}

test("where the page's policy leaves no name for templates, the person reads it, the page gets a care-error, and the link stays", async ({
  page,
}) => {
  const said = watched(page);
  const site = await portal(
    { "/": made(tools, own + all), "/own.js": await ownLit() },
    { headers: { "Content-Security-Policy": strict } },
  );
  await page.addInitScript(() => {
    const codes: string[] = ((globalThis as any).codes = []);
    document.addEventListener("care-error", (event: any) =>
      codes.push(`${event.target.localName} ${event.detail.name} ${event.detail.code}`),
    );
  });
  await page.goto(site.origin);
  await expect(page.locator("#tool").getByRole("alert")).toContainText("Ce site ne permet pas encore");
  await expect(page.locator("#tool"), "a page that waits for the state is told").toHaveAttribute(
    "data-care-state",
    "failed",
  );
  await expect(page.locator("#tool a")).toBeVisible();
  expect(await page.evaluate("codes")).toEqual([
    "care-preparation CareError policy-blocked",
    "care-engagement CareError policy-blocked",
  ]);
  expect(said.join("\n")).toContain("'allow-duplicates'");
  site.close();
});

test("a policy that names other policies and requires none lets the tools work", async ({ page }) => {
  const header = policy.replace(
    "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
    "trusted-types default",
  );
  const site = await portal({ "/": made(tools, all!) }, { headers: { "Content-Security-Policy": header } });
  await page.goto(site.origin);
  await works(page);
  site.close();
});
