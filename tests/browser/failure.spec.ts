import { expect, test as plain, type Page } from "@playwright/test";
import { printed } from "./paper.js";
import { test } from "./tool.js";

/** WebAssembly is missing, and the site has no script for it. */
async function missing(page: Page): Promise<void> {
  await page.addInitScript("delete globalThis.WebAssembly");
  await page.route("**/*.wasm.js", (route) => route.fulfill({ status: 404, body: "" }));
}

const french = "**/care-partnership/content/preparation.fr.json";

/** Opens the demo page and waits for what the tool says in place of itself. */
async function said(page: Page): Promise<string> {
  await page.goto("/");
  const tool = page.locator("#tool");
  await expect(tool.locator("[data-text=fallback]")).toBeVisible();
  return (await tool.getByRole("alert").textContent()) ?? "";
}

plain.describe("each cause has its own words, and the person is not lost", () => {
  plain("no WebAssembly, and no script for it", async ({ page }) => {
    await missing(page);
    expect(await said(page)).toContain("Un autre, plus récent, le peut");
  });

  plain("the policy of the page blocks it, and there is no script for it", async ({ page, baseURL }) => {
    await page.route("**/*.wasm.js", (route) => route.fulfill({ status: 404, body: "" }));
    await page.route(`${baseURL}/`, async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()["content-security-policy"] ?? "").replace(" 'wasm-unsafe-eval'", "");
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    expect(await said(page)).toContain("Ce site ne permet pas encore");
  });

  plain("the wasm file is missing", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    expect(await said(page)).toContain("Un fichier de l’outil n’est pas arrivé");
    await expect(page.locator("#tool").getByRole("button", { name: "Essayer encore" })).toBeVisible();
  });

  plain("a content file is missing", async ({ page }) => {
    await page.route(french, (route) => route.fulfill({ status: 404, body: "" }));
    expect(await said(page)).toContain("Les textes de l’outil ne sont pas arrivés");
  });

  for (const [name, file] of [
    ["the wasm file", "**/*.wasm"],
    ["a content file", french],
  ] as const) {
    plain(`${name} is not the one that was built`, async ({ page }) => {
      await page.route(file, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from(" ")]) });
      });
      expect(await said(page)).toContain("n’est pas celui qui était attendu");
      await expect(page.locator("#tool").getByRole("button", { name: "Essayer encore" })).toHaveCount(0);
    });
  }

  plain("a content file of the portal's own is broken", async ({ page }) => {
    await page.goto("/");
    await page.route("**/own/**", async (route) => {
      const path = new URL(route.request().url()).pathname.replace("/own/", "/care-partnership/content/");
      if (path.endsWith("fr/preparation.json"))
        return route.fulfill({ contentType: "application/json", body: '{"texts":' });
      const response = await route.fetch({ url: new URL(path, route.request().url()).href });
      await route.fulfill({ response });
    });
    await page.evaluate(() => {
      const own = document.createElement("care-preparation");
      own.id = "own";
      own.setAttribute("content-url", "/own/");
      document.body.append(own);
    });
    await expect(page.locator("#own").getByRole("alert")).toContainText("abîmés");
  });

  plain("an empty sheet can still be printed", async ({ page }) => {
    await page.addInitScript(() => (window.print = () => {}));
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await said(page);
    await page.locator("#tool").getByRole("button", { name: "Imprimer une feuille vide" }).click();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#tool .paper")).toContainText("Mes trois questions");
    await expect(page.locator("h1")).toBeHidden();
    expect((await printed(page)).pages).toBe(1);
  });
});

for (const [name, print] of Object.entries({
  absent: () => Object.assign(window, { print: undefined }),
  "without effect": () => Object.assign(window, { print: () => {} }),
})) {
  plain(
    `where printing is ${name}, that is said, and what stands on an empty sheet is shown to be written by hand`,
    async ({ page }) => {
      await missing(page);
      await page.addInitScript(print);
      await said(page);
      const tool = page.locator("#tool");
      await expect(tool.getByRole("status")).toBeEmpty();
      await tool.getByRole("button", { name: "Imprimer une feuille vide" }).click();
      await expect(tool.getByRole("status")).toContainText("L’impression ne s’ouvre pas ici");
      await expect(tool.getByRole("listitem").filter({ hasText: "Mes trois questions" })).toBeVisible();
      await expect(tool.locator(".paper")).toHaveCount(0);
      await expect(page.locator("[data-care-printing]")).toHaveCount(0);
    },
  );
}

test("offline halfway: what is on screen stays, and it comes when the connection is back", async ({
  tool,
  page,
  context,
}) => {
  await tool.element.locator("#main").fill("Mes vertiges");
  const told = tool.element.evaluate(
    (element) =>
      new Promise((resolve) =>
        element.addEventListener("care-error", (event: any) => resolve(event.detail.code), { once: true }),
      ),
  );
  await context.setOffline(true);
  await page.getByRole("button", { name: "English" }).click();
  expect(await told).toBe("offline");
  await expect(tool.heading).toHaveText("Ce qui compte le plus");
  expect(await tool.titles()).toEqual(["Mes vertiges"]);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(tool.heading).not.toHaveText("Ce qui compte le plus");
  expect(await tool.titles()).toEqual(["Mes vertiges"]);
});

test("opened without a connection, it opens when that is back, and asks for nothing before", async ({ tool, page }) => {
  const context = page.context();
  await expect(tool.heading).toBeVisible();
  await context.setOffline(true);
  await page.evaluate(() => {
    for (const id of ["late", "gone"]) {
      const element = document.createElement("care-preparation");
      element.id = id;
      element.lang = "en";
      document.body.append(element);
    }
  });
  for (const id of ["late", "gone"]) {
    await expect(page.locator(`#${id}`).getByRole("alert")).toContainText("The tool will open when it is back");
  }
  const gone = await page.locator("#gone").evaluateHandle((gone) => (gone.remove(), gone));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.locator("#late").evaluate((late: any) => late.updateComplete);
  expect(asked).toEqual([]);
  await context.setOffline(false);
  await expect(page.locator("#late #heading")).toHaveText("What matters most");
  expect(await gone.evaluate((gone) => gone.getAttribute("data-care-state"))).not.toBe("ready");
  expect(asked.filter((url) => url.endsWith("content/preparation.en.json"))).toHaveLength(1);
});

test("offline when FHIR is first asked for: an error that says so, and it works when the connection is back", async ({
  tool,
  context,
}) => {
  await tool.element.locator("#main").fill("Mes vertiges");
  const fhir = () =>
    tool.element.evaluate((element: any) =>
      element.toFhir().then(
        ({ resourceType }: any) => resourceType,
        ({ name, code }: any) => `${name} ${code}`,
      ),
    );
  await context.setOffline(true);
  expect(await fhir()).toBe("CareError offline");
  expect(await tool.titles()).toEqual(["Mes vertiges"]);
  await context.setOffline(false);
  expect(await fhir()).toBe("QuestionnaireResponse");
});
