import { portal } from "./portal.js";
import { expect, test } from "./tool.js";
import { tags } from "./works.js";

/** Whatever shrinks to what is in it. */
const around: Record<string, string> = {
  "a flex row": "display: flex",
  "a flex row in the middle": "display: flex; flex-direction: column; align-items: center",
  "a flex row that wraps": "display: flex; flex-wrap: wrap; justify-content: space-between",
  "an inline block": "display: inline-block",
  "a float": "float: left",
  "a table": "display: table",
  "a cell of a table": "display: table-cell",
  "a grid that starts": "display: grid; justify-items: start",
  "a grid as wide as what is in it": "display: grid; grid-template-columns: auto",
  "a box of its own place": "position: absolute",
  "a box as wide as what is in it": "inline-size: fit-content",
  "a box as wide as its longest word": "inline-size: max-content; max-inline-size: 100%",
};

for (const tag of tags) {
  for (const [name, css] of Object.entries(around)) {
    test(`${tag} in ${name} has a width to be used in, on a phone and on a desk`, async ({ page }) => {
      await portal(page, `<div><${tag} id="part"></${tag}></div>`);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const [plain, box] = await page.locator("#part").evaluate((part, css) => {
          const measured = ["", css].map((css) => {
            part.parentElement!.setAttribute("style", css);
            return part.getBoundingClientRect();
          });
          return measured as [DOMRect, DOMRect];
        }, css);
        expect(box.width, `at ${width}`).toBeGreaterThanOrEqual(240);
        expect(box.right, `at ${width}`).toBeLessThanOrEqual(width + 1);
        expect(box.height, `at ${width}`).toBeLessThan(1.5 * plain.height);
      }
    });
  }
}
