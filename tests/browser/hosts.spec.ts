import AxeBuilder from "@axe-core/playwright";
import { expect, test, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { look, openParts, unspoilt, watched } from "./tool.js";
import { stepButton } from "./path.js";
import { takesAway, works } from "./works.js";

/** The three elements on a page of tests/hosts, handled as a person would. */
class Host {
  readonly tool: Locator;
  readonly assessment: Locator;
  readonly overview: Locator;
  readonly log: Locator;

  constructor(readonly page: Page | FrameLocator) {
    this.tool = page.locator("#tool");
    this.assessment = page.locator("#assessment");
    this.overview = page.locator("#overview");
    this.log = page.locator("#log");
  }

  /** Attributes and settings came through. */
  async isSet(): Promise<void> {
    await expect(this.tool).toContainText("Bienvenue dans le service de rhumatologie.");
    expect(await this.tool.evaluate((tool: any) => tool.preparation.encounter())).toMatchObject({
      kind: "specialist",
      minutes: 25,
    });
    await expect(this.assessment.locator("#begin")).toBeAttached();
    expect(await this.assessment.evaluate((tool: any) => tool.assessment.options())).toMatchObject({
      instrument: "practices",
      respondent: "patient",
    });
  }

  /** A point is typed, stands on the sheet, and the sheet is handed to the portal. */
  async prepare(): Promise<void> {
    await this.tool.locator("#main").fill("Mes vertiges");
    await expect(this.log).toContainText("care-change from care-preparation");
    await expect(this.tool.locator(".preview")).toContainText("Mes vertiges");
    const to = stepButton(this.tool, "sheets");
    if (!(await to.isVisible())) await this.tool.locator(".toggle").click();
    await to.click();
    const sent = this.tool.page().waitForRequest("**/inbox");
    await this.tool.getByRole("button", { name: "Envoyer au portail de l’hôpital" }).click();
    expect((await sent).postData()).toContain("Mes vertiges");
    await expect(this.log).toContainText(
      /care-share from care-preparation: \{(?=.*"what":"person")(?=.*"as":"portal").*"text":".*Mes vertiges/,
    );
    // Said only once the portal's server has it.
    await expect(this.tool.getByRole("status")).toContainText("La feuille est remise");
  }

  /** A statement is answered. */
  async answer(): Promise<void> {
    await this.assessment.locator("#begin").click();
    await this.assessment.locator("fieldset.statement input").first().check();
    await expect(this.log).toContainText("care-change from care-engagement");
    expect(
      await this.assessment.evaluate((tool: any) =>
        tool.profile().contexts.reduce((sum: number, { answered }: { answered: number }) => sum + answered, 0),
      ),
    ).toBe(1);
  }

  /** The portal takes both away: what they held is given back. */
  async isFreed(): Promise<void> {
    const held = await this.tool.evaluateHandle((tool: any) => {
      const assessment = tool.getRootNode().querySelector("#assessment");
      return { tool, assessment, preparation: tool.preparation, answers: assessment.assessment };
    });
    await this.page.locator("#hide").evaluate((button: HTMLElement) => button.click());
    await expect(this.tool).toHaveCount(0);
    const left = await held.evaluate(({ tool, assessment, preparation, answers }) => {
      const gone = (call: () => unknown) => {
        try {
          call();
          return false;
        } catch {
          return true;
        }
      };
      return [
        tool.preparation,
        assessment.assessment,
        gone(() => preparation.entries()),
        gone(() => answers.profile()),
      ];
    });
    expect(left).toEqual([undefined, undefined, true, true]);
  }
}

for (const name of ["plain", "react", "vue", "angular", "svelte", "webpack", "esbuild", "hostile"]) {
  test(`a portal made with: ${name}`, async ({ page }) => {
    const refused = watched(page);
    await page.route("**/inbox", (route) => route.fulfill({ status: 204 }));
    await page.goto(`/hosts/${name}/`);
    const host = new Host(page);
    await host.isSet();
    await host.prepare();
    await takesAway(page, host.tool, "Mes vertiges");
    await host.answer();
    await works(host.overview, "care-overview");
    await host.isFreed();
    expect(refused).toEqual([]);
  });
}

for (const name of ["plain", "react", "vue", "angular", "svelte", "webpack", "esbuild"]) {
  test(`a portal made with ${name}, in a browser without WebAssembly`, async ({ page }) => {
    await page.addInitScript("delete globalThis.WebAssembly");
    await page.route("**/inbox", (route) => route.fulfill({ status: 204 }));
    await page.goto(`/hosts/${name}/`);
    const host = new Host(page);
    await host.isSet();
    await host.prepare();
    await host.answer();
    await works(host.overview, "care-overview");
  });
}

test("a framework's styles, everything unset, small letters, right to left: nothing is spoilt", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/hosts/hostile/");
  const tool = page.locator("#tool");
  await tool.locator("#main").fill("Mes vertiges");
  await tool.locator("#next").click();
  await openParts(tool);
  expect(await look(tool)).toEqual(unspoilt);
  const { violations } = await new AxeBuilder({ page }).include("#tool").include("#assessment").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("in a frame that has no origin and no storage", async ({ page }) => {
  const refused = watched(page);
  await page.goto("/hosts/frame/");
  const frame = page.frameLocator("#frame");
  const host = new Host(frame);
  await host.isSet();
  expect(await host.tool.evaluate(() => origin)).toBe("null");
  await host.tool.locator("#main").fill("Mes vertiges");
  await expect(host.log).toContainText("care-change from care-preparation");
  await expect(host.tool.locator("#sheet-dialog")).toContainText("Mes vertiges");
  // What was asked of the browser and cannot be had is said, and costs nothing of what is on screen.
  await host.tool.locator(".toggle").click();
  await stepButton(host.tool, "after").click();
  await expect(host.tool.locator("#store-notice")).toBeVisible();
  expect(
    await host.tool.evaluate((tool: any) => tool.preparation.entries().map(({ title }: { title: string }) => title)),
  ).toEqual(["Mes vertiges"]);
  await host.answer();
  await host.isFreed();
  expect(refused).toEqual([]);
});

test("in such a frame, in a browser without WebAssembly", async ({ page }) => {
  await page.addInitScript("delete globalThis.WebAssembly");
  await page.goto("/hosts/frame/");
  const host = new Host(page.frameLocator("#frame"));
  await works(host.tool, "care-preparation");
  await works(host.assessment, "care-engagement");
});
