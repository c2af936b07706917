import { expect, test as base, type Page } from "@playwright/test";
import { page as made, policy, portal, spoilt } from "../portal/portal.mjs";

type Portal = Awaited<ReturnType<typeof portal>>;

const element = '<care-preparation id="tool"><a href="/paper">La feuille</a></care-preparation>';

/** A portal of the test's own, with a page that has the tool; and what is said on the console. */
const test = base.extend<{ site: Portal; said: string[] }>({
  site: async ({}, use) => {
    const site = await portal({ "/": made(element), "/empty": made("", "") });
    await use(site);
    site.close();
  },
  said: async ({ page }, use) => {
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await use(said);
  },
});

const alert = (page: Page) => page.locator("#tool").getByRole("alert");
const again = (page: Page) => page.locator("#tool").getByRole("button", { name: "Essayer encore" });
const wasm = "preparation.wasm";
const texts = "content/preparation.fr.json";

for (const name of [wasm, texts]) {
  test(`after an upgrade in the same folder, a browser that kept ${name} for a year gets the new one`, async ({
    page,
    site,
    said,
  }) => {
    let upgraded = false;
    site.answers.set(name, (_request, response, file) => {
      response.setHeader("Cache-Control", "max-age=31536000, immutable");
      response.end(upgraded ? file : spoilt(file!));
    });
    // The version before: its file is in the browser's cache.
    await page.goto(`${site.origin}/empty`);
    await page.evaluate(async (url) => (await fetch(url)).arrayBuffer(), `/care/${name}`);
    upgraded = true;
    await page.goto(site.origin);
    await page.locator("#tool #main").fill("Mes vertiges");
    expect(
      site.asked.filter((path) => path.endsWith(name)),
      "once by the version before, once past the cache",
    ).toHaveLength(2);
    // What is in the cache is now the right one.
    await page.reload();
    await expect(page.locator("#tool #main")).toBeVisible();
    expect(site.asked.filter((path) => path.endsWith(name))).toHaveLength(2);
    expect(said.filter((text) => text.includes("care-preparation>"))).toEqual([]);
  });

  test(`the page of a sign-in in the place of ${name} is no fault of the file: after signing in it comes`, async ({
    page,
    site,
    said,
  }) => {
    let signedIn = false;
    site.answers.set(name, (_request, response, file) => {
      if (!signedIn) response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.setHeader("Cache-Control", "max-age=600");
      response.end(signedIn ? file : "<!doctype html><title>Connexion</title>");
    });
    await page.goto(site.origin);
    await expect(alert(page)).toContainText("ce site ne");
    await expect(alert(page)).not.toContainText("connexion");
    expect(said.join("\n")).toContain("text/html");
    signedIn = true;
    await again(page).click();
    await expect(page.locator("#tool #main")).toBeVisible();
  });

  for (const status of [403, 404, 500]) {
    test(`the portal refuses ${name} with ${status}: the developer reads status, type and address, the person that the site does not give it`, async ({
      page,
      site,
      said,
    }) => {
      site.answers.set(name, (_request, response) => {
        response.writeHead(status, { "Content-Type": "text/plain" }).end("no");
      });
      await page.goto(site.origin);
      await expect(alert(page)).toContainText("ce site ne");
      await expect(again(page)).toBeVisible();
      await expect(page.locator("#tool a")).toBeVisible();
      const told = said.join("\n");
      for (const part of [
        `status ${status}`,
        "text/plain",
        `${site.origin}/care/${name}`,
        name === wasm ? "wasm-url" : "content-url",
      ])
        expect(told).toContain(part);
    });
  }

  test(`${name} leads to a sign-in elsewhere: that is not taken for a fault of the connection or of the policy`, async ({
    page,
    site,
  }) => {
    site.answers.set(name, (_request, response) => {
      response.writeHead(302, { Location: "http://sso.invalid/login" }).end();
    });
    await page.goto(site.origin);
    await expect(alert(page)).toContainText("ce site ne");
  });

  test(`nobody answers for ${name}: the person is told to look at the connection, and it comes when it is back`, async ({
    page,
    site,
  }) => {
    site.answers.set(name, (request) => request.socket.destroy());
    await page.goto(site.origin);
    await expect(alert(page)).toContainText("Vérifiez votre connexion");
    site.answers.clear();
    await again(page).click();
    await expect(page.locator("#tool #main")).toBeVisible();
  });
}

test("a policy without connect-src is told apart from a missing network", async ({ page, said }) => {
  const site = await portal(
    { "/": made(element) },
    { headers: { "Content-Security-Policy": policy.replace("connect-src 'self'; ", "") } },
  );
  await page.goto(site.origin);
  await expect(alert(page)).toContainText("Ce site ne permet pas encore");
  await expect(again(page)).toHaveCount(0);
  expect(said.join("\n")).toContain("in connect-src");
  site.close();
});

test("one file of another version is refused, and the developer reads that all have to come from one", async ({
  page,
  site,
  said,
}) => {
  site.answers.set(texts, (_request, response, file) => void response.end(spoilt(file!)));
  await page.goto(site.origin);
  await expect(alert(page)).toContainText("n’est pas celui qui était attendu");
  expect(said.join("\n")).toContain("one version");
});

test("a content file of the portal's own that came broken out of a cache is asked for once more past it", async ({
  page,
  site,
}) => {
  let whole = false;
  site.answers.set("own/fr/preparation.json", (_request, response) => response.end());
  const files = ["fr/common.json", "preparation.json", "fr/preparation.json"];
  for (const file of files) {
    site.answers.set(`own/${file}`, async (_request, response) => {
      response.setHeader("Cache-Control", "max-age=31536000");
      const text = await (await fetch(`${site.origin}/care/content/${file}`)).text();
      response.end(file === "fr/preparation.json" && !whole ? text.slice(0, 99) : text);
    });
  }
  await page.goto(`${site.origin}/empty`);
  await page.evaluate(async () => (await fetch("/care/own/fr/preparation.json")).text());
  whole = true;
  await page.goto(`${site.origin}/`);
  await page.evaluate(() => document.getElementById("tool")!.setAttribute("content-url", "/care/own/"));
  await page.evaluate(() => (document.getElementById("tool") as any).ready);
  await page.locator("#tool #main").fill("Mes vertiges");
  expect(site.asked.filter((path) => path.endsWith("own/fr/preparation.json"))).toHaveLength(2);
});

test("an address that stands as an instrument is never asked for, whoever is signed in", async ({ page }) => {
  const script = '<script type="module" src="/care/define-engagement.js"></script>';
  const bad = ["../../../../logout?user=1&amp;x=", "../../../uploads/evil"]
    .map((id) => `<care-engagement instrument="${id}"></care-engagement>`)
    .join("");
  const site = await portal({ "/": made(bad, script) });
  await page.goto(site.origin);
  // The person has all there are to choose from; the mistake is the developer's to hear of.
  for (const tool of await page.locator("care-engagement").all()) await expect(tool.locator("#begin")).toBeVisible();
  expect(site.asked.filter((path) => /logout|uploads/.test(path))).toEqual([]);
  site.close();
});
