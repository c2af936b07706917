import { readFile } from "node:fs/promises";
import { expect, test, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { page as made, portal } from "../portal/portal.mjs";
import { carried, invitation, letter, points, scanned } from "./letters.js";
import { toStep } from "./path.js";
import { openParts } from "./tool.js";

const preparation = '<care-preparation visit="specialist"></care-preparation>';
const keeping = '<care-preparation storage="device"></care-preparation>';

/** A portal whose page has this body; closed when the test is over. */
const sites: { close(): void }[] = [];
async function site(pages: Record<string, string>) {
  const site = await portal(pages);
  sites.push(site);
  return site;
}
test.afterEach(() => sites.splice(0).forEach((site) => site.close()));

/** Opens an address and waits until the tool is there. */
async function open(page: Page, address: string, which = "care-preparation"): Promise<Locator> {
  await page.goto(address);
  const tool = page.locator(which);
  await expect(tool.locator("#heading")).toBeVisible();
  return tool;
}

const titles = (tool: Locator): Promise<string[]> =>
  tool.evaluate((tool: any) => tool.preparation.entries().map(({ title }: { title: string }) => title));
const waiting = (tool: Locator) => tool.locator("[part=proposal] .title");
const heading = (tool: Locator) => tool.locator("#arrival");

/** Copies a link by its button, and returns it. */
async function copied(page: Page, tool: Locator, button: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openParts(tool);
  await tool.locator(button).click();
  await expect(tool.getByRole("status")).toContainText("Le lien est copié");
  return page.evaluate(() => navigator.clipboard.readText());
}

async function phone(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  return page;
}

test("from phone to phone: an invitation goes, points come back and wait, and the server never hears of either", async ({
  browser,
}) => {
  const { origin, log } = await site({ "/prepare": made(keeping) });
  const [mine, theirs] = await Promise.all([1, 2].map(async () => phone(await browser.newContext())));
  const patient = await open(mine!, `${origin}/prepare?token=secret#section`);
  await patient.locator("#main").fill("La fatigue");
  await patient.locator("#with").fill("Dr Lemaire");
  await patient.locator("#store").check();
  await toStep(patient, "help");
  const asked = await copied(mine!, patient, "#invite-copy");
  expect(asked.split("#")[0], "its own page, without what may be a secret").toBe(`${origin}/prepare`);
  expect(carried(asked)).toContain("Dr Lemaire");
  expect(carried(asked), "no word of the list").not.toContain("fatigue");
  await expect(patient).toContainText("Un lien est aussi privé que la façon de l’envoyer");

  const relative = await open(theirs!, asked);
  await expect(heading(relative)).toBeFocused();
  await expect(relative.locator("[part=arrival]")).toContainText("Dr Lemaire");
  expect(theirs!.url(), "cleared at once").toBe(`${origin}/prepare`);
  await relative.locator("#arrival-yes").click();
  await expect(relative.locator("#name")).toBeVisible();
  await expect(heading(relative)).toHaveCount(0);
  await relative.locator("#main").fill("Elle tombe souvent");
  await relative.locator("#name").fill("Claire");
  await relative.evaluate((tool: any) => tool.add({ kind: "topic", title: "Pour moi", visibility: "only-me" }));
  await relative.locator("#next").click();
  await relative.locator("#next").click();
  const sent = await copied(theirs!, relative, "#send-copy");
  expect(carried(sent)).toContain("Elle tombe souvent");
  expect(carried(sent), "what is theirs alone stays").not.toContain("Pour moi");

  await mine!.goto(sent);
  await expect(heading(patient)).toBeFocused();
  await expect(patient.locator("[part=arrival]")).toContainText("Claire vous envoie 1 point pour votre liste.");
  expect(await titles(patient), "nothing is taken before the yes").toEqual(["La fatigue"]);
  await patient.locator("#arrival-yes").click();
  await expect(patient.locator("#proposals")).toBeFocused();
  await expect(waiting(patient)).toHaveText(["Elle tombe souvent"]);
  await patient.getByRole("button", { name: "Ajouter à ma liste : Elle tombe souvent" }).click();

  // Once more, by the link and by the browser's own ways: nothing is doubled.
  await mine!.goto(sent);
  await expect(patient.locator("[part=arrival]")).toContainText("Ces points sont déjà dans votre liste.");
  await patient.locator("#arrival-no").click();
  await mine!.goBack().catch(() => undefined);
  await expect(heading(patient)).toHaveCount(0);
  expect(mine!.url()).not.toContain("care-preparation");

  expect(log.length).toBeGreaterThan(0);
  const written = log.join("\n");
  for (const link of [asked, sent]) expect(written).not.toContain(link.split("#")[1]!.slice(0, 30));
  expect(written).not.toContain("#");
  await Promise.all([mine!, theirs!].map((page) => page.context().close()));
});

test("before an invitation goes, a list that is kept nowhere can be kept in one press, and is there when the answer comes", async ({
  page,
  context,
}) => {
  const { origin } = await site({ "/": made(keeping) });
  const tool = await open(page, origin);
  await tool.locator("#main").fill("La fatigue");
  await toStep(tool, "help");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openParts(tool);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await tool.locator("#invite-copy").click();
  await expect(tool.locator("#unkept-keep")).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText()), "nothing has gone yet").toBe("before");
  await tool.locator("#unkept-keep").click();
  await expect(tool.getByRole("status")).toContainText("Vos mots sont gardés sur cet appareil. Le lien est copié.");
  expect(carried(await page.evaluate(() => navigator.clipboard.readText()))).toContain("invitation");

  const answer = await context.newPage();
  const other = await open(answer, `${origin}/#${letter(points("Claire", "Elle tombe"))}`);
  await other.locator("#arrival-yes").click();
  await expect(waiting(other)).toHaveText(["Elle tombe"]);
  expect(await titles(other)).toEqual(["La fatigue", "Elle tombe"]);
});

