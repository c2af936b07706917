import { expect, test } from "./tool.js";
import { toStep } from "./path.js";

test("a point set aside while minutes are left says why, and is added all the same", async ({ tool, page }) => {
  const { element } = tool;
  await element.evaluate((tool: any) => {
    tool.preparation.setEncounter({ minutes: 20 });
    for (const title of ["Fatigue", "Travail", "Sommeil"])
      tool.add({ kind: "topic", title, minutes: title === "Fatigue" ? 5 : 3 });
    tool.add({ kind: "topic", title: "Voyage" });
    tool.add({ kind: "topic", title: "Vélo" });
  });
  await toStep(element, "agenda");
  const parked = element.locator(".card:has([part=parked])");
  await expect(parked.locator(".title")).toHaveText(["Voyage", "Vélo"]);
  await expect(parked.nth(1)).toContainText(
    "Vous avez déjà choisi 3 sujets. Il reste du temps pour celui-ci\u00a0: 2 minutes. Mais avec peu de points, chacun est mieux entendu.",
  );
  const add = parked.nth(1).getByRole("button", { name: "L’ajouter quand même (il reste 2 minutes)\u00a0: Vélo" });
  await add.focus();
  await page.keyboard.press("Enter");
  await expect(parked.locator(".title")).toHaveText(["Voyage"]);
  await expect(element.getByRole("status")).toHaveText("«\u00a0Vélo\u00a0» a maintenant sa place.");
  await expect(element.locator("#undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(parked.locator(".title")).toHaveText(["Voyage", "Vélo"]);
  expect(await tool.titles()).toEqual(["Fatigue", "Travail", "Sommeil", "Voyage", "Vélo"]);
});

test("the most important is marked, takes the mark from another, and gives it back", async ({ tool }) => {
  const { element } = tool;
  const [fatigue, sommeil] = await element.evaluate((tool: any) =>
    ["Fatigue", "Sommeil"].map((title) => tool.add({ kind: "topic", title, main: title === "Fatigue" })),
  );
  await toStep(element, "points");
  const chips = (id: string) => element.locator(`[data-entry=${id}] .chip`);
  const first = ["Le plus important", "5 min"];
  await expect(chips(fatigue)).toHaveText(first);
  await element.getByRole("button", { name: "Le plus important\u00a0: Sommeil" }).click();
  await expect(element.getByRole("status")).toHaveText("«\u00a0Sommeil\u00a0» est maintenant le plus important.");
  await expect(chips(fatigue)).toHaveText(["1 min"]);
  await expect(chips(sommeil)).toHaveText(first);
  await expect(element.locator("li.entry").first()).toHaveAttribute("data-entry", sommeil);
  await element.locator("#undo").click();
  await expect(chips(fatigue)).toHaveText(first);
  await expect(element.locator(`#main-${sommeil}`)).toHaveAttribute("aria-pressed", "false");
});
