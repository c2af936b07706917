import { expect, test, type FrameLocator, type Page } from "@playwright/test";

/** The tool in a frame of a portal, with what the portal allows the frame. */
async function framed(page: Page, allowed: string): Promise<FrameLocator> {
  const body = `<!doctype html><title>Portail</title><iframe id="frame" ${allowed} src="/hosts/frame/inside.html" width="800" height="900"></iframe>`;
  await page.route("**/framed.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto("/framed.html");
  const frame = page.frameLocator("#frame");
  await frame.locator("#tool #main").fill("Mes vertiges");
  await frame.locator("#tool").evaluate((tool: any) => {
    tool.preparation.setEncounter({ when: "2026-12-10T14:30" });
    tool.session.go("sheets");
  });
  await expect(frame.locator("#tool #reader-person")).toBeVisible();
  await frame.locator("#tool").evaluate((tool) => {
    for (const part of tool.shadowRoot!.querySelectorAll("details")) part.open = true;
  });
  return frame;
}

/** What is written by each way out, as the person finds it to be copied by hand. */
const exits = [
  { name: "Copier le texte", text: "Mes vertiges" },
  { name: "Enregistrer le texte", text: "Mes vertiges" },
  { name: "Enregistrer pour mon agenda", text: "BEGIN:VCALENDAR" },
  { name: /^Garder dans un fichier/, text: "Mes vertiges" },
  { name: "Imprimer", text: "Mes vertiges" },
];

const done = /(est|a été) (enregistré|gardé|imprimé|copié)|dans vos téléchargements/i;

test("in a frame that allows scripts alone, nothing is said to be done, and each text can be copied by hand", async ({ page }) => {
  const frame = await framed(page, `sandbox="allow-scripts"`);
  const tool = frame.locator("#tool");
  for (const { name, text } of exits) {
    await tool.getByRole("button", { name, exact: true }).first().click();
    await expect(tool.locator("#copy-text"), String(name)).toHaveValue(new RegExp(text));
    const said = await tool.getByRole("status").innerText();
    expect(said, String(name)).not.toBe("");
    expect(said, String(name)).not.toMatch(done);
  }
  // No printing came: nothing of it stays.
  await expect(frame.locator("[data-care-printing]")).toHaveCount(0);
});

test("in a frame that the README's recipe makes, each way out is open", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const recipe = `sandbox="allow-scripts allow-downloads allow-modals" allow="clipboard-write"`;
  const frame = await framed(page, recipe);
  const tool = frame.locator("#tool");
  for (const [name, file] of [["Enregistrer le texte", "ma-feuille.txt"], ["Enregistrer pour mon agenda", "rendez-vous.ics"]] as const) {
    const [download] = await Promise.all([page.waitForEvent("download"), tool.getByRole("button", { name, exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(file);
  }
  await tool.evaluate(() => {
    window.print = () => void window.dispatchEvent(new Event("beforeprint"));
  });
  await tool.getByRole("button", { name: "Imprimer", exact: true }).click();
  await expect(frame.locator("[data-care-printing] ")).toHaveCount(1);
  await tool.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(frame.locator("[data-care-printing]")).toHaveCount(0);
});

for (const [name, broken] of Object.entries({
  "has no print": () => Reflect.deleteProperty(window, "print") && Object.defineProperty(window, "print", { value: undefined }),
  "has a print that throws": () => Object.assign(window, { print: () => { throw new Error("no"); } }),
  "has a print that does nothing": () => Object.assign(window, { print: () => {} }),
})) {
  test(`where an app's view ${name}, the sheet's text is offered, and a later print is the page's own`, async ({ page }) => {
    await page.addInitScript(broken);
    await page.goto("/");
    const tool = page.locator("#tool");
    await tool.locator("#main").fill("Mes vertiges");
    await tool.evaluate((tool: any) => tool.session.go("sheets"));
    await tool.getByRole("button", { name: "Imprimer", exact: true }).click();
    await expect(tool.locator("#copy-text")).toHaveValue(/Mes vertiges/);
    expect(await tool.getByRole("status").innerText()).not.toMatch(done);
    await expect(page.locator("[data-care-printing]")).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("h1")).toBeVisible();
  });
}

test("where files cannot be offered, or nothing can be copied, the text is there to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    URL.createObjectURL = () => { throw new Error("no"); };
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto("/");
  const tool = page.locator("#tool");
  await tool.locator("#main").fill("Mes vertiges");
  await tool.evaluate((tool: any) => tool.session.go("sheets"));
  for (const name of ["Enregistrer le texte", "Copier le texte"]) {
    await tool.getByRole("button", { name, exact: true }).click();
    await expect(tool.locator("#copy-text")).toBeFocused();
    await expect(tool.locator("#copy-text")).toHaveValue(/Mes vertiges/);
    expect(await tool.getByRole("status").innerText()).not.toMatch(done);
  }
});
