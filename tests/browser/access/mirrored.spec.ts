import { expect, test } from "../tool.js";
import { cut } from "./measure.js";
import { mirrored, pseudo } from "./pseudo.js";
import { through, walks } from "./states.js";

/** States are reached by the words on some buttons, which are French in the walks. */
const skipped = new Set(["a copy that the browser refuses", "next visit"]);

for (const width of [320, 1280]) {
  for (const walk of walks) {
    test(`from right to left and two fifths longer, at ${width} px, nothing is cut: ${walk.name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await mirrored(page);
      await through(
        page,
        { ...walk, states: walk.states.filter(({ name }) => !skipped.has(name)) },
        async (state, element) => {
          await expect(element.locator(".frame").first()).toHaveCSS("direction", "rtl");
          expect.soft(await cut(element), state).toEqual([]);
        },
      );
    });
  }
}

test("the pseudo-language is longer, written from the right, and keeps what is filled in", async () => {
  expect(pseudo("Ajouté : {title}")).toBe("אידעהאאיד : {title}".replace(/^\S+/, pseudo("Ajouté")));
  expect([...pseudo("abcdefghij")]).toHaveLength(14);
  expect(pseudo("{count} mots")).toMatch(/^\{count\} \p{Script=Hebrew}{6}$/u);
});
