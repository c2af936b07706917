import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, openParts, test } from "./tool.js";

const assessments = (id: string) => `content/examples/assessments/${id}.fr.json`;

/** The element that has the focus, through the shadow root: its id, or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return active?.id || active?.textContent?.trim() || "";
  });
}

/** Presses Tab until the element with this id, or this text, has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === wanted) return;
  }
  throw new Error(`${wanted} cannot be reached with Tab`);
}

for (const [place, respondent] of ["patient", "relative", "professional", "users-committee", "manager"].entries()) {
  test(`from the start to a next step with the keyboard alone: ${respondent}`, async ({ assessment, page }) => {
    const { element } = assessment;
    await page.evaluate(() => (document.querySelector("#assessment") as any).setAttribute("instrument", "continuum"));
    await expect(element.locator("#instrument-practices"), "one instrument is no choice").toHaveCount(0);
    await element.locator("#respondent-patient").focus();
    for (let down = 0; down < place; down += 1) await page.keyboard.press("ArrowDown");
    expect(await element.evaluate((element: any) => element.assessment.options().respondent)).toBe(respondent);
    await tabTo(page, "begin");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("heading");
    // Often at the first level, sometimes at the others.
    for (;;) {
      const ids = await element.locator("fieldset.statement").evaluateAll((all) => all.map((one) => one.id));
      for (const id of ids) {
        await tabTo(page, `${id}-never`);
        await page.keyboard.press("ArrowRight");
        if (id.includes(".information.")) await page.keyboard.press("ArrowRight");
      }
      const last = (await element.locator("#next").textContent())?.includes("portrait");
      await tabTo(page, "next");
      await page.keyboard.press("Enter");
      await expect.poll(() => focused(page)).toBe("heading");
      if (last) break;
    }
    expect(await assessment.results()).toEqual(["information"]);
    await expect(element.getByRole("img")).toHaveCount(1);
    await tabTo(page, "Choisir cette action");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toContain("chosen-");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Avec ma sœur");
    expect(await element.evaluate((element: any) => element.assessment.steps()[0].with)).toBe("Avec ma sœur");
  });
}

test("the picture, the words and the table say the same", async ({ assessment }) => {
  await assessment.load("service-patient");
  const { element } = assessment;
  await expect(
    element.getByRole("img", { name: /Les soins, aujourd’hui\s: Information.*, souhaité\s: Collaboration.*/ }),
  ).toBeVisible();
  const rows = element.locator(".table").first().locator("tbody tr");
  await expect(rows.nth(0)).toContainText("Information");
  await expect(rows.nth(0)).toContainText("Collaboration");
  await expect(rows.nth(1)).toContainText("Pas encore");
  await expect(element.locator("section.card").nth(1)).toContainText("pas un reproche");
});

test("a chosen step goes into the preparation on the same page", async ({ assessment, page }) => {
  await assessment.load("patient-care");
  const [step] = await assessment.element.evaluate((element: any) => element.assessment.steps());
  await assessment.element.getByRole("button", { name: `Mettre dans ma préparation : ${step.act}` }).click();
  await expect(assessment.element.getByRole("status")).toContainText(step.act);
  const entries = await page.locator("#tool").evaluate((tool: any) => tool.preparation.entries());
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ kind: "wish", title: step.title });
  expect(entries[0].main, "it is no main point").toBe(false);
  expect(entries[0].details).toContain("Le Dr Lemaire");
  await expect(page.locator("#tool .preview")).toContainText(step.title);
});

test("where the page takes no step, nothing is claimed", async ({ assessment }) => {
  const { page } = assessment;
  await page.evaluate(() => {
    const alone = document.createElement("care-engagement");
    alone.id = "alone";
    document.body.append(alone);
  });
  const alone = page.locator("#alone");
  await expect(alone.locator("#heading")).toBeVisible();
  await alone.evaluate(
    (element: any, saved) => element.open(saved),
    await readFile(assessments("patient-care"), "utf8"),
  );
  await alone.getByRole("button", { name: /^Mettre dans ma préparation/ }).click();
  await expect(alone.getByRole("status")).toContainText("pas de préparation");
});

test("another language keeps the answers, and back again", async ({ assessment, page }) => {
  await assessment.load("service-professional");
  const before = await assessment.element.evaluate((element: any) => element.save());
  await page.getByRole("button", { name: "English" }).click();
  await expect(assessment.heading).toHaveText("Your summary");
  expect(await assessment.element.evaluate((element: any) => element.save())).toBe(before);
});

