import type { Page } from "@playwright/test";
import { expect, test, watched } from "./tool.js";
import { tags, works, type Tag } from "./works.js";

const script = "/care-partnership/define.js";

async function arrive(page: Page, body: string, contentType = "text/html; charset=utf-8"): Promise<void> {
  await page.route("**/odd/page.html", (route) => route.fulfill({ contentType, body }));
  await page.goto("/odd/page.html");
}

/** Pages of all kinds: what a page has, with the element in it. */
const pages: Record<string, (tag: Tag) => { body: string; type?: string; language?: string }> = {
  // Of an XHTML page, Chromium runs no modules.
  "is XHTML": (tag) => ({
    type: "application/xhtml+xml",
    language: "en",
    body: `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Portal</title></head>
      <body><${tag} id="part"><p>Call us.</p></${tag}><script src="/care-partnership/classic.js"></script></body></html>`,
  }),
  "starts its addresses elsewhere": (tag) => ({
    body: `<!doctype html><html lang="fr"><head><base href="https://elsewhere.example/deep/" target="_blank"/><title>Portail</title></head>
      <body><${tag} id="part"></${tag}><script type="module" src="http://127.0.0.1:${process.env.CARE_PORT ?? 8098}${script}"></script></body></html>`,
  }),
  "has no doctype, as in the nineties": (tag) => ({
    body: `<html lang="fr"><title>Portail</title><table><tr><td><${tag} id="part"></${tag}></table><script type="module" src="${script}"></script></html>`,
  }),
  "has the script of two versions": (tag) => ({
    body: `<!doctype html><html lang="fr"><title>Portail</title><${tag} id="part"></${tag}>
      <script type="module" src="${script}?0.1.0"></script><script type="module" src="${script}?0.2.0"></script></html>`,
  }),
  "has the element twice, and the script between": (tag) => ({
    body: `<!doctype html><html lang="fr"><title>Portail</title><${tag} id="part"></${tag}>
      <script type="module" src="${script}"></script><${tag} id="part"></${tag}></html>`,
  }),
  "forgets to close its tags": (tag) => ({
    body: `<!doctype html><html lang="fr"><title>Portail</title><p>Bonjour<${tag} id="part"><script type="module" src="${script}"></script></html>`,
  }),
};

for (const tag of tags) {
  for (const [name, made] of Object.entries(pages)) {
    test(`${tag} on a page that ${name}: it is there, and can be used`, async ({ page }) => {
      const thrown = watched(page);
      const { body, type, language = "fr" } = made(tag);
      await arrive(page, body, type);
      const part = page.locator("#part").first();
      await expect(part.locator(".frame")).toHaveAttribute("lang", language);
      if (language === "fr") await works(part, tag);
      else await part.evaluate((tool: any) => tool.ready);
      await expect(part).toHaveAttribute("data-care-state", "ready");
      await expect(part.locator("#heading")).toBeVisible();
      expect(thrown).toEqual([]);
    });
  }

  test(`${tag} in a frame whose page is a text: it is there, and can be used`, async ({ page }) => {
    const thrown = watched(page);
    const inner = `<!doctype html><html lang='fr'><title>Cadre</title><${tag} id='part'></${tag}><script type='module' src='${script}'></script></html>`;
    await arrive(
      page,
      `<!doctype html><html lang="en"><title>Portal</title><iframe title="Tool" width="900" height="900" srcdoc="${inner}"></iframe></html>`,
    );
    const part = page.frameLocator("iframe").locator("#part");
    await works(part, tag);
    await expect(part.locator(".frame")).toHaveAttribute("lang", "fr");
    expect(thrown).toEqual([]);
  });
}
