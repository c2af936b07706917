import type { Page } from "@playwright/test";
import fc from "fast-check";
import { expect, openParts, test, type Tool } from "./tool.js";

/** What a person has written, as they would tell it themselves. */
interface Written {
  /** The words that must be found in what is saved. */
  words: Set<string>;
  /** What matters most, as the first screen shows it. */
  main: string | null;
  when: string | null;
  next: number;
}

const go = async (tool: Tool, step: string) => tool.element.locator(".path .to").nth((await tool.steps()).indexOf(step)).click();
const when = (tool: Tool) => tool.element.evaluate((tool: any) => tool.preparation.encounter().when);
const word = (written: Written) => `mot${(written.next += 1)}fin`;

/** What a person, the portal or the browser does, in any order. */
const acts: Record<string, (tool: Tool, page: Page, written: Written) => Promise<unknown>> = {
  async "types a topic and leaves it"(tool, _, written) {
    await go(tool, "say");
    const text = word(written);
    await tool.element.locator("#say-title").fill(text);
    written.words.add(text);
    written.main ??= text;
  },
  async "adds a question by a double click"(tool, _, written) {
    await go(tool, "ask");
    const text = word(written);
    await tool.element.locator("#ask-title").fill(text);
    await tool.element.locator("form.add button").dblclick();
    written.words.add(text);
  },
  async "rewrites what matters most"(tool, page, written) {
    await go(tool, "visit");
    const main = tool.element.locator("#main");
    const text = word(written);
    await main.selectText();
    await page.keyboard.press("Delete");
    await page.keyboard.type(text);
    if (written.main) written.words.delete(written.main);
    written.words.add(text);
    written.main = text;
  },
  async "empties what matters most and leaves it"(tool) {
    await go(tool, "visit");
    await tool.element.locator("#main").fill("");
  },
  async "gives a day"(tool, _, written) {
    await go(tool, "visit");
    await openParts(tool.element);
    const day = `2026-12-${String(10 + (written.next % 18)).padStart(2, "0")}`;
    await tool.element.locator("#date").fill(day);
    written.when = day + (written.when?.slice(10) ?? "");
  },
  async "gives an hour"(tool, _, written) {
    if (!written.when) return;
    await go(tool, "visit");
    await openParts(tool.element);
    await tool.element.locator("#time").fill("14:30");
    written.when = `${written.when.slice(0, 10)}T14:30`;
  },
  async "clears a part of the day, and writes it again"(tool, page, written) {
    if (!written.when) return;
    await go(tool, "visit");
    await openParts(tool.element);
    const date = tool.element.locator("#date");
    await date.focus();
    await page.keyboard.press("Delete");
    expect(await when(tool)).toBe(written.when);
    await date.fill(written.when.slice(0, 10));
  },
  async "writes a note, by autofill without a word"(tool, _, written) {
    await go(tool, "since");
    const text = word(written);
    await tool.element.evaluate((tool, text) => {
      const field = tool.shadowRoot!.querySelector<HTMLTextAreaElement>("#note-happened")!;
      field.value = `${field.value} ${text}`;
    }, text);
    written.words.add(text);
  },
  async "is given settings late"(tool, _, written) {
    await tool.element.evaluate((tool: any, number) => (tool.settings = { emergency: { number: String(number) } }), written.next + 15);
    await tool.element.evaluate((tool: any) => tool.ready);
  },
  async "speaks English, then French"(tool, page) {
    for (const language of ["en", "fr"]) {
      await page.evaluate((language) => (document.documentElement.lang = language), language);
      await expect(tool.element.locator(".frame")).toHaveAttribute("lang", language);
    }
  },
  async "is moved on the page"(tool) {
    await tool.element.evaluate((tool: any) => tool.parentElement.append(tool));
  },
  async "is taken out and put back"(tool) {
    await tool.element.evaluate(async (tool: any) => {
      const { parentElement } = tool;
      tool.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parentElement.append(tool);
      await tool.ready;
    });
  },
};

test("whatever is done, in any order, no word is lost and the day stays", async ({ tool, page }) => {
  test.slow();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 2, maxLength: 8 }), async (names) => {
      await tool.element.evaluate((tool: any) => (tool.erase(), tool.updateComplete));
      const written: Written = { words: new Set(), main: null, when: null, next: 0 };
      for (const name of names) {
        await acts[name]!(tool, page, written);
        const saved = await tool.element.evaluate((tool: any) => tool.save());
        for (const text of written.words) expect(saved.split(text).length, `${text} after ${names}`).toBe(2);
        expect(await when(tool), `the day after ${names}`).toBe(written.when);
      }
      await go(tool, "say");
      expect((await tool.titles()).every((title) => written.words.has(title))).toBe(true);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
