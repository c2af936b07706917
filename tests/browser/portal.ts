import type { Locator, Page } from "@playwright/test";

/** A page of a portal, in French, with the elements defined; what it has inside is up to the test. */
export async function portal(page: Page, body: string): Promise<void> {
  await page.route("**/portal.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="fr"><title>Portail</title>${body}<script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/portal.html");
  await page.evaluate(async () => {
    await customElements.whenDefined("care-overview");
    await Promise.all(
      [...document.querySelectorAll<any>("care-preparation, care-engagement, care-overview")].map(({ ready }) => ready),
    );
  });
}

/** The titles of a preparation's entries. */
export const titles = (element: Locator): Promise<string[]> =>
  element.evaluate((tool: any) => tool.preparation.entries().map(({ title }: { title: string }) => title));
