import { expect, test } from "./tool.js";
import { toStep } from "./path.js";

/** The help step, with points of Claire's. */
async function withClaire(tool: import("./tool.js").Tool): Promise<string[]> {
  const ids = await tool.element.evaluate((tool: any) => {
    const author = tool.preparation.putContributor({ role: "relative", name: "Claire" });
    return ["Un", "Deux", "Trois"].map((title) => tool.add({ kind: "topic", title, author }));
  });
  await toStep(tool.element, "help");
  await tool.openParts();
  return ids;
}

test("a helper's points move on screen as it is said, and the person's order stays", async ({ tool }) => {
  const { element } = tool;
  const ids = await withClaire(tool);
  const own = element.locator("#contributors .entry .title");
  await expect(own).toHaveText(["Un", "Deux", "Trois"]);
  await element.locator(`#rank-down-${ids[0]}`).click();
  await expect(element.getByRole("status")).toHaveText("«\u00a0Un\u00a0» est à la place 2 sur 3.");
  await expect(own).toHaveText(["Deux", "Un", "Trois"]);
  await element.locator("#undo").click();
  await expect(own).toHaveText(["Un", "Deux", "Trois"]);
  expect(await tool.titles()).toEqual(["Un", "Deux", "Trois"]);
});

test("what was declined can be taken after all, or go, one or all", async ({ tool }) => {
  const { element } = tool;
  await withClaire(tool);
  for (const title of ["Un", "Deux", "Trois"])
    await element.getByRole("button", { name: `Pas cette fois : ${title}` }).click();
  await tool.openParts();
  const left = element.locator("#declined .title");
  await expect(left).toHaveText(["Un", "Deux", "Trois"]);
  await element.getByRole("button", { name: "Ajouter quand même : Deux" }).click();
  await expect(left).toHaveText(["Un", "Trois"]);
  await element.locator("#declined").getByRole("button", { name: "Retirer : Un" }).click();
  await expect(left).toHaveText(["Trois"]);
  await element.locator("#undo").click();
  await expect(left).toHaveText(["Un", "Trois"]);
  await element.locator("#remove-declined").click();
  await expect(element.getByRole("status")).toHaveText("2 points sont effacés.");
  expect(await tool.titles()).toEqual(["Deux"]);
  await element.locator("#undo").click();
  expect(await tool.titles()).toEqual(["Un", "Deux", "Trois"]);
});
