import { expect, test, type Page } from "@playwright/test";
import { portal } from "./portal.js";
import { openParts } from "./tool.js";
import { fill, heard, owed, stand, ways, type Way } from "./ways.js";

const body = `<care-preparation id="tool" hand-over></care-preparation>
  <care-engagement id="assessment" instrument="continuum" respondent="patient" hand-over></care-engagement>
  <care-overview id="overview"></care-overview>`;

/** A page that notes what the browser was asked to do, and does with each event what `heed` says. */
async function begin(page: Page, heed: (event: CustomEvent) => void): Promise<void> {
  await page.addInitScript(() => {
    const done: string[] = [];
    const told: unknown[] = [];
    Object.assign(window, { done, told, print: () => done.push("print") });
    Object.assign(navigator, { share: async () => void done.push("share"), canShare: () => true });
    Object.assign(navigator.clipboard, { writeText: async () => void done.push("copy") });
    HTMLAnchorElement.prototype.click = () => void done.push("download");
  });
  await page.addInitScript(`addEventListener("care-share", ${heed})`);
  await portal(page, body);
  await fill(page);
}

const at = (page: Page, name: "done" | "told") => page.evaluate((name) => (window as any)[name], name);

/** As the event names a way. */
const as = ({ as }: Way) => (as === "copy" ? "text" : as);

/** The person's own file. */
const own = ({ button }: Way) => String(button).includes("Garder dans un fichier");

test("the page is asked before each way out, and what it takes the browser does not do", async ({ page }) => {
  await begin(page, (event) => {
    const { own, ...detail } = event.detail;
    (window as any).told.push({ ...detail, own: own?.(), done: [...(window as any).done] });
    event.preventDefault();
  });
  for (const [place, way] of ways.filter(({ as }) => as !== "portal").entries()) {
    await test.step(`${way.of} ${way.button}`, async () => {
      const word = `MOT${place}`;
      await page.evaluate(() => ((window as any).told.length = 0));
      await (await stand(page, way, word)).click();
      expect(await heard(page, way)).toBe("Le portail de l’hôpital s’en charge.");
      const [share, ...more] = await at(page, "told");
      expect(more).toEqual([]);
      expect(share).toMatchObject({ as: as(way), name: way.file ?? null, done: [] });
      expect(share[own(way) ? "own" : "text"]).toMatch(owed(way, word));
      if (own(way)) expect(share.text, "the person's own file goes by no event").toBeNull();
      await expect(page.locator("#copy-text"), "nothing is left to be done").toHaveCount(0);
    });
  }
  expect(await at(page, "done")).toEqual([]);
});

test("what the device's menu would get, the page may pass on", async ({ page }) => {
  await begin(page, (event) => {
    (window as any).told.push(event.detail);
    event.preventDefault();
  });
  for (const [button, name] of [
    ["Partager", null],
    ["Partager en fichier", "ma-feuille.txt"],
  ] as const) {
    const way: Way = { of: "#tool", step: "sheets", button, as: "file" };
    await page.evaluate(() => ((window as any).told.length = 0));
    await (await stand(page, way, "MOT")).click();
    expect(await heard(page, way)).toBe("Le portail de l’hôpital s’en charge.");
    expect(await at(page, "told")).toMatchObject([{ what: "person", as: "app", name, type: "text/plain" }]);
  }
  expect(await at(page, "done")).toEqual([]);
});

test("a code, the half page in large and a link by the device's menu: what the page takes is not shown, nor passed on", async ({
  page,
}) => {
  await begin(page, (event) => {
    (window as any).told.push(event.detail);
    event.preventDefault();
  });
  const link = /#care-preparation\.tool=/;
  for (const { id, as, text, step, open } of [
    { id: "room-code", as: "code", text: /MOT/, step: "sheets", open: "room" },
    { id: "room-screen", as: "screen", text: /MOT/, step: "sheets", open: "room" },
    { id: "invite", as: "app", text: link, step: "help", open: "" },
    { id: "invite-code", as: "code", text: link, step: "help", open: "" },
  ]) {
    await test.step(id, async () => {
      const tool = page.locator("#tool");
      await tool.evaluate(
        async (tool: any, [step, open]) => {
          if (step === "sheets") tool.add({ kind: "topic", title: "MOT" });
          tool.session.go(step);
          if (open) tool.session.show(open, true);
          await tool.updateComplete;
        },
        [step, open],
      );
      await openParts(tool);
      await page.evaluate(() => ((window as any).told.length = 0));
      await tool.locator(`#${id}`).click();
      await expect(tool.locator("[role=status]")).toContainText("Le portail de l’hôpital s’en charge.");
      const [share, ...more] = await at(page, "told");
      expect(more).toEqual([]);
      expect(share).toMatchObject({ as, name: null, type: "text/plain" });
      expect(share.text).toMatch(text);
      await expect(tool.locator("[part=code], dialog[open]")).toHaveCount(0);
    });
  }
  expect(await at(page, "done")).toEqual([]);
});

test("what the page only hears of, the browser does; also where the page's code fails", async ({ page }) => {
  await begin(page, (event) => {
    (window as any).told.push(event.detail.as);
    throw new Error("the page's own fault");
  });
  for (const way of ways.filter(({ as }) => as !== "portal")) {
    await test.step(`${way.of} ${way.button}`, async () => {
      await page.evaluate(() => ((window as any).done.length = 0));
      await (await stand(page, way, "MOT")).click();
      await expect.poll(() => at(page, "done")).toEqual([way.as === "file" ? "download" : way.as]);
    });
  }
});

test("a page that erases when it hears of a way out has nothing done after it", async ({ page }) => {
  await begin(page, (event) => (event.target as any).erase());
  for (const button of ["Copier le texte", "Enregistrer le texte", /^Imprimer\s:/, "Partager"]) {
    await page.locator("#tool").evaluate(async (tool: any) => {
      tool.add({ kind: "topic", title: "MOT" });
      tool.session.go("sheets");
      await tool.updateComplete;
    });
    await page.locator("#tool").getByRole("button", { name: button, exact: true }).click();
    await expect(page.locator("#tool #main"), "it begins anew").toHaveValue("");
  }
  expect(await at(page, "done")).toEqual([]);
  await expect(page.locator("#copy-text")).toHaveCount(0);
});

test("a calendar's events come as data too", async ({ page }) => {
  await begin(page, (event) => {
    (window as any).told.push(event.detail);
    event.preventDefault();
  });
  const way = ways.find(({ file }) => file === "rendez-vous.ics");
  if (!way) throw new Error("there is a way for the calendar");
  await (await stand(page, way, "MOT")).click();
  const [{ events }] = await at(page, "told");
  expect(events.map(({ id }: { id: string }) => id)).toEqual(["prepare", "read", "visit"]);
  expect(events[2]).toMatchObject({ start: "2026-12-10T14:30", minutes: 15 });
});
