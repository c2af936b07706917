import { readFile } from "node:fs/promises";
import { exits, type ExitId } from "../../pkg/src/screen/exits.js";
import { printed } from "./paper.js";
import { expect, test, type Assessment } from "./tool.js";
import { harmful, hidden, listen } from "./ways.js";

type Out = (assessment: Assessment) => Promise<string>;
type Outs = Partial<Record<ExitId, Out>>;

const press =
  (name: string | RegExp, of: "element" | "overview" = "element") =>
  (assessment: Assessment) =>
    assessment[of].getByRole("button", { name, exact: true }).first().click();

const file =
  (name: string | RegExp, of: "element" | "overview" = "element"): Out =>
  async (assessment) => {
    const [download] = await Promise.all([assessment.page.waitForEvent("download"), press(name, of)(assessment)]);
    return readFile(await download.path(), "utf8");
  };

const copied =
  (name: string, of: "element" | "overview" = "element"): Out =>
  async (assessment) => {
    await press(name, of)(assessment);
    await expect(assessment[of].getByRole("status")).toContainText("copié");
    return assessment.page.evaluate(() => navigator.clipboard.readText());
  };

/** What the page was told so far. */
const told = ({ page }: Assessment) => page.evaluate(() => JSON.stringify((window as any).told));

/** All ways out of the assessment; a sheet, a calendar and a contribution are the preparation's. */
const assessment: Outs = {
  print: async (assessment) => {
    await press(/^Imprimer\s:/)(assessment);
    return (await printed(assessment.page, "exits-assessment")).text;
  },
  clipboard: copied("Copier le texte"),
  text: file("Enregistrer le texte"),
  portal: async (assessment) => {
    await press(/^Mettre dans ma préparation/)(assessment);
    return told(assessment);
  },
  file: file(/^Garder dans un fichier/),
  levels: file("Enregistrer pour une vue d’ensemble"),
  storage: async ({ element, page }) => {
    await element.locator("#store").check();
    return page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  },
  save: ({ element }) => element.evaluate((tool: any) => tool.save()),
  form: ({ element }) =>
    element.evaluate((tool: any) => {
      const form = document.createElement("form");
      tool.before(form);
      form.append(tool);
      tool.setAttribute("name", "assessment");
      return String(new FormData(form).get("assessment"));
    }),
  fhir: ({ element }) => element.evaluate(async (tool: any) => JSON.stringify(await tool.toFhir())),
  share: async (assessment) => {
    for (const name of ["Copier le texte", "Enregistrer le texte", /^Mettre dans ma préparation/])
      await press(name)(assessment);
    return told(assessment);
  },
  change: async ({ element, page }) => {
    await element.locator("[id^=by-]").first().fill("2026-12-24");
    return JSON.stringify((await page.evaluate(() => (window as any).changes)) ?? null);
  },
};

/** All ways out of the overview: numbers, and no word of anybody. */
const overview: Outs = {
  print: async (assessment) => {
    await press(/^Imprimer\s:/, "overview")(assessment);
    return (await printed(assessment.page, "exits-overview")).text;
  },
  clipboard: copied("Copier le tableau (CSV)", "overview"),
  text: file("Enregistrer le tableau (CSV)", "overview"),
  share: async (assessment) => {
    for (const name of ["Copier le tableau (CSV)", "Enregistrer le tableau (CSV)"])
      await press(name, "overview")(assessment);
    return told(assessment);
  },
  change: ({ page }) => page.evaluate(() => JSON.stringify((window as any).changes)),
  save: ({ overview }) => overview.evaluate((tool: any) => tool.save()),
  form: ({ overview }) =>
    overview.evaluate((tool: any) => {
      const form = document.createElement("form");
      tool.before(form);
      form.append(tool);
      tool.setAttribute("name", "overview");
      return JSON.stringify([...new FormData(form)].map(([, value]) => value));
    }),
};

