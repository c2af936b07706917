import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";

/** Of the content, what was built, with the folder that a translator would put beside it. */
async function content(path: string): Promise<string> {
  return readFile(path.startsWith("ar/") ? `tests/locales/${path}` : `pkg/dist/content/${path}`, "utf8");
}

/** Serves a portal's own content folder, with Arabic in it, at /translated/. */
export async function translated(page: Page): Promise<void> {
  await page.route("**/translated/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/translated/", "");
    await route.fulfill({ contentType: "application/json", body: await content(path) });
  });
}

/** Serves the demo page with its preparation in Arabic. */
export async function arabic(page: Page): Promise<void> {
  await translated(page);
  await page.route("http://127.0.0.1:*/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      "<care-preparation ",
      '<care-preparation lang="ar" content-url="/translated/" ',
    );
    await route.fulfill({ response, body });
  });
}
