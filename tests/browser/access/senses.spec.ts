import { expect, test } from "../tool.js";
import { through, walks } from "./states.js";

for (const walk of walks) {
  test(`nothing by colour alone, nothing by drag alone: ${walk.name}`, async ({ page }) => {
    await through(page, walk, async (state, element) => {
      const found = await element.evaluate((host) => {
        const root = host.shadowRoot!;
        const all = <Kind extends Element = HTMLElement>(selector: string) => [
          ...root.querySelectorAll<Kind>(selector),
        ];
        const text = (node: Element | null | undefined) => node?.textContent?.trim() ?? "";
        const faults: string[] = [];
        // Each thing that is told by a colour, and the words, sign or picture with a name that tell it too.
        for (const step of all(".to.filled"))
          if (!text(step.querySelector(".mark")) || !text(step.querySelector(".hidden")))
            faults.push(`a filled step: ${text(step)}`);
        for (const field of all("[aria-invalid=true]"))
          if (!text(root.getElementById(`${field.id}-fault`))) faults.push(`a refused field: ${field.id}`);
        for (const met of all(".decided .met"))
          if (!text(met.querySelector("strong small"))) faults.push(`an answer that counts: ${text(met)}`);
        for (const svg of all<SVGElement>("svg")) {
          const named = (svg.closest("[aria-label]")?.getAttribute("aria-label") ?? "").length > 0;
          const beside = svg.parentElement && text(svg.parentElement).length > 0;
          if (!named && !beside) faults.push("a picture without words");
        }
        for (const ladder of all(".ladder")) {
          if (ladder.querySelector(".now") && !text(ladder.querySelector(".here small")))
            faults.push("the level of today");
          if (
            ladder.querySelector(".desired") &&
            ![...ladder.querySelectorAll("small")].some((small) => text(small) === "souhaité")
          )
            faults.push("the level that is wished for");
        }
        for (const link of all("p a, li a"))
          if (!getComputedStyle(link).textDecorationLine.includes("underline"))
            faults.push(`a link by its colour: ${text(link)}`);
        // Each thing that can be dragged, and the buttons or the field that do the same.
        for (const row of all(".entry:has(.grip)"))
          if (!row.querySelector(".edit") && row.querySelectorAll("[id^=up-], [id^=down-]").length !== 2)
            faults.push(`an entry only to be dragged: ${text(row)}`);
        for (const place of all(".drop"))
          if (!place.querySelector("input[type=file]")) faults.push("a place only to drop");
        return faults;
      });
      expect.soft(found, state).toEqual([]);
    });
  });
}

test("what moves takes 150 ms at most, and nothing moves where less motion is asked for", async ({ tool, page }) => {
  for (const [reducedMotion, longest] of [
    ["no-preference", 0.15],
    ["reduce", 0],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await tool.load("rare-disease");
    await tool.walk(async (step) => {
      const moving = await tool.element.evaluate((host, longest) => {
        const seconds = (list: string) => Math.max(...list.split(",").map(parseFloat));
        const all = [...(host.shadowRoot?.querySelectorAll("*") ?? [])].filter((node) => {
          const { transitionDuration, transitionDelay, animationName, scrollBehavior } = getComputedStyle(node);
          const lasts = seconds(transitionDuration) + seconds(transitionDelay);
          return lasts > longest || animationName !== "none" || scrollBehavior === "smooth";
        });
        return all.map(({ localName, className }) => `${localName} ${className}`);
      }, longest);
      expect.soft(moving, `${step}, ${reducedMotion}`).toEqual([]);
    });
  }
});