/** Ways out that an element has not: each way that there is stands with what goes out by it, or here. */
const preparations: ExitId[] = ["app", "calendar", "code", "contribution", "invitation", "link", "screen", "sheet"];
const closed: Record<"assessment" | "overview", ExitId[]> = {
  assessment: preparations,
  overview: [...preparations, "portal", "file", "levels", "storage", "fhir"],
};

for (const [name, outs] of Object.entries({ assessment, overview })) {
  test(`no way out is missing here: ${name}`, () =>
    expect([...Object.keys(outs), ...closed[name as keyof typeof closed]].sort()).toEqual(Object.keys(exits).sort()));
}

/** An answered assessment with its subject, a chosen step, and words that stand half-typed beside it; the same as a result. */
async function begin({ element, overview, page }: Assessment): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => {
    window.print = () => {};
    Object.assign(window, { told: [], changes: [] });
    document.addEventListener("care-share", (event: any) => {
      (window as any).told.push(event.detail);
      if (event.detail.as === "portal") event.preventDefault();
    });
    document.addEventListener("care-change", (event: any) => (window as any).changes.push(event.detail));
  });
  await element.evaluate(async (tool: any, hidden) => {
    const { assessment } = tool;
    assessment.setOptions({ subject: `SUJET${hidden}` });
    for (const { statements } of assessment.pages())
      for (const { id } of statements) assessment.answer(id, "sometimes");
    for (const { step } of assessment.proposals().slice(0, 1)) assessment.putStep({ step });
    await document.querySelector<any>("#overview").take([new File([tool.save()], "one.json")]);
    tool.session.go("result");
    await tool.updateComplete;
    for (const part of tool.shadowRoot.querySelectorAll("details")) part.open = true;
  }, hidden);
  // As autofill leaves it: the words stand in the field, and no event has told of them.
  await element
    .locator("[id^=with-]")
    .first()
    .evaluate((field: any, words) => (field.value = words), `ATTENTE${hidden}`);
  await page.evaluate(() => ((window as any).changes.length = 0));
  await listen(element);
  await listen(overview);
}

const acts: ExitId[] = ["print", "clipboard", "text", "portal", "file", "levels", "storage"];

for (const [id, way] of Object.entries(assessment) as [ExitId, Out][]) {
  const { holds } = exits[id];
  test(`assessment, ${id}: ${holds === "nothing" ? "no word" : "all that was written"} goes out, and nothing that nobody sees`, async ({
    assessment,
  }) => {
    await begin(assessment);
    const out = await way(assessment);
    const words = ["file", "storage", "save", "form", "print", "clipboard", "text"].includes(id);
    for (const word of ["SUJET", "ATTENTE"]) {
      if (words) expect(out).toContain(word);
      if (holds === "nothing") expect(out).not.toContain(word);
    }
    if (id === "levels") expect(out).not.toMatch(/sometimes|never|2026|statement|step/);
    expect(out, "nothing that rings or turns the line round").not.toMatch(harmful);
    const said = id === "share" ? 3 : acts.includes(id) ? 1 : 0;
    await expect
      .poll(() => assessment.element.evaluate((tool: any) => tool.heard), "each act is said, and once")
      .toHaveLength(said);
  });
}

for (const [id, way] of Object.entries(overview) as [ExitId, Out][]) {
  test(`overview, ${id}: numbers go out, and no word of anybody`, async ({ assessment }) => {
    await begin(assessment);
    const out = await way(assessment);
    expect(out).not.toMatch(/SUJET|ATTENTE/);
    expect(out).not.toMatch(harmful);
    if (acts.includes(id)) expect(out).toContain(id === "print" ? "Moinsde10personnes" : "patient");
    const said = id === "share" ? 2 : acts.includes(id) ? 1 : 0;
    await expect
      .poll(() => assessment.overview.evaluate((tool: any) => tool.heard), "each act is said, and once")
      .toHaveLength(said);
  });
}