test("whoever goes on without keeping is asked once", async ({ page }) => {
  const { origin } = await site({ "/": made(keeping) });
  const tool = await open(page, origin);
  await tool.locator("#main").fill("La fatigue");
  await toStep(tool, "help");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openParts(tool);
  await tool.locator("#invite-code").click();
  await tool.locator("#unkept-go").click();
  await expect(tool.locator("#code-invite")).toBeVisible();
  await tool.locator("#invite-copy").click();
  await expect(tool.getByRole("status")).toContainText("Le lien est copié");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a page that is loaded anew after a link shows nothing twice, and leaves the address as it was", async ({
  page,
}) => {
  const { origin } = await site({ "/": made(preparation) });
  const tool = await open(page, `${origin}/#${letter(points("Claire", "Elle tombe"))}`);
  await expect(heading(tool)).toBeVisible();
  await page.reload();
  await expect(tool.locator("#heading")).toBeVisible();
  await tool.evaluate((tool: any) => tool.ready);
  await expect(heading(tool)).toHaveCount(0);
  expect(page.url()).toBe(`${origin}/`);
});

test("the rest of a fragment is the page's, and stays: alone, before ours, with a base, in a frame", async ({
  page,
}) => {
  const based = made(preparation).replace("<title>", '<base href="https://else.example/x/"><title>');
  const { origin } = await site({
    "/": made(preparation),
  });
  const tool = await open(page, `${origin}/#section`);
  await expect(heading(tool)).toHaveCount(0);
  expect(page.url()).toBe(`${origin}/#section`);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `/route?x=1&${letter(points("Claire", "Elle tombe"))}`,
  );
  await expect(heading(tool)).toBeVisible();
  expect(page.url()).toBe(`${origin}/#/route?x=1`);

  // Without a policy, as ours forbids what these pages have.
  await page.route("**/based?*", (route) =>
    route.fulfill({ contentType: "text/html", body: based.replace('src="/care', `src="${origin}/care`) }),
  );
  const other = await open(page, `${origin}/based?x=1#${letter(points("Claire", "Elle tombe"))}`);
  await expect(heading(other)).toBeVisible();
  expect(page.url()).toBe(`${origin}/based?x=1`);

  const frame = `<!doctype html><title>Un portail</title><iframe src="/#${letter(points("Claire", "Elle tombe"))}" width="400" height="800"></iframe>`;
  await page.route("**/frame", (route) => route.fulfill({ contentType: "text/html", body: frame }));
  await page.goto(`${origin}/frame`);
  await expect(page.frameLocator("iframe").locator("#arrival")).toBeVisible();
  expect(page.frames()[1]!.url()).toBe(`${origin}/`);
});

test("of two elements, the one takes it that it is for; what is for a tool that is not there is said", async ({
  page,
}) => {
  const { origin } = await site({
    "/": made('<care-preparation id="a"></care-preparation><care-preparation id="b"></care-preparation>'),
    "/other": made(
      '<care-engagement instrument="practices"></care-engagement>',
      '<script type="module" src="/care/define-engagement.js"></script>',
    ),
  });
  const text = points("Claire", "Elle tombe");
  for (const [id, takes] of [
    ["b", "b"],
    ["a", "a"],
    ["", "a"],
    ["gone", "a"],
  ] as const) {
    await page.goto("about:blank");
    const tool = await open(page, `${origin}/#${letter(text, id)}`, `#${takes}`);
    await expect(heading(tool)).toBeVisible();
    await expect(page.locator("#arrival"), id).toHaveCount(1);
  }
  const link = await page.locator("#b").evaluate((tool: any) => tool.address("x"));
  expect(link).toBe(`${origin}/#care-preparation.b=x`);

  const engagement = await open(page, `${origin}/other#${letter(text)}`, "care-engagement");
  await expect(engagement.getByRole("status")).toContainText("Elle n’est pas sur cette page");
  expect(page.url()).toBe(`${origin}/other`);
});

