import { expect, test } from "./tool.js";
import { toStep } from "./path.js";

test("nothing is asked for after loading, and nothing is stored", async ({ tool, page, context }) => {
  await tool.load("rare-disease");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await tool.walk(async () => {});
  await tool.element.locator("#closing-understood").fill("Rien ne sort d’ici.");
  expect(requests).toEqual([]);
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(stored).toEqual([0, 0, 0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test("nothing leaves without an act, and each act is told to the page", async ({ tool, page }) => {
  await tool.load("rare-disease");
  await tool.element.evaluate((tool) => {
    const told: unknown[] = ((window as any).told = []);
    tool.addEventListener("care-share", (event) => told.push((event as CustomEvent).detail));
  });
  await tool.walk(async () => {});
  const told = () => page.evaluate(() => (window as any).told);
  expect(await told()).toEqual([]);
  await toStep(tool.element, "sheets");
  await tool.element.getByRole("button", { name: "Envoyer au portail de l’hôpital" }).click();
  const [share] = await told();
  expect(share).toMatchObject({ what: "person", as: "portal" });
  expect(share.text).toContain("Depuis l’été, la fatigue a changé ma vie");
  expect(share.text, "an only-me entry is in no sheet").not.toContain("J’ai peur de devoir arrêter de travailler");
});
