import { expect, test } from "./tool.js";

test("mounted, moved and removed 200 times, in two languages: the memory comes back", async ({ tool, page }) => {
  void tool;
  const session = await page.context().newCDPSession(page);
  const cycle = (times: number) =>
    page.evaluate(async (times) => {
      const places = [document.createElement("div"), document.createElement("section")];
      document.body.append(...places);
      for (let time = 0; time < times; time += 1) {
        const pair = (["fr", "en"] as const).map((lang) => {
          const element = document.createElement(time % 2 ? "care-engagement" : "care-preparation") as any;
          element.lang = lang;
          element.settings = lang === "fr" ? { welcome: "Bonjour." } : { welcome: "Hello." };
          places[0]!.append(element);
          return element;
        });
        for (const element of pair) await element.ready;
        for (const element of pair) places[1]!.append(element);
        await Promise.all(pair.map((element) => element.updateComplete));
        for (const element of pair) {
          if (!element.shadowRoot.querySelector("#heading")) throw new Error("moving lost it");
          element.remove();
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
      for (const place of places) place.remove();
    }, times);
  const measured = async () => {
    for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const { jsEventListeners, nodes } = await session.send("Memory.getDOMCounters");
    return { usedSize, jsEventListeners, nodes };
  };
  // What is made once, as templates, caches and the browser's compiled code, is made by the first ones.
  await cycle(200);
  const before = await measured();
  await cycle(200);
  const after = await measured();
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.usedSize).toBeLessThan(before.usedSize * 1.05);
});
