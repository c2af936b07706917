import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./tool.js";
import { toStep } from "./path.js";

type Colour = [red: number, green: number, blue: number, opacity: number];

/** Contrast of what is painted over a colour with that colour, as WCAG 2.2 defines it. */
function contrast([red, green, blue, opacity]: Colour, under: Colour): number {
  const light = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
      part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const painted = [red, green, blue].map((part, place) => part * opacity + under[place]! * (1 - opacity));
  const [dark = 0, bright = 0] = [light(painted), light(under.slice(0, 3))].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** A colour as the browser paints it, of the first element that a selector finds in the element. */
async function colour(element: Locator, selector: string, property: string): Promise<Colour> {
  const text = await element.evaluate(
    (element, [selector, property]) => {
      let node: Element | null = element.shadowRoot!.querySelector(selector!)!;
      const value = () => (node ? getComputedStyle(node).getPropertyValue(property!) : "rgb(255, 255, 255)");
      // Where a ground is transparent, the page's own is what is seen.
      while (node && property === "background-color" && value() === "rgba(0, 0, 0, 0)")
        node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
      return value();
    },
    [selector, property],
  );
  // The colours of the person's own system may let some of what is behind through.
  const [red, green, blue, opacity = 1] = /^rgb/.test(text) ? text.match(/[\d.]+/g)!.map(Number) : [];
  expect(blue, `${selector} ${property}: ${text}`).toBeDefined();
  return [red!, green!, blue!, opacity];
}

/** Every way of colouring: the element's own, two themes, and the person's own, whatever the portal wanted. */
const looks: Record<string, (page: Page) => Promise<unknown>> = {
  "its own": async () => {},
  "public service": (page) => page.addStyleTag({ url: "/themes/public-service.css" }),
  "hospital blue": (page) => page.addStyleTag({ url: "/themes/hospital-blue.css" }),
  "forced colours": async (page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.evaluate(() => {
      for (const name of ["accent", "ink", "muted", "soft", "line", "paper"])
        document.documentElement.style.setProperty(`--care-${name}`, "#808080");
    });
  },
};

for (const scheme of ["light", "dark"] as const) {
  for (const [name, dress] of Object.entries(looks)) {
    test(`what colours tell can be told apart: ${name}, ${scheme}`, async ({ tool, assessment, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await dress(page);
      const apart = async (element: Locator, one: [string, string], other: [string, string], least = 3) => {
        const value = contrast(await colour(element, ...one), await colour(element, ...other));
        expect.soft(value, `${one.join(" ")} against ${other.join(" ")}`).toBeGreaterThanOrEqual(least);
      };

      // The minutes against the visit: each kind stands out, and no two are the same.
      await tool.load("rare-disease");
      await toStep(tool.element, "agenda");
      const kinds = [".bar .topic", ".bar .question", ".bar .wish"];
      for (const kind of kinds) await apart(tool.element, [kind, "fill"], [".bar .visit", "fill"]);
      const fills = await Promise.all(kinds.map(async (kind) => String(await colour(tool.element, kind, "fill"))));
      expect.soft(new Set(fills).size, fills.join(" | ")).toBe(3);
      await apart(
        tool.element,
        [".bar .visit", "stroke"],
        [".bar .visit", "fill"],
        name === "forced colours" ? 3 : 1.5,
      );

      // Where one is, beside the other steps.
      const edge = (selector: string) =>
        tool.element.evaluate(
          (element, selector) => getComputedStyle(element.shadowRoot!.querySelector(selector)!).border,
          selector,
        );
      expect.soft(await edge(".to[aria-current]")).not.toBe(await edge(".to:not([aria-current])"));

      // The ring around what has the focus.
      await tool.element.locator("#back").focus();
      await page.keyboard.press("Tab");
      await expect(tool.element.locator(".toggle")).toBeFocused();
      const background = name === "forced colours" ? [".bar .visit", "fill"] : [".frame", "background-color"];
      await apart(tool.element, [".toggle", "outline-color"], background as [string, string]);

      // The levels: reached, not reached, wished for. Then how many people are at each.
      await assessment.load("patient-care");
      await apart(assessment.element, [".picture .now", "background-color"], [".picture .open", "background-color"]);
      await apart(assessment.element, [".picture .desired", "outline-color"], [".picture .open", "background-color"]);
      await page.locator("#load-group").click();
      const bars = assessment.overview.locator(".distribution .now");
      await expect(bars.first()).toBeAttached();
      const behind = await colour(assessment.overview, ".distribution .all", "fill");
      expect
        .soft(contrast(await colour(assessment.overview, ".distribution .now", "fill"), behind))
        .toBeGreaterThanOrEqual(3);
    });
  }
}
