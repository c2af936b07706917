import { expect, test } from "@playwright/test";
import { through, walks } from "./states.js";

// WebKit does not tell a list as one where its markers are taken away, unless it says that it is one.
for (const walk of walks) {
  test(`every list without markers says that it is a list: ${walk.name}`, async ({ page }) => {
    await through(page, walk, async (state, element) => {
      const untold = await element.evaluate((host) =>
        [...host.shadowRoot!.querySelectorAll("ul, ol, menu")]
          .filter((list) => {
            const bare = [list, ...list.children].some((part) => getComputedStyle(part).listStyleType === "none");
            const items = [...list.children].some((item) => getComputedStyle(item).display !== "list-item");
            return (bare || items) && list.getAttribute("role") !== "list";
          })
          .map((list) => list.outerHTML.slice(0, 80)),
      );
      expect.soft(untold, state).toEqual([]);
    });
  });
}
