import type { Locator } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expect, openParts, test } from "../tool.js";
import { toStep } from "../path.js";

/** Asserts that what was said stands in a live region of the accessibility tree: `polite` for a status, `assertive` for an alert. */
async function said(element: Locator, wanted: string | RegExp): Promise<void> {
  const status = element.getByRole("status");
  await expect(status).toHaveCount(1);
  await expect(status).toContainText(wanted);
  const page = element.page();
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as {
    nodes: {
      ignored: boolean;
      role?: { value: string };
      childIds?: string[];
      nodeId: string;
      name?: { value: string };
      properties?: { name: string; value: { value: unknown } }[];
    }[];
  };
  const text = (id: string): string => {
    const node = nodes.find(({ nodeId }) => nodeId === id);
    return [
      node?.role?.value === "StaticText" ? (node.name?.value ?? "") : "",
      ...(node?.childIds ?? []).map(text),
    ].join("");
  };
  const live = nodes.filter(
    ({ role, ignored, properties }) =>
      !ignored &&
      role?.value === "status" &&
      properties?.some(({ name, value }) => name === "live" && value.value === "polite"),
  );
  // The page around has a region of its own.
  const heard = live.map(({ nodeId }) => text(nodeId).replace(/\s+/g, " ").trim());
  expect(
    heard.some((one) => (wanted instanceof RegExp ? wanted.test(one) : one.includes(wanted))),
    `${wanted} in ${heard}`,
  ).toBe(true);
  await session.detach();
}

test("said while preparing: added, set aside, moved, removed, brought back, refused", async ({ tool }) => {
  const { element } = tool;
  await element.locator("#next").click();
  const add = async (title: string) => {
    await element.locator("#say-title").fill(title);
    await element.locator("#say-title").press("Enter");
  };
  await add("Je dors mal");
  await said(element, "Ajouté : Je dors mal");
  await add("Mon genou");
  await add("Mes mains");
  await expect(element.getByRole("status"), "there is room").not.toContainText("sujets");
  await add("Mes yeux");
  await said(element, /Ajouté\s:\sMes yeux\. Vous avez déjà choisi 3\ssujets/);
  await element.locator("[id^=up-]:not([aria-disabled])").first().press("Enter");
  await said(element, /Mon genou.*1.*4/);
  await element.locator("[id^=remove-]").first().press("Enter");
  await said(element, "Retiré : Mon genou");
  await element.locator("#undo").press("Enter");
  await said(element, /^C’est remis comme avant\s: Mon genou$/);
  await element.locator("#redo").press("Enter");
  await said(element, /^C’est refait\s: Mon genou$/);
  await element.locator("#undo").press("Enter");
  await add("é".repeat(81));
  await said(element, "un peu long");
  await expect(element.locator("#say-title")).toHaveAccessibleDescription(/un peu long/);
});

test("a question that is borrowed is said, and that it is set aside where there is no room", async ({ tool }) => {
  const { element } = tool;
  await toStep(element, "points");
  await openParts(element);
  for (let count = 0; count < 3; count += 1) {
    await element.locator("button.suggestion:not(.taken)").first().press("Enter");
    await said(element, /^Ajouté\s:\s[^.]*$/);
  }
  await element.locator("button.suggestion:not(.taken)").first().press("Enter");
  await said(element, /Ajouté\s:\s.*Vous avez déjà choisi 3\squestions/);
});

test("said while assessing: nothing talks over an answer, the result has the focus, a step sent is said", async ({
  assessment,
  page,
}) => {
  const { element } = assessment;
  await element.locator("#begin").press("Enter");
  await element.locator("fieldset.statement input").first().press("Space");
  await expect(element.getByRole("status"), "the radio says itself that it is chosen").toBeEmpty();
  await assessment.load("patient-care");
  await expect(assessment.heading).toBeFocused();
  await expect(assessment.heading).toHaveText("Votre portrait");
  await element
    .getByRole("button", { name: /^Mettre dans ma préparation/ })
    .first()
    .press("Enter");
  await said(element, /./);
  await element
    .getByRole("button", { name: /^Retirer/ })
    .first()
    .press("Enter");
  await said(element, /^Retiré/);
  await openParts(element);
  await element
    .locator("#compare")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await said(element, "ne pouvons pas lire ce fichier");
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => {} }, configurable: true }),
  );
  await element.getByRole("button", { name: "Copier le texte" }).press("Enter");
  await said(element, "copié");
});

test("said in the overview: how many were read, and that all is taken away", async ({ assessment }) => {
  const { overview } = assessment;
  const text = await readFile("content/examples/assessments/patient-care.fr.json");
  await overview.locator("#files").setInputFiles([{ name: "a.json", mimeType: "application/json", buffer: text }]);
  await said(overview, "1 portrait lu");
  await overview.getByRole("button", { name: "Tout retirer" }).press("Enter");
  await said(overview, "Tout est retiré");
});

test("what stands in the way of keeping is an alert", async ({ tool, page }) => {
  await page.evaluate(() => localStorage.setItem("care-preparation:tool", "{{{"));
  await tool.open();
  await expect(tool.element.getByRole("alert")).toContainText("ne peut pas le lire");
});
