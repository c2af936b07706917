import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "../tool.js";
import { through, walks } from "./states.js";

interface Node {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
  backendDOMNodeId?: number;
}

const controls = [
  "button",
  "link",
  "textbox",
  "spinbutton",
  "checkbox",
  "radio",
  "combobox",
  "Date",
  "InputTime",
  "DisclosureTriangle",
  "progressbar",
  "dialog",
  "navigation",
  "group",
  "radiogroup",
  "image",
  "img",
];

async function tree(_page: Page, session: CDPSession): Promise<Node[]> {
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as { nodes: Node[] };
  return nodes.filter(({ ignored }) => !ignored);
}

const property = (node: Node, wanted: string) => node.properties?.find(({ name }) => name === wanted)?.value.value;

for (const walk of walks) {
  test(`in the accessibility tree everything has a name, and what is chosen is checked: ${walk.name}`, async ({
    page,
  }) => {
    const session = await page.context().newCDPSession(page);
    await through(page, walk, async (state, element) => {
      const nodes = await tree(page, session);
      const nameless = nodes.filter(
        ({ role, name }) => controls.includes(role?.value ?? "") && role?.value !== "group" && !name?.value?.trim(),
      );
      expect
        .soft(
          nameless.map(({ role }) => role?.value),
          `${state}: without a name`,
        )
        .toEqual([]);
      // Whoever speaks to the page says the words they see.
      const unlike = await element.evaluate((host) =>
        [...host.shadowRoot!.querySelectorAll("button[aria-label], a[aria-label]")]
          .filter((control) => {
            const seen =
              control.textContent
                ?.replace(/[^\p{L}\p{N}]+/gu, " ")
                .trim()
                .toLowerCase() ?? "";
            return !control
              .getAttribute("aria-label")
              ?.replace(/[^\p{L}\p{N}]+/gu, " ")
              .toLowerCase()
              .includes(seen);
          })
          .map((control) => control.getAttribute("aria-label")),
      );
      expect.soft(unlike, `${state}: names without their words`).toEqual([]);
      // What the tree says is chosen, by name, beside what is chosen on screen.
      const said = (role: string) =>
        nodes
          .filter((node) => node.role?.value === role && property(node, "checked") === "true")
          .map(({ name }) => name?.value.trim())
          .sort();
      const all = await page.evaluate(() => {
        const chosen = { radio: [] as string[], checkbox: [] as string[] };
        for (const host of document.querySelectorAll("care-preparation, care-engagement, care-overview")) {
          const modal = host.shadowRoot?.querySelector("dialog:modal");
          for (const input of host.shadowRoot?.querySelectorAll<HTMLInputElement>("[type=radio], [type=checkbox]") ??
            []) {
            const shown = input.checkVisibility() && (!modal || modal.contains(input));
            if (input.checked && shown)
              chosen[input.type as "radio" | "checkbox"].push(input.labels?.[0]?.textContent?.trim() ?? "");
          }
        }
        return chosen;
      });
      if (state.includes("dialog")) return;
      expect.soft(said("radio"), `${state}: radios`).toEqual(all.radio.sort());
      expect.soft(said("checkbox"), `${state}: checkboxes`).toEqual(all.checkbox.sort());
      await expect.soft(element).toBeVisible();
    });
  });
}

test("an answer that is chosen is checked in the tree at once, and no other of its statement", async ({
  assessment,
  page,
}) => {
  const { element } = assessment;
  await element.locator("#begin").click();
  const statement = element.locator("fieldset.statement").first();
  await statement.getByRole("radio", { name: "Souvent" }).check();
  await expect(statement).toMatchAriaSnapshot(`
    - group:
      - radio "Jamais"
      - radio "Parfois"
      - radio "Souvent" [checked]
      - radio "Toujours"
  `);
  await page.keyboard.press("ArrowRight");
  await expect(statement.getByRole("radio", { checked: true })).toHaveAccessibleName("Toujours");
});

test("where one is, in the tree: the step, what is filled, what is open", async ({ tool }) => {
  const { element } = tool;
  await element.locator("#main").fill("Mes vertiges");
  await expect(element.getByRole("navigation")).toMatchAriaSnapshot(`
    - navigation:
      - paragraph: /Étape\\s1 sur\\s3, encore environ 5\\sminutes/
      - button "Les étapes"
  `);
  await element.locator(".toggle").click();
  await expect(element.getByRole("navigation")).toMatchAriaSnapshot(`
    - navigation:
      - paragraph: /Étape\\s1 sur\\s3/
      - button "Les étapes" [expanded]
      - list:
        - listitem:
          - button /Ce qui compte le plus.*déjà commencé/
        - listitem:
          - button "À dire, à demander"
        - listitem:
          - button "Ma feuille"
  `);
  await expect(element.locator(".to[aria-current=step]")).toHaveAccessibleName(/Ce qui compte le plus/);
});
