import { expect, test } from "./tool.js";

/** Titles and texts at their limits, with accents and the signs of French. */
const long = (count: number, number: number) =>
  `n° ${number} : l’été, « ça » dépend… ${"être là où ça gêne, ".repeat(200)}`.slice(0, count);

test("a keystroke in the largest draft asks the core for each thing once, and counts the text typed alone", async ({
  tool,
}) => {
  const { element } = tool;
  await element.evaluate(
    (tool: any, { titles, text }) => {
      const { preparation } = tool;
      for (const [number, title] of titles.entries()) {
        preparation.add({ kind: ["topic", "question", "wish"][number % 3], title, details: text });
        preparation.putNote({ date: "2026-11-02", happened: text, changed: text });
      }
    },
    { titles: Array.from({ length: 200 }, (_, number) => long(80, number).trim()), text: long(2000, 1).trim() },
  );
  for (const [step, field] of [
    ["points", "[id^=details-e]:not(p)"],
    ["since", "textarea[id$=-changed]"],
  ] as const) {
    await element.evaluate((tool: any, step) => (tool.session.go(step), tool.updateComplete), step);
    await tool.openParts();
    if (step === "points") await element.locator("[id^=edit-]").first().click();
    await expect(element.locator(field).first()).toBeAttached();
    const { calls, counted } = await element.evaluate(async (tool: any, field) => {
      const calls: Record<string, number> = {};
      const names = ["agenda", "sheet", "entries", "notes", "save", "saveShared", "copy"];
      const { preparation } = tool;
      for (const name of names) {
        const known = preparation[name];
        Object.defineProperty(preparation, name, {
          configurable: true,
          value: (...all: unknown[]) => ((calls[name] = (calls[name] ?? 0) + 1), known.apply(preparation, all)),
        });
      }
      let counted = 0;
      const { segment } = Intl.Segmenter.prototype;
      Intl.Segmenter.prototype.segment = function (text: string) {
        counted += 1;
        return segment.call(this, text);
      };
      const input = tool.shadowRoot.querySelector(field);
      input.value = `${input.value.slice(0, -1)}\u{1f600}`;
      input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await tool.updateComplete;
      Intl.Segmenter.prototype.segment = segment;
      for (const name of names) delete preparation[name];
      return { calls, counted };
    }, field);
    // Where something stands in a form that was not sent, a copy has it: one for the sheet, one for what is kept.
    const most = (name: string) => (name === "notes" || name === "copy" ? 2 : 1);
    for (const [name, count] of Object.entries(calls))
      expect.soft(count, `${step}: ${name}`).toBeLessThanOrEqual(most(name));
    expect.soft(counted, `${step}: texts that were counted by the browser's tables`).toBeLessThanOrEqual(4);
  }
});
