import type { FrameLocator, Locator, Page } from "@playwright/test";
import { expect, openParts } from "./tool.js";

/** One way out of an element, as a person takes it. */
export interface Way {
  of: "#tool" | "#assessment" | "#overview";
  /** The step on which it is. */
  step: string;
  button: string | RegExp;
  as: "copy" | "file" | "print" | "portal";
  /** What goes out has the word that was written last; or this, where it has no words of the person. */
  text?: RegExp;
  /** What its file is called. */
  file?: string;
  /** Where the page is asked for nothing, what is said. */
  said?: RegExp;
}

export const ways: Way[] = [
  { of: "#tool", step: "sheets", button: "Copier le texte", as: "copy" },
  { of: "#tool", step: "sheets", button: "Enregistrer le texte", as: "file", file: "ma-feuille.txt" },
  { of: "#tool", step: "sheets", button: /^Imprimer\s:/, as: "print" },
  {
    of: "#tool",
    step: "sheets",
    button: "Envoyer au portail de l’hôpital",
    as: "portal",
    said: /La feuille est remise/,
  },
  {
    of: "#tool",
    step: "sheets",
    button: "Enregistrer pour mon agenda",
    as: "file",
    text: /BEGIN:VCALENDAR/,
    file: "rendez-vous.ics",
  },
  { of: "#tool", step: "sheets", button: /^Garder dans un fichier/, as: "file", file: "ma-preparation.json" },
  { of: "#tool", step: "help", button: /^Enregistrer la liste/, as: "file", file: "ma-liste.json" },
  { of: "#tool", step: "help", button: "Copier le lien", as: "copy", text: /#care-preparation\.tool=/ },
  {
    of: "#tool",
    step: "help",
    button: "Enregistrer l’invitation",
    as: "file",
    text: /care-partnership\/invitation/,
    file: "mon-invitation.json",
  },
  { of: "#tool", step: "after", button: "Copier cette partie", as: "copy" },
  { of: "#tool", step: "after", button: "Enregistrer cette partie", as: "file", file: "ce-que-j-ai-appris.txt" },
  {
    of: "#assessment",
    step: "result",
    button: /^Mettre dans ma préparation/,
    as: "portal",
    said: /C’est dans votre préparation/,
  },
  {
    of: "#assessment",
    step: "result",
    button: "Envoyer au portail de l’hôpital",
    as: "portal",
    said: /Votre portrait est remis au portail/,
  },
  { of: "#assessment", step: "result", button: "Copier le texte", as: "copy" },
  { of: "#assessment", step: "result", button: "Enregistrer le texte", as: "file", file: "mon-portrait.txt" },
  { of: "#assessment", step: "result", button: /^Imprimer\s:/, as: "print" },
  { of: "#assessment", step: "result", button: /^Garder dans un fichier/, as: "file", file: "mon-portrait.json" },
  {
    of: "#assessment",
    step: "result",
    button: "Enregistrer pour une vue d’ensemble",
    as: "file",
    text: /"format":"care-partnership\/levels"/,
    file: "mes-niveaux.json",
  },
  { of: "#overview", step: "", button: /^Imprimer\s:/, as: "print", text: /Moins\s*de\s*10\s*personnes|patient[;,\t]/ },
  { of: "#overview", step: "", button: "Copier le tableau (CSV)", as: "copy", text: /patient[;,\t]/ },
  {
    of: "#overview",
    step: "",
    button: "Enregistrer le tableau (CSV)",
    as: "file",
    text: /patient;/,
    file: "vue-d-ensemble.csv",
  },
];

/** Something is written in each of the three elements, and all that they say from now on is heard. */
export async function fill(page: Page | FrameLocator): Promise<void> {
  const tool = page.locator("#tool");
  await expect(tool.locator("#main")).toBeVisible();
  await tool.evaluate(async (tool: any) => {
    tool.preparation.setEncounter({ when: "2026-12-10T14:30" });
    tool.claire = tool.preparation.putContributor({ role: "relative", name: "Claire" });
    // That a list which is not kept is asked about before an invitation: carried.spec.
    tool.session.show("unkept", true);
    const of = (id: string): any => tool.getRootNode().getElementById(id);
    const [one, overview] = [of("assessment"), of("overview")];
    await Promise.all([one.ready, overview.ready]);
    const { assessment } = one;
    for (const { statements } of assessment.pages())
      for (const { id } of statements) assessment.answer(id, "sometimes");
    for (const { step } of assessment.proposals().slice(0, 1)) assessment.putStep({ step });
    await overview.take([new File([one.save()], "one.json")]);
  });
  for (const of of ["#tool", "#assessment", "#overview"]) await listen(page.locator(of));
}

/** What nothing shows, what rings, and what turns the line round: no way out has it, spelled out or as JSON writes it. */
export const hidden = "\u0000\u0007\u001b\u009d\u202e";
export const harmful = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]|\\u00[01]|\\u009|\\u202/;

/** Hears all that an element says from now on. */
export async function listen(element: Locator): Promise<void> {
  await element.evaluate((element: any) => {
    element.heard = [];
    // Each act is a new node of the live region, also with the same words.
    const hear = (records: MutationRecord[]) => {
      for (const { addedNodes, target } of records) {
        const nodes = (target as Element).closest?.("[role=status]") ? [...addedNodes] : [];
        const said = nodes.filter(({ nodeType, textContent }) => nodeType === 1 && textContent !== "");
        element.heard.push(...said.map(({ textContent }) => textContent));
      }
    };
    new MutationObserver(hear).observe(element.shadowRoot, { childList: true, subtree: true });
  });
}

/** Goes where a way out is, with one more word written that it must have; returns its button. */
export async function stand(page: Page | FrameLocator, way: Way, word: string): Promise<Locator> {
  const element = page.locator(way.of);
  await element.evaluate(
    async (element: any, { way, word }) => {
      const { preparation, assessment, session } = element;
      if (preparation) {
        preparation.add({ kind: "topic", title: word, must: true });
        preparation.add({ kind: "topic", title: word, author: element.claire });
        preparation.setClosing({ learned: word });
      }
      assessment?.setOptions({ subject: word });
      if (way.step) session.go(way.step);
      await element.updateComplete;
      element.heard.length = 0;
    },
    { way, word },
  );
  await openParts(element);
  return element.getByRole("button", { name: way.button, exact: true }).first();
}

/** What was said of an act, once it was: each act is said, and said once. */
export async function heard(page: Page | FrameLocator, { of }: Way): Promise<string> {
  const element = page.locator(of);
  await expect.poll(() => element.evaluate((element: any) => element.heard)).toHaveLength(1);
  const [said] = await element.evaluate((element: any) => element.heard);
  expect(await element.getByRole("status").innerText()).toBe(said);
  return said;
}

/** The words that a way out must have. */
export const owed = ({ text }: Way, word: string): RegExp => text ?? new RegExp(word);
