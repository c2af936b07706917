import type { Locator } from "@playwright/test";
import { expect, openParts, test } from "./tool.js";

/** Words of a person who writes from the right, in a tool that is written from the left. */
const words = {
  one: "כאבי ראש (חזקים).",
  two: "שינה",
  three: "מה עושים?",
  who: "ד״ר כהן",
  long: "שורה אחת!\nשורה שתיים.",
};

/**
 * What of our own words is not painted from the left to the right, and what of a label that is not painted is not kept
 * apart from the person's words. All of the person's words are Hebrew here: every Latin letter and digit is ours.
 */
function astray(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    const root = host.shadowRoot!;
    const found = new Set<string>();
    const blocks = "p, li, h2, h3, h4, td, th, dt, dd, label, legend, summary, button, small, article, span";
    for (const block of root.querySelectorAll<HTMLElement>(blocks)) {
      if (block.closest(".hidden, [hidden], svg, option") || !block.checkVisibility()) continue;
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let last: DOMRect | null = null;
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        // A part of its own has its own place.
        if (node.parentElement!.closest(blocks) !== block) continue;
        for (const { index } of (node.textContent ?? "").matchAll(/[a-z0-9]/gi)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const here: DOMRect = range.getBoundingClientRect();
          const lines = last && Math.abs(last.bottom - here.bottom) < 2 && Math.abs(last.top - here.top) < 2;
          if (last && lines && here.left < last.left) found.add(`${block.localName}: ${block.textContent!.trim()}`);
          last = here;
        }
      }
    }
    for (const named of root.querySelectorAll("[aria-label]")) {
      const label = named.getAttribute("aria-label")!;
      const rest = label.replace(/\u2068[^\u2068\u2069]*\u2069/g, "");
      if (/[א-ת]/.test(rest) && /[a-z0-9]/i.test(rest)) found.add(`aria-label: ${label}`);
    }
    return [...found];
  });
}

test("words written from the right turn none of the preparation's own, on any step", async ({ tool }) => {
  await tool.element.evaluate((tool: any, words) => {
    const { preparation } = tool;
    const helper = preparation.putContributor({ role: "relative", name: words.who });
    const first = tool.add({ kind: "topic", title: words.one, details: words.long, must: true });
    preparation.putContributor({ role: "association", name: words.two });
    for (const title of [words.two, words.who, words.one, words.three]) {
      preparation.add({ kind: "topic", title, author: helper });
      tool.add({ kind: "topic", title, minutes: 3 });
      tool.add({ kind: "question", title });
    }
    for (const { id, status } of preparation.entries()) {
      if (status === "proposed") preparation[id.length % 2 ? "accept" : "decline"](id);
    }
    preparation.move(first, 0);
    preparation.putNote({ date: "2026-11-02", happened: words.long, changed: words.long });
    preparation.putPerson({ name: words.who, role: "nurse", contact: words.two, note: words.long.replace("\n", " ") });
    preparation.putResource({ title: words.two, detail: words.one, url: "https://hospital.example/" });
    preparation.addChecklistItem(words.two);
    preparation.setCompanion({ name: words.who, roles: ["speak"], speakOn: words.two });
    preparation.setEncounter({ with: words.who, when: "2026-12-10T14:30" });
    preparation.putNextStep({ what: words.one, who: words.who, by: "2026-12-20" });
    preparation.setClosing({ understood: words.long, learned: words.long });
    tool.open(tool.save());
  }, words);
  await tool.walk(async (step) => {
    await expect.soft(async () => expect(await astray(tool.element)).toEqual([]), step).toPass({ timeout: 2_000 });
  });
});

test("what is said after an act names a title from the right in its place", async ({ tool }) => {
  await tool.element.evaluate((tool: any, { one }) => void tool.add({ kind: "topic", title: one }), words);
  const said = tool.element.getByRole("status");
  await tool.element.locator("#next").click();
  await tool.element.locator("[id^=remove-]").first().click();
  await expect(said).toHaveText(`Retiré : \u2068${words.one}\u2069`);
  expect(await astray(tool.element)).toEqual([]);
});

test("words written from the right turn none of the self-assessment's own", async ({ assessment }) => {
  await assessment.load("patient-care");
  await assessment.element.evaluate((element: any, { who }) => {
    const { assessment } = element;
    assessment.setOptions({ subject: who });
    const by = "2026-12-20";
    for (const { step } of assessment.proposals().slice(0, 2)) assessment.putStep({ step, with: who, by });
    element.open(element.save());
  }, words);
  await openParts(assessment.element);
  expect(await astray(assessment.element)).toEqual([]);
});
