import { readFile } from "node:fs/promises";
import { exits, type ExitId } from "../../pkg/src/screen/exits.js";
import { carried, scanned } from "./letters.js";
import { printed } from "./paper.js";
import { toStep } from "./path.js";
import { expect, openParts, test, type Tool } from "./tool.js";
import { harmful, hidden, listen } from "./ways.js";

/** What goes out by a way, as text. */
type Way = (tool: Tool) => Promise<string>;

const go = async (tool: Tool, step: string) => {
  await toStep(tool.element, step);
  await openParts(tool.element);
};

const press = (tool: Tool, name: string | RegExp) =>
  tool.element.getByRole("button", { name, exact: true }).first().click();

const file = async (tool: Tool, name: string | RegExp) => {
  const [download] = await Promise.all([tool.page.waitForEvent("download"), press(tool, name)]);
  expect(download.suggestedFilename()).toMatch(/^[\w-]+\.(txt|json|ics)$/);
  return readFile(await download.path(), "utf8");
};

/** What stood typed on the way was added as the person went on to where the way is. */
const fromSheets =
  (way: Way): Way =>
  async (tool) => {
    await go(tool, "points");
    await type(tool);
    await go(tool, "sheets");
    await tool.element.evaluate((element: any) => (element.heard.length = 0));
    return way(tool);
  };

/** Types and presses nothing. */
async function type({ element }: Tool): Promise<void> {
  for (const field of ["#say-title", "#contributor-name"]) {
    const input = element.locator(field);
    if ((await input.count()) === 1 && (await input.isVisible())) return input.fill(`ATTENTE${hidden}`);
  }
}

const fromSay =
  (way: Way): Way =>
  async (tool) => {
    await go(tool, "points");
    await type(tool);
    return way(tool);
  };

/** What the page was told so far. */
const told = ({ page }: Tool) => page.evaluate(() => JSON.stringify((window as any).told));

const ways: Record<Exclude<ExitId, "levels">, Way> = {
  print: fromSheets(async (tool) => {
    await press(tool, /^Imprimer\s:/);
    return (await printed(tool.page, "exits")).text;
  }),
  clipboard: fromSheets(async (tool) => {
    await press(tool, "Copier le texte");
    await expect(tool.element.getByRole("status")).toContainText("copié");
    return tool.page.evaluate(() => navigator.clipboard.readText());
  }),
  text: fromSheets((tool) => file(tool, "Enregistrer le texte")),
  calendar: fromSheets((tool) => file(tool, "Enregistrer pour mon agenda")),
  contribution: async (tool) => {
    await go(tool, "help");
    await type(tool);
    return file(tool, /Claire/);
  },
  invitation: async (tool) => {
    await go(tool, "help");
    await type(tool);
    const saved = await file(tool, "Enregistrer l’invitation");
    await press(tool, "Copier le lien");
    await expect(tool.element.getByRole("status")).toContainText("copié");
    return saved + carried(await tool.page.evaluate(() => navigator.clipboard.readText()));
  },
  link: async (tool) => {
    await tool.element.evaluate((element: any) => element.preparation.setEncounter({ forWhom: "their-list" }));
    await go(tool, "points");
    await type(tool);
    await go(tool, "send");
    await tool.element.evaluate((element: any) => (element.heard.length = 0));
    await press(tool, "Envoyer mes points");
    await expect(tool.element.getByRole("status")).toContainText("application");
    await press(tool, "Copier le lien");
    await expect(tool.element.getByRole("status")).toContainText("copié");
    const [passed] = (await tool.page.evaluate(() => (window as any).passed)).filter((one: unknown) => one);
    return carried(passed) + carried(await tool.page.evaluate(() => navigator.clipboard.readText()));
  },
  code: fromSheets(async (tool) => {
    await press(tool, "Montrer un code à scanner");
    return (await scanned(tool.page, tool.element.locator("[part=code] svg"))) ?? "";
  }),
  screen: fromSheets(async (tool) => {
    await press(tool, "En grand, sur cet écran");
    return tool.element.locator(".large-screen").innerText();
  }),
  app: fromSheets(async (tool) => {
    await press(tool, "Partager");
    await press(tool, "Partager en fichier");
    return tool.page.evaluate(() => JSON.stringify((window as any).passed));
  }),
  portal: fromSheets(async (tool) => {
    await press(tool, "Envoyer au portail de l’hôpital");
    return told(tool);
  }),
  file: fromSheets((tool) => file(tool, /^Garder dans un fichier/)),
  storage: fromSheets(async (tool) => {
    await tool.element.locator("#store").check();
    return tool.page.evaluate(() => JSON.stringify({ ...localStorage }));
  }),
  save: fromSay(({ element }) => element.evaluate((tool: any) => tool.save())),
  form: fromSay(({ element }) =>
    element.evaluate((tool: any) => {
      const form = document.createElement("form");
      tool.before(form);
      form.append(tool);
      tool.setAttribute("name", "preparation");
      return String(new FormData(form).get("preparation"));
    }),
  ),
  sheet: fromSay(({ element }) =>
    element.evaluate((tool: any) =>
      ["person", "clinician", "blank"].map((reader) => JSON.stringify(tool.sheet(reader))).join(),
    ),
  ),
  fhir: fromSay(({ element }) =>
    element.evaluate(async (tool: any) => {
      const bytes = (data: string) => Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const documents = await Promise.all(["person", "clinician"].map((reader) => tool.document(reader)));
      const texts = documents.flatMap(({ content }) =>
        content.map(({ attachment }: any) => new TextDecoder().decode(bytes(attachment.data))),
      );
      return JSON.stringify([await tool.toFhir(), documents, texts, await tool.provenance()]);
    }),
  ),
  share: fromSheets(async (tool) => {
    await press(tool, "Copier le texte");
    await press(tool, "Enregistrer le texte");
    await press(tool, "Envoyer au portail de l’hôpital");
    return told(tool);
  }),
  change: fromSay(async (tool) => {
    await tool.element.evaluate((element: any) => element.add({ kind: "topic", title: "Encore" }));
    return JSON.stringify((await tool.page.evaluate(() => (window as any).changes)) ?? null);
  }),
};

