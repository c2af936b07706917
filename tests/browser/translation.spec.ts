import type { Locator } from "@playwright/test";
import { expect, openParts, test } from "./tool.js";
import { toStep } from "./path.js";

/** How translators change a page. Each marks what it has translated, and leaves the white space between elements alone. */
type Way = "wrap" | "wrap twice" | "wrap the node itself" | "split" | "replace" | "in place" | "beside";
const ways: Way[] = ["wrap", "wrap twice", "wrap the node itself", "split", "replace", "in place", "beside"];

/** Translates all that an element shows; again at each change where it works on. */
async function translate(element: Locator, way: Way, on = false): Promise<void> {
  await element.evaluate(
    (tool, { way, on }) => {
      const root = tool.shadowRoot!;
      const done = new WeakSet<Node>();
      const foreign = (text: string) => `[${text}]`;
      const one = (text: Text) => {
        const { parentNode } = text;
        if (!parentNode || done.has(text) || text.data.trim() === "" || text.data.startsWith("[")) return;
        const font = document.createElement("font");
        if (way === "wrap") {
          font.append(foreign(text.data));
          text.replaceWith(font);
        } else if (way === "wrap twice") {
          const inner = document.createElement("font");
          inner.append(foreign(text.data));
          font.append(inner);
          text.replaceWith(font);
        } else if (way === "wrap the node itself") {
          text.replaceWith(font);
          font.append(text);
        } else if (way === "split") {
          text.splitText(Math.ceil(text.length / 2));
          done.add(text.nextSibling!);
        } else if (way === "replace") {
          text.replaceWith(foreign(text.data));
        } else if (way === "in place") {
          text.data = foreign(text.data);
        } else {
          const more = document.createElement("span");
          more.append(foreign(text.data));
          text.after(more);
        }
        done.add(text);
        for (const child of font.childNodes) done.add(child);
      };
      const all = () => {
        const texts = [];
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walk.nextNode())
          if (!walk.currentNode.parentElement?.closest("font, span.foreign")) texts.push(walk.currentNode as Text);
        for (const text of texts) one(text);
      };
      all();
      if (on) new MutationObserver(all).observe(root, { childList: true, characterData: true, subtree: true });
    },
    { way, on },
  );
}

/** The words in sight, whatever marks a translator has left around and between them. */
const words = (text: string | null) => (text ?? "").replace(/[[\]]/g, "").replace(/\s+/g, " ").trim();

/** A text as it may be seen: alone, translated, or with its translation beside it. */
function seen(shown: string | null, text: string): void {
  const plain = words(text);
  expect([plain, `${plain}${plain}`, `${plain} ${plain}`]).toContain(words(shown));
}

for (const way of ways) {
  for (const on of [false, true]) {
    test(`what is shown is what is answered, with a translator that works by: ${way}${on ? ", on and on" : ""}`, async ({
      assessment,
      page,
    }) => {
      const { element } = assessment;
      await translate(element, way, on);
      await element.evaluate((element: any) => element.assessment.setOptions({ contexts: ["care", "organisation"] }));
      await element.locator("#begin").click();
      const pages = await element.evaluate((element: any) => element.assessment.pages());
      for (const [place, { statements }] of pages.entries()) {
        const shown = element.locator(".statement");
        await expect(shown).toHaveCount(statements.length);
        for (const [index, { id, text }] of statements.entries()) {
          await expect(shown.nth(index)).toHaveAttribute("id", `s-${id}`);
          seen(await shown.nth(index).locator("legend .text").textContent(), text);
        }
        if (!on) await translate(element, way);
        await shown.first().locator("input").first().check();
        const answered = await element.evaluate((element: any) => element.assessment.pages());
        expect(answered[place].statements[0].answer, statements[0].text).not.toBeNull();
        await element.locator("#next").click();
      }
      // The result is there as the core says it.
      const { contexts } = await element.evaluate((element: any) => element.profile());
      for (const [index, { label, sentence }] of contexts.entries()) {
        seen(await element.locator("section.card > h3").nth(index).textContent(), label);
        seen(await element.locator("section.card .sentence").first().textContent(), contexts[0].sentence);
        expect(sentence).not.toBe("");
      }
      if (!on) await translate(element, way);
      // Another language, after all that.
      await page.evaluate(() => (document.documentElement.lang = "en"));
      await expect.poll(async () => words(await assessment.heading.textContent())).toContain("summary");
    });

    test(`the preparation changes its words, with a translator that works by: ${way}${on ? ", on and on" : ""}`, async ({
      tool,
      page,
    }) => {
      const { element } = tool;
      await tool.load("general-practice");
      await translate(element, way, on);
      const steps = await element.evaluate((tool: any) => tool.preparation.steps());
      for (const { id, label } of steps) {
        await toStep(element, id);
        await openParts(element);
        seen(await tool.heading.textContent(), label);
        if (!on) await translate(element, way);
      }
      await toStep(element, "points");
      if (!on) await translate(element, way);
      await element.locator("#say-title").fill("Mes oreilles");
      await element.locator("#say-title").press("Enter");
      expect(words(await element.getByRole("status").textContent())).toContain("Mes oreilles");
      const id = await element.evaluate((tool: any) => tool.preparation.entries().at(-1).id);
      if (!on) await translate(element, way);
      await element.locator(`#edit-${id}`).click();
      await element.locator(`#title-${id}`).fill("Mes pieds");
      await expect
        .poll(async () => words(await element.locator(`[data-entry=${id}] .title`).textContent()))
        .toMatch(/^(Mes pieds ?){1,2}$/);
      await expect(element.locator(".preview")).toContainText("Mes pieds");
      await expect(element.locator(".preview")).not.toContainText("Mes oreilles");
      await page.evaluate(() => (document.documentElement.lang = "en"));
      await expect.poll(async () => words(await tool.heading.textContent())).toContain("To say, to ask");
    });
  }

  test(`the overview counts in words that are its own, with a translator that works by: ${way}`, async ({
    assessment,
  }) => {
    const { overview, element } = assessment;
    await assessment.load("patient-care");
    const saved = await element.evaluate((element: any) => element.save());
    await translate(overview, way);
    await overview
      .locator("#files")
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(saved) });
    await expect(overview.getByRole("status")).toContainText("1");
    await translate(overview, way);
    await overview
      .locator("#files")
      .setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await expect(overview.locator("#unread")).toContainText("b.json");
  });
}

test("what a translator made of a text stays while that text stays", async ({ tool }) => {
  const { element } = tool;
  await translate(element, "wrap");
  await element.locator("#main").fill("Fatigue");
  await expect(element.locator(".preview")).toContainText("Fatigue");
  expect(await tool.heading.textContent()).toMatch(/^\[.*\]$/);
});