test("another instrument and back again: nothing that was answered is lost, here or in the storage", async ({
  assessment,
  page,
}) => {
  const { element } = assessment;
  await assessment.load("patient-care");
  await openParts(element);
  await element.locator("#store").check();
  const before = await element.evaluate((element: any) => element.save());
  const stored = () => page.evaluate(() => localStorage.getItem("care-engagement:assessment"));
  await element.getByRole("button", { name: "Changer qui répond" }).click();
  await element.locator("#instrument-practices").check();
  expect(await element.evaluate((element: any) => element.assessment.isEmpty())).toBe(true);
  expect(await stored()).toBe(before);
  await element.locator("#instrument-continuum-care").check();
  expect(await element.evaluate((element: any) => element.save())).toBe(before);
  // Erasing everything erases what is not on screen too.
  await element.locator("#instrument-practices").check();
  await openParts(element);
  await element.locator("#erase").click();
  await element.locator("#erase-yes").click();
  await element.locator("#instrument-continuum-care").check();
  expect(await element.evaluate((element: any) => element.assessment.isEmpty())).toBe(true);
  expect(await stored()).toBeNull();
});

test("saved to a file, erased and opened again", async ({ assessment, page }) => {
  await assessment.load("patient-care");
  const { element } = assessment;
  await openParts(element);
  const before = await element.evaluate((element: any) => element.save());
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    element.getByRole("button", { name: "Garder dans un fichier" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toBe(before);
  await element.locator("#erase").click();
  await element.locator("#erase-yes").click();
  expect(await element.evaluate((element: any) => element.assessment.isEmpty())).toBe(true);
  await openParts(element);
  await element.locator("#open-file").setInputFiles(await download.path());
  await expect(element.locator("section.card").first()).toBeVisible();
  expect(await element.evaluate((element: any) => element.save())).toBe(before);
  // Nothing was there before: there is nothing to go back to.
  await expect(element.locator("#undo")).toHaveCount(0);
});

test("who opened the wrong file goes back to what was there", async ({ assessment }) => {
  await assessment.load("patient-care");
  const { element } = assessment;
  const saved = () => element.evaluate((element: any) => element.save());
  const before = await saved();
  await openParts(element);
  await element.locator("#open-file").setInputFiles(assessments("service-professional"));
  await expect(element.getByRole("status")).toHaveText("Le fichier est ouvert.");
  expect(await saved()).not.toBe(before);
  await element.locator("#undo").click();
  await expect(element.getByRole("status")).toHaveText(/^C’est remis comme avant\s: tout ce qui est écrit ici$/);
  expect(await saved()).toBe(before);
  await element.locator("#redo").click();
  await expect.poll(saved).not.toBe(before);
  await element.locator("#undo").click();
  await expect.poll(saved).toBe(before);
});

test("nothing is asked for and nothing is stored while answering", async ({ assessment, page }) => {
  await assessment.load("patient-care");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const { element } = assessment;
  await element.locator("#again").click();
  await element.locator("fieldset.statement input").first().check();
  await element.locator("#next").click();
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("a broken file is refused with its reason, and all that is on the page is kept", async ({ assessment, page }) => {
  await assessment.load("service-patient");
  await page.locator("#load-group").click();
  await expect(assessment.overview.locator(".side")).toHaveCount(6);
  const { element, overview } = assessment;
  await openParts(element);
  await element.locator("#compare").setInputFiles(assessments("service-professional"));
  await expect(element.locator("#compared")).toBeVisible();
  const before = await element.evaluate((element: any) => element.save());
  const good = await readFile(assessments("service-professional"), "utf8");
  for (const [text, reason] of [
    ["{", "Nous ne pouvons pas lire ce fichier"],
    [good.replace('"version": 1', '"version": 9'), "outil plus récent"],
    [good.replace('"continuum"', '"other"'), "un autre questionnaire"],
    [good.replace('"always"', '"rarely"'), "fichier fait avec cet outil"],
  ] as const) {
    for (const input of ["compare", "open-file"]) {
      await element
        .locator(`#${input}`)
        .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await expect(element.locator(`#${input}-fault`)).toContainText(reason);
    }
  }
  expect(await element.evaluate((element: any) => element.save())).toBe(before);
  await expect(element.locator("#compared")).toBeVisible();
  await expect(overview.locator(".side")).toHaveCount(6);
});

test("an instrument of the portal's own, and one that is broken", async ({ assessment }) => {
  const own = JSON.parse(await readFile("tests/package/instrument.json", "utf8"));
  const { element } = assessment;
  const told = element.evaluate(
    (element) =>
      new Promise((resolve) =>
        element.addEventListener("care-error", (event: any) => resolve(event.detail.path), { once: true }),
      ),
  );
  await assessment.load("patient-care");
  const before = await element.evaluate((element: any) => element.save());
  await element.evaluate(
    (element: any, own) => (element.settings = { instruments: [{ ...own, scale: "stars" }] }),
    own,
  );
  expect(await told).toBe("settings.instruments[0].scale");
  expect(await element.evaluate((element: any) => element.save()), "what is on screen stays").toBe(before);
  await element.evaluate((element: any, own) => (element.settings = { instruments: [own] }), own);
  await element.getByRole("button", { name: "Changer qui répond" }).click();
  await element.locator("#instrument-ward").check();
  await element.locator("#begin").click();
  await expect(element.locator("fieldset.statement").first()).toContainText("Everybody on the ward says their name.");
});
