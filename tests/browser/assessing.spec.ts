import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { missing, printed } from "./paper.js";
import { expect, openParts, test } from "./tool.js";

/** A text as it stands in one line. */
const line = async (of: Locator) => ((await of.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();

test("one card for each thing to look at, with how long it takes; the first begins with one tap", async ({
  assessment,
}) => {
  const { element } = assessment;
  const cards = element.locator("#instrument .pick");
  await expect(cards).toHaveCount(9);
  await expect(cards.first()).toContainText("Les soins");
  await expect(cards.first()).toContainText(/12\sphrases, environ 3\sminutes/);
  await expect(element.locator("#instrument-continuum-care")).toBeChecked();
  // Who answers decides what there is to look at.
  await element.locator("#respondent-manager").check();
  await expect(cards).toHaveCount(4);
  await expect(element.locator("#instrument-continuum-organisation")).toBeChecked();
  await element.locator("#instrument-organisation").check();
  await element.locator("#respondent-patient").check();
  await expect(element.locator("#instrument-organisation"), "the same, seen by somebody else").toBeChecked();
});

test("what the page says is not asked, and one tap away where it may be wrong", async ({ assessment, page }) => {
  const { element } = assessment;
  const set = (name: string, value: string) =>
    page.evaluate(([name, value]) => document.querySelector("#assessment")!.setAttribute(name!, value!), [name, value]);
  await set("respondent", "relative");
  await expect(element.locator("#who summary")).toHaveText(/Vous répondez comme\s: Proche/);
  await expect(element.locator("#respondent-patient")).toBeHidden();
  await element.locator("#who summary").click();
  await element.locator("#respondent-patient").check();
  await expect(element.locator("#who summary")).toHaveText(/Personne soignée/);
  await set("instrument", "practices");
  await expect(assessment.heading).toHaveText("Cinq façons de travailler ensemble");
  await expect(element.locator("#instrument")).toHaveCount(0);
  await expect(element.locator(".size")).toHaveText(/15\sphrases/);
});

test("twelve statements to a result take sixteen taps, and each page says where one is", async ({ assessment }) => {
  const { element } = assessment;
  let taps = 0;
  const tap = async (of: Locator) => {
    await of.click();
    taps += 1;
  };
  await tap(element.locator("#begin"));
  for (const place of [1, 2, 3]) {
    await expect(assessment.heading).toHaveText(`Les soins, page ${place} sur 3`);
    await expect(assessment.heading).toBeFocused();
    await expect(element.getByRole("progressbar"), "nothing is read as percent").toHaveCount(0);
    for (const radio of await element.getByRole("radio", { name: "Souvent" }).all()) await tap(radio);
    await tap(element.locator("#next"));
  }
  await expect(assessment.heading).toHaveText("Votre portrait");
  expect(await assessment.results()).toEqual(["partnership"]);
  expect(taps).toBe(16);
});

test("an answer that is removed is named by its number, and no statement is said twice", async ({ assessment }) => {
  const { element } = assessment;
  await element.locator("#begin").click();
  const second = element.locator("fieldset.statement").nth(1);
  expect(await line(second.locator("legend"))).toMatch(/^2\. /);
  await second.getByRole("radio", { name: "Jamais" }).check();
  await expect(second.getByRole("button")).toHaveAccessibleName("Retirer ma réponse à la phrase 2");
  await expect(second.locator("summary")).toHaveAccessibleName(/^Phrase 2\s: ajouter/);
});

test("too few answers are no end: what is left to answer is one tap away, and nothing is called fine", async ({
  assessment,
}) => {
  const { element } = assessment;
  await element.locator("#begin").click();
  for (const radio of await element.getByRole("radio", { name: "Parfois" }).all()) await radio.check();
  await element.getByRole("button", { name: "Voir mon portrait" }).click();
  await expect(element.locator(".sentence")).toContainText("Il manque encore 4 réponses");
  await expect(element).not.toContainText("pas un problème");
  await expect(element.locator("#table")).not.toContainText("–");
  await element.locator("#rest").click();
  await expect(assessment.heading).toHaveText("Les soins, page 2 sur 3");
});

test("something else is looked at besides, and both stand in the result", async ({ assessment }) => {
  const { element } = assessment;
  await assessment.load("patient-care");
  await element.locator("#also summary").click();
  await element
    .locator("#also")
    .getByRole("button", { name: /^Le service/ })
    .click();
  await expect(assessment.heading).toHaveText("Le service, page 4 sur 6");
  for (;;) {
    for (const radio of await element.getByRole("radio", { name: "Toujours" }).all()) await radio.check();
    if (!((await element.locator("#next").textContent()) ?? "").includes("Suite")) break;
    await element.locator("#next").click();
  }
  await element.locator("#next").click();
  expect(await assessment.results()).toEqual(["consultation", "partnership"]);
  await expect(element.locator(".stair.small")).toHaveCount(2);
});

test("both answers stand on one scale, and what is far apart goes into the preparation as a question", async ({
  assessment,
  page,
}) => {
  const { element } = assessment;
  await assessment.load("service-patient");
  await openParts(element);
  await element.locator("#compare").setInputFiles("content/examples/assessments/service-professional.fr.json");
  await expect(element.locator("#compared")).toBeFocused();
  const saved = await readFile("content/examples/assessments/service-professional.fr.json", "utf8");
  const comparison = await element.evaluate((element: any, saved) => element.assessment.compare(saved), saved);
  const statements = comparison.contexts.flatMap((context: any) => context.statements);
  await openParts(element);
  await expect(element.locator(".track")).toHaveCount(statements.length);
  const far = statements.filter(({ talk }: any) => talk);
  const buttons = element.locator("[part=talk]");
  await expect(buttons).toHaveCount(far.length);
  expect(far.length).toBeGreaterThan(0);
  // Dots stand where the answers stand.
  const first = element.locator(".compared").first().locator("li").first();
  for (const [kind, grade] of [
    ["today", far[0].firstGrade],
    ["wished", far[0].secondGrade],
  ] as const)
    await expect(first.locator(".stop").nth(grade).locator(`.mark.${kind}`)).toHaveCount(1);
  await expect(buttons.first()).toHaveAccessibleName(/^En parler\s: /);
  await buttons.first().click();
  await expect(element.getByRole("status")).toContainText(far[0].talk.title);
  await expect(buttons).toHaveCount(far.length - 1);
  const entries = await page.locator("#tool").evaluate((tool: any) => tool.preparation.entries());
  expect(entries).toMatchObject([{ kind: "question", title: far[0].talk.title, details: far[0].talk.details }]);
});

test("the group view: who answered side by side, what is wished for, and all of it on paper", async ({
  assessment,
  page,
}) => {
  const { overview } = assessment;
  await page.locator("#load-group").click();
  await expect(overview.locator(".side")).toHaveCount(6);
  const [view] = await overview.evaluate((element: any) => element.views());
  const shown = view.contexts.filter(({ withheld }: any) => !withheld);
  const care = overview
    .locator("section.card")
    .filter({ has: page.getByRole("heading", { name: "Les soins", exact: true }) });
  await expect(care.locator(".side")).toHaveCount(3);
  const wishes = shown.filter(({ wishing }: any) => wishing > 0);
  expect(wishes.length).toBeGreaterThan(0);
  await expect(overview.locator(".distribution.wished")).toHaveCount(wishes.length);
  await page.evaluate(() => (window.print = () => {}));
  await overview.getByRole("button", { name: "Imprimer" }).click();
  const paper = await printed(page, "group");
  const words = shown.flatMap(({ respondentLabel, label, counts, wished }: any) => [
    respondentLabel,
    label,
    ...[...counts, ...wished].map(({ label }: any) => label),
  ]);
  expect(missing(words.join("\n"), paper)).toEqual([]);
  expect(paper.smallest).toBeGreaterThanOrEqual(9.99);
});