test("a link leads to the page that the portal names, and to its own where that is none", async ({ page }) => {
  const { origin } = await site({ "/": made('<care-preparation link-url="/ask?x=1#part"></care-preparation>') });
  const tool = await open(page, `${origin}/?token=secret`);
  const address = () => tool.evaluate((tool: any) => tool.address("x"));
  expect(await address()).toBe(`${origin}/ask?x=1#part&care-preparation=x`);
  for (const named of ["javascript:alert(1)", "http://[", 7]) {
    const code = await tool.evaluate((tool: any, named) => {
      const heard: string[] = [];
      tool.addEventListener("care-error", ({ detail }: CustomEvent) => heard.push(`${detail.code} ${detail.path}`));
      tool.linkUrl = named;
      return [tool.address("x"), ...heard];
    }, named);
    expect(code).toEqual([`${origin}/#care-preparation=x`, "invalid-url linkUrl"]);
  }
});

test("a list that comes while one writes takes nothing away", async ({ page }) => {
  const { origin } = await site({ "/": made(keeping) });
  const tool = await open(page, origin);
  await tool.locator("#main").fill("La fatigue");
  await tool.locator("#store").check();
  await toStep(tool, "points");
  await tool.locator("#say-title").fill("À moitié");
  await page.goto(`${origin}/#${letter(points("Claire", "Elle tombe"))}`);
  await expect(heading(tool)).toBeVisible();
  await expect(tool.locator("#say-title")).toHaveValue("À moitié");
  await tool.locator("#arrival-yes").click();
  await expect(waiting(tool)).toHaveText(["Elle tombe"]);
  expect(await titles(tool)).toEqual(["La fatigue", "À moitié", "Elle tombe"]);
  await tool.locator("#undo").click();
  expect(await titles(tool)).toEqual(["La fatigue", "À moitié"]);
});

test("an invitation puts aside what was written: it stays kept, and comes back", async ({ page }) => {
  const { origin } = await site({ "/": made(keeping) });
  const tool = await open(page, origin);
  await tool.locator("#main").fill("La fatigue");
  await tool.locator("#store").check();
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  const before = await kept();
  expect(before).toContain("La fatigue");
  await page.goto(`${origin}/#${letter(invitation)}`);
  await expect(tool.locator("[part=arrival]")).toContainText("sera mis de côté");
  await tool.locator("#arrival-yes").click();
  await expect(tool.locator("#aside-notice")).toContainText("Elle n’est pas perdue");
  const above = await tool.evaluate(({ shadowRoot }) => {
    const [notice, field] = ["#aside-notice", "#main"].map((id) => shadowRoot!.querySelector(id)!);
    return notice!.compareDocumentPosition(field!) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  expect(above, "above what stands in its place").toBeTruthy();
  await tool.locator("#main").fill("Pour Karim");
  expect(await kept()).toBe(before);
  await tool.locator("#aside-back").click();
  await expect.poll(() => titles(tool)).toEqual(["La fatigue"]);
  await tool.locator("#main").fill("La fatigue du soir");
  await expect.poll(kept, "it is kept as before").toContain("La fatigue du soir");
});

test("a link that is damaged, too large, newer, or older is told apart, and nothing changes", async ({ page }) => {
  const { origin } = await site({ "/": made(preparation) });
  const tool = await open(page, origin);
  await tool.locator("#main").fill("La fatigue");
  const whole = letter(points("Claire", "Elle tombe souvent, surtout le soir"));
  const changed = whole.replace(/=(.{12})(.)/, (_, before, sign) => `=${before}${sign === "A" ? "B" : "A"}`);
  const cases: [string, RegExp][] = [
    [whole.slice(0, -1), /bout du lien/],
    [whole.slice(0, -20), /bout du lien/],
    [changed, /bout du lien/],
    ["care-preparation=", /bout du lien/],
    ["care-preparation=%20%C3", /bout du lien/],
    [letter("{}"), /bout du lien/],
    [letter("a".repeat(2_900_000)), /plus de texte qu’une liste/],
    [letter(points("Claire").replace('"version":3', '"version":4')), /outil plus récent/],
  ];
  for (const [hash, said] of cases) {
    expect(hash.length).toBeLessThan(4_000);
    await page.goto(`${origin}/#${hash}`);
    await expect(tool.locator("[part=arrival]")).toContainText(said);
    await expect(tool.locator("[part=arrival]")).toContainText("Ici, rien n’a changé");
    await expect(tool.locator("#arrival-yes")).toHaveCount(0);
    expect(page.url()).toBe(`${origin}/`);
    await tool.locator("#arrival-no").click();
    await expect(heading(tool)).toHaveCount(0);
    expect(await titles(tool)).toEqual(["La fatigue"]);
  }
  const old = await readFile("tests/fixtures/v1/contribution.json", "utf8");
  await page.goto(`${origin}/#${letter(old)}`);
  await expect(tool.locator("#arrival-yes")).toBeVisible();
});

/** A list to give, with so many points in words that cannot be folded. */
async function guest(page: Page, count: number): Promise<Locator> {
  const { origin } = await site({ "/": made('<care-preparation for-whom="their-list"></care-preparation>') });
  const tool = await open(page, origin);
  await tool.evaluate((tool: any, count) => {
    let seed = 7;
    const letter = () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26));
    for (let place = 0; place < count; place += 1)
      tool.add({ kind: "topic", title: Array.from({ length: 80 }, letter).join("") });
  }, count);
  await toStep(tool, "send");
  return tool;
}

