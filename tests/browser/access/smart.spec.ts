import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, type Portal } from "../smart/portal.js";
import { cut, small } from "./measure.js";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function sound(page: Page, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(tags)
      .options({ resultTypes: ["violations"] })
      .analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`));
    expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  const portal = page.locator("#portal");
  expect.soft(await cut(portal), state).toEqual([]);
  expect.soft(await small(portal), state).toEqual([]);
}

/** From the first question to a broken connection, each state once. */
const states: Record<string, (portal: Portal) => Promise<void>> = {
  "the question whether to go": async ({ page, address, said }) => {
    await page.goto(address);
    await expect(said).toContainText("Rien ne part sans vous.");
  },
  "in link with the portal": async (portal) => {
    await portal.alone();
    await portal.allow();
    await expect(portal.said).toContainText("déjà rempli");
  },
  "what goes": async (portal) => {
    await portal.hand("La fatigue");
    for (const part of await portal.dialog.locator("details").all()) await part.locator("summary").click();
  },
  "no answer": async (portal) => {
    portal.fhir.fault = () => "lost";
    await portal.send();
    await expect(portal.dialog.locator("#goes-said")).toContainText("Le portail ne répond pas.");
  },
  "back at the text": async (portal) => {
    await portal.dialog.locator("#back").click();
    await expect(portal.said).toContainText("Votre texte est toujours ici.");
  },
};

for (const [width, height] of [
  [320, 640],
  [1280, 1024],
] as const) {
  test(`the page that a portal launches: axe, light and dark, nothing cut at ${width} px`, async ({ portal, page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const [state, reach] of Object.entries(states)) {
      await reach(portal);
      await sound(page, state);
    }
  });
}