/** A visit with a point for all, one for the person alone, and what a relative adds. */
async function begin({ page, element }: Tool): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => {
    window.print = () => {};
    const passed: unknown[] = ((window as any).passed = []);
    // The device's own menu, where the person chooses an application.
    const share = async ({ text, url, files = [] }: ShareData) =>
      void passed.push(text, url, ...(await Promise.all(files.map((file) => file.text()))));
    Object.assign(navigator, { share, canShare: () => true });
    Object.assign(window, { told: [], changes: [] });
    document.addEventListener("care-share", (event: any) => {
      (window as any).told.push(event.detail);
      if (event.detail.as === "portal") event.preventDefault();
    });
    document.addEventListener("care-change", (event: any) => (window as any).changes.push(event.detail));
  });
  await element.evaluate((tool: any, hidden) => {
    tool.preparation.setEncounter({ when: "2026-12-10T14:30" });
    tool.add({ kind: "topic", title: `PARTAGE${hidden}`, details: `Au genou${hidden}` });
    tool.add({ kind: "topic", title: "SECRET un", details: "SECRET deux", visibility: "only-me" });
    tool.add({ kind: "question", title: "SECRET trois", visibility: "only-me", must: true });
    const author = tool.preparation.putContributor({ role: "relative", name: "Claire" });
    tool.preparation.add({ kind: "topic", title: `DE CLAIRE${hidden}`, author });
    // That a list which is not kept is asked about before an invitation: carried.spec.
    tool.session.show("unkept", true);
    tool.requestUpdate();
  }, hidden);
  await listen(element);
}

// Levels are the assessment's.
test("no way out is missing here", () =>
  expect([...Object.keys(ways), "levels"].sort()).toEqual(Object.keys(exits).sort()));

for (const [id, way] of Object.entries(ways) as [ExitId, Way][]) {
  const { holds } = exits[id];
  test(`${id}: ${{ all: "all that was written", shared: "nothing that is the person's alone", nothing: "no word" }[holds]} goes out`, async ({
    tool,
  }) => {
    await begin(tool);
    const out = await way(tool);
    expect(out.includes("SECRET"), out).toBe(holds === "all");
    const own = ["calendar", "contribution", "invitation"].includes(id);
    expect(out.includes(id === "contribution" ? "DE CLAIRE" : "PARTAGE"), out).toBe(
      holds !== "nothing" && id !== "calendar",
    );
    // A calendar and an invitation have the visit alone, and another's list what is theirs.
    if (!own && id !== "change") expect(out, "what stands typed goes with it").toContain("ATTENTE");
    expect(out, "nothing that rings or turns the line round").not.toMatch(harmful);
    // What fills the whole screen needs no word.
    const acts =
      { storage: 1, share: 3, app: 2, link: 2, invitation: 2, screen: 0 }[id as string] ??
      (exits[id].by === "person" ? 1 : 0);
    await expect
      .poll(() => tool.element.evaluate((tool: any) => tool.heard), "each act is said, and once")
      .toHaveLength(acts);
  });
}
