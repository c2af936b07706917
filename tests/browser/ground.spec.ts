import type { Page } from "@playwright/test";
import { expect, test } from "./tool.js";
import { tags, type Tag } from "./works.js";

/** What a page says of its colours; `dark`: whether it is dark then, on a light device and on a dark one. */
const pages = {
  "says nothing": { css: "", dark: [false, false] },
  "is light alone": { css: ":root { color-scheme: light }", dark: [false, false] },
  "goes with the device": { css: ":root { color-scheme: light dark }", dark: [false, true] },
  "is dark alone": { css: ":root { color-scheme: dark }", dark: [true, true] },
  "has its own light ground": {
    css: "body { background: #f4f4f4; color: #222; } a { color: #00569e; }",
    dark: [false, false],
  },
  "has its own dark ground": {
    css: ":root { color-scheme: dark } body { background: #10151a; color: #eee; } a { color: #9cf; }",
    dark: [true, true],
  },
} satisfies Record<string, { css: string; dark: [boolean, boolean] }>;

/** What stands in the way of the tool; while it is on its way, its file is held back. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  loading: (page) => page.route("**/*.wasm", () => new Promise(() => {})),
  failed: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
  refused: async (page) => {
    await page.addInitScript("delete globalThis.WebAssembly");
    await page.route("**/*.wasm.js", (route) => route.fulfill({ status: 404 }));
  },
  ready: async () => undefined,
};

async function arrive(page: Page, tag: Tag, css: string): Promise<void> {
  await page.route("**/ground.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="fr"><title>Portail</title><style>${css}</style>
        <${tag} id="part"><p id="slotted">Vous pouvez <a href="/nowhere">appeler le secrétariat</a>.</p></${tag}>
        <script type="module" src="/care-partnership/define.js"></script></html>`,
    }),
  );
  await page.goto("/ground.html");
}

/** The least contrast of the texts that are in sight, of the element's and of what the page has put inside. */
const contrasts = (page: Page) =>
  page.locator("#part").evaluate((part) => {
    const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const over = (colours: string[]) => {
      for (const colour of colours) {
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
      }
      return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (colour: number[]) => {
      const [r = 0, g = 0, b = 0] = colour.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const canvas = document.createElement("i");
    canvas.style.background = "Canvas";
    document.documentElement.append(canvas);
    const ground = getComputedStyle(canvas).backgroundColor;
    canvas.remove();
    const up = (at: Element): Element | null =>
      at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as any).host ?? null;
    const found: { text: string; contrast: number }[] = [];
    const look = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>("*")) {
        const text = [...element.childNodes].find(
          ({ nodeType, data }: any) => nodeType === 3 && data.trim(),
        )?.textContent;
        if (!text || !element.checkVisibility({ visibilityProperty: true }) || element.matches(":disabled")) continue;
        const grounds = [];
        for (let at: Element | null = element; at; at = up(at)) grounds.unshift(getComputedStyle(at).backgroundColor);
        const [one, other] = [
          light(over([ground, ...grounds])),
          light(over([ground, ...grounds, getComputedStyle(element).color])),
        ].sort((a, b) => b - a);
        found.push({ text: text.trim().slice(0, 40), contrast: (one! + 0.05) / (other! + 0.05) });
      }
    };
    look(part);
    look(part.shadowRoot!);
    return found;
  });

for (const tag of tags) {
  for (const [name, { css, dark }] of Object.entries(pages)) {
    for (const [state, hinder] of Object.entries(states)) {
      test(`${tag}, ${state}, on a page that ${name}: every text can be read, on a light device and a dark one`, async ({
        page,
      }) => {
        await hinder(page);
        for (const device of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme: device });
          await arrive(page, tag, css);
          const part = page.locator("#part");
          await expect(part).toHaveAttribute("data-care-state", state === "refused" ? "failed" : state);
          await expect(page.locator("#slotted")).toBeVisible({ visible: state !== "ready" });
          const found = await contrasts(page);
          expect(found.length).toBeGreaterThan(state === "loading" ? 1 : 2);
          expect(
            found.filter(({ contrast }) => contrast < 4.5),
            device,
          ).toEqual([]);
          if (state !== "ready") continue;
          // The calendar, the arrow and the ticks that the browser paints go with the rest.
          const schemes = await part.evaluate((part) => [
            ...new Set(
              // A sheet is paper, light wherever it lies.
              [...part.shadowRoot!.querySelectorAll("input, select, textarea, button")]
                .filter((control) => !control.closest(".preview, #sheet-dialog"))
                .map((control) => getComputedStyle(control).colorScheme),
            ),
          ]);
          const isDark = dark[device === "dark" ? 1 : 0];
          expect(schemes.map((scheme) => (scheme === "light dark" ? device === "dark" : scheme === "dark"))).toEqual([
            isDark,
          ]);
        }
      });
    }
  }
}
