import type { Page } from "@playwright/test";
import { portal } from "./portal.js";
import { expect, openParts, test } from "./tool.js";
import { toStep } from "./path.js";

/** Whether the browser asks before the page is reloaded; the person then leaves it all the same. */
async function asked(page: Page, leave: () => Promise<unknown> = () => page.reload()): Promise<boolean> {
  let question = false;
  const answer = (dialog: { type(): string; accept(): Promise<void> }) => {
    question ||= dialog.type() === "beforeunload";
    return dialog.accept();
  };
  page.on("dialog", answer);
  await leave();
  page.off("dialog", answer);
  return question;
}

const tool = `<care-preparation id="part" name="words" storage="device"></care-preparation>`;
const write = (page: Page, words: string) => page.locator("#part #main").fill(words);

test("who leaves with words that stand nowhere else is asked; who wrote nothing is not", async ({ page }) => {
  await portal(page, tool);
  await page.locator("#part #main").click();
  expect(await asked(page)).toBe(false);
  await write(page, "Mes vertiges");
  expect(await asked(page)).toBe(true);
  await write(page, "Mes vertiges");
  await toStep(page.locator("#part"), "points");
  await page.locator("#part [id^=remove-]").click();
  expect(await asked(page), "what was taken back is no loss").toBe(false);
});

test("answers of the self-assessment are asked about as well", async ({ page }) => {
  await portal(page, `<care-engagement id="part" instrument="continuum"></care-engagement>`);
  await page.locator("#part #begin").click();
  expect(await asked(page)).toBe(false);
  await page.locator("#part #begin").click();
  await page.locator("#part fieldset.statement input").first().check();
  expect(await asked(page)).toBe(true);
});

for (const [what, part, put] of [
  [
    "whom one sees",
    "care-preparation",
    async (page) => {
      await openParts(page.locator("#part"));
      await page.locator("#part #with").fill("Dr Lemaire");
    },
  ],
  [
    "what is ticked to bring",
    "care-preparation",
    async (page) => {
      await toStep(page.locator("#part"), "bring");
      await page.locator("#part [type=checkbox]").first().check();
    },
  ],
  [
    "whom the answers are about",
    "care-engagement",
    async (page) => {
      await openParts(page.locator("#part"));
      await page.locator("#part #subject").fill("Neurologie");
    },
  ],
] satisfies [string, string, (page: Page) => Promise<void>][]) {
  test(`${what} alone is something too: a form has it, and who leaves is asked`, async ({ page }) => {
    await portal(page, `<form id="form"><${part} id="part" name="words"></${part}></form>`);
    const sent = () =>
      page.evaluate(() => new FormData(document.querySelector<HTMLFormElement>("#form")!).get("words")?.toString());
    expect(await sent()).toBeUndefined();
    await put(page);
    const saved = await page.locator("#part").evaluate((tool: any) => tool.save());
    expect(JSON.parse((await sent())!)).toEqual(JSON.parse(saved));
    expect(await asked(page)).toBe(true);
  });
}

test("what an appointment of the portal says is nothing that the person could lose", async ({ page }) => {
  await portal(page, tool);
  await page.locator("#part").evaluate((tool: any) =>
    tool.readAppointment({
      resourceType: "Appointment",
      status: "booked",
      start: "2026-12-10T13:30:00Z",
      participant: [{ status: "accepted", actor: { type: "Practitioner", display: "Dr Lemaire" } }],
    }),
  );
  expect(await page.locator("#part").evaluate((tool: any) => tool.value)).toBe("");
  expect(await asked(page)).toBe(false);
});

test("what is kept, or in a file, is no loss; what is written after that is", async ({ page }) => {
  await portal(page, tool);
  await write(page, "Mes vertiges");
  await page.locator("#part #store").check();
  await write(page, "Mes vertiges du matin");
  expect(await asked(page)).toBe(false);
  await expect(page.locator("#part #main")).toHaveValue("Mes vertiges du matin");
  await page.locator("#part #store").uncheck();
  await write(page, "Mon genou");
  await toStep(page.locator("#part"), "sheets");
  await page.locator("#part #keep > summary").click();
  const file = () =>
    Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Garder dans un fichier" }).click()]);
  await file();
  expect(await asked(page)).toBe(false);
  await write(page, "Mon genou");
  await toStep(page.locator("#part"), "sheets");
  await page.locator("#part #keep > summary").click();
  await file();
  await toStep(page.locator("#part"), "visit");
  await write(page, "Mon genou gauche");
  expect(await asked(page)).toBe(true);
});

for (const [how, send] of [
  ["by its button", (page: Page) => page.locator("#send").click()],
  [
    "by a script that calls submit()",
    (page: Page) => page.evaluate(() => document.querySelector<HTMLFormElement>("#form")!.submit()),
  ],
] as const) {
  test(`a form that is sent ${how} has the words: nobody is asked, and the page behind it gets them`, async ({
    page,
  }) => {
    let got = "";
    await page.route("**/sent", (route) => {
      got = route.request().postData() ?? "";
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><h1>Merci</h1>" });
    });
    await portal(page, `<form id="form" method="post" action="/sent">${tool}<button id="send">Envoyer</button></form>`);
    await write(page, "Mes vertiges");
    expect(await asked(page, async () => (await send(page), await page.waitForURL("**/sent")))).toBe(false);
    expect(decodeURIComponent(got.replaceAll("+", " "))).toContain("Mes vertiges");
  });
}

test("a form that was only read is not sent, and what is only the person's goes with no form: both are asked about", async ({
  page,
}) => {
  await page.route("**/sent", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><h1>Merci</h1>" }),
  );
  await portal(page, `<form id="form" method="post" action="/sent">${tool}<button id="send">Envoyer</button></form>`);
  await write(page, "Mes vertiges");
  await page.evaluate(() => new FormData(document.querySelector<HTMLFormElement>("#form")!));
  expect(await asked(page)).toBe(true);
  await write(page, "Mes vertiges");
  await page
    .locator("#part")
    .evaluate((part: any) => part.add({ kind: "topic", title: "Mon secret", visibility: "only-me" }));
  expect(await asked(page, async () => (await page.locator("#send").click(), await page.waitForURL("**/sent")))).toBe(
    true,
  );
});

test("a portal can have its page left without a question", async ({ page }) => {
  await portal(page, tool.replace(" name", " leave-freely name"));
  await write(page, "Mes vertiges");
  expect(await asked(page)).toBe(false);
});

test("an element that was taken out asks nothing", async ({ page }) => {
  await portal(page, tool);
  await write(page, "Mes vertiges");
  await page.locator("#part").evaluate((part) => part.remove());
  expect(await asked(page)).toBe(false);
});