test("a code says the same as the link, to a reader of another make", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const tool = await guest(page, 3);
  const link = await copied(page, tool, "#send-copy");
  await tool.locator("#send-code").click();
  await expect(tool.getByRole("status")).toContainText("Le code est à l’écran");
  expect(await scanned(page, tool.locator("[part=code] svg"))).toBe(link);
  await tool.locator("#code-hide").click();
  await expect(tool.locator("[part=code]")).toHaveCount(0);
  await expect(tool.locator("#send-code")).toBeFocused();
});

test("a list too long for a code has a link; one too long for a link has a file alone", async ({ page }) => {
  const middle = await guest(page, 20);
  await middle.locator("#send-code").click();
  await expect(middle.getByRole("status")).toContainText("trop long pour un code");
  await expect(middle.locator("[part=code]")).toHaveCount(0);
  expect(carried(await copied(page, middle, "#send-copy")).match(/"title"/g)).toHaveLength(20);

  const long = await guest(page, 100);
  await expect(long).toContainText("C’est trop long pour un lien.");
  await expect(long.locator("#send-copy, #send-code, #send")).toHaveCount(0);
  const [file] = await Promise.all([page.waitForEvent("download"), long.locator("#send-file").click()]);
  expect((await readFile(await file.path(), "utf8")).match(/"title"/g)).toHaveLength(100);
});

test("a browser that cannot fold says so and offers the file; one that cannot unfold says so", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["CompressionStream", "DecompressionStream"]) delete (globalThis as any)[name];
  });
  const tool = await guest(page, 1);
  await expect(tool).toContainText("Ici, un lien n’est pas possible.");
  await expect(tool.locator("#send-copy, #send-code")).toHaveCount(0);
  const [file] = await Promise.all([page.waitForEvent("download"), tool.locator("#send-file").click()]);
  expect(file.suggestedFilename()).toBe("ma-liste.json");
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    letter(points("Claire", "Elle tombe")),
  );
  await expect(tool.locator("[part=arrival]")).toContainText("trop ancien pour ce lien");
});

test("an invitation can be a file, which waits for a yes as well", async ({ page }) => {
  const { origin } = await site({ "/": made(preparation) });
  const tool = await open(page, origin);
  await toStep(tool, "sheets");
  await openParts(tool);
  const file = { name: "invitation.json", mimeType: "application/json", buffer: Buffer.from(invitation) };
  await tool.locator("#open-file").setInputFiles(file);
  await expect(heading(tool)).toBeFocused();
  await tool.locator("#arrival-yes").click();
  await expect(tool.locator("#name")).toBeVisible();
});

test("what draws a code, and what shows a page in large, is loaded when it is asked for, each once", async ({
  page,
}) => {
  const { origin, asked } = await site({ "/": made(preparation) });
  const tool = await open(page, origin);
  const scripts = () => asked.filter((path) => path.endsWith(".js")).map((path) => path.replace(/-[\w-]{8}\.js$/, ""));
  await toStep(tool, "sheets");
  await openParts(tool);
  expect(scripts()).toEqual(["/care/define-preparation.js"]);
  await tool.locator("#room-code").click();
  await expect(tool.locator("[part=code]")).toBeVisible();
  expect(scripts().slice(1)).toEqual(["/care/drawn"]);
  await tool.locator("#room-screen").click();
  await expect(tool.locator(".large-screen")).toBeVisible();
  await page.keyboard.press("Escape");
  await tool.locator("#room-code").click();
  expect(scripts().slice(1)).toEqual(["/care/drawn", "/care/large"]);
});
