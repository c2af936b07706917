import { expect, test as base, type Locator, type Page } from "@playwright/test";
import { toStep } from "./path.js";

export const examples = [
  "rare-disease",
  "general-practice",
  "several-professionals",
  "helping-a-parent",
  "with-an-interpreter",
  "medicines-committee",
  "medicines-committee-organiser",
];

/** The demo page with the tool ready, and what its policy refused. */
export const test = base.extend<{ tool: Tool; assessment: Assessment }>({
  tool: async ({ page }, use) => {
    const refused = watched(page);
    const tool = new Tool(page);
    await tool.open();
    await use(tool);
    expect(refused, "the strict policy refused nothing and nothing was thrown").toEqual([]);
  },
  assessment: async ({ page }, use) => {
    const refused = watched(page);
    const assessment = new Assessment(page);
    await assessment.open();
    await use(assessment);
    expect(refused, "the strict policy refused nothing and nothing was thrown").toEqual([]);
  },
});
export { expect };

/** What the policy refused and what was thrown, as it happens. */
export function watched(page: Page): string[] {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text())) refused.push(message.text());
  });
  page.on("pageerror", (error) => refused.push(String(error)));
  return refused;
}

/** What the page's own styles could spoil in the preparation: small targets, what sticks out, fields, and how it writes. */
export function look(element: Locator) {
  return element.evaluate((tool) => {
    const root = tool.shadowRoot!;
    const shown = (selector: string) =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.getClientRects().length > 0);
    const style = getComputedStyle(root.querySelector("#heading")!);
    const outside = ({ left, right }: DOMRect) => left < -1 || right > innerWidth + 1;
    return {
      small: shown("button, summary, select").filter((element) => element.getBoundingClientRect().height < 43.5).length,
      wide: shown("*").filter(
        (element) => outside(element.getBoundingClientRect()) && !element.closest(".hidden, .paper"),
      ).length,
      fields: shown("input").length > 0,
      heading: parseFloat(style.fontSize) > 18,
      text: style.textTransform,
      align: style.textAlign,
      direction: style.direction,
    };
  });
}

/** The tool speaks French, written from left to right, in large letters, whatever the page around it. */
export const unspoilt = {
  small: 0,
  wide: 0,
  fields: true,
  heading: true,
  text: "none",
  align: "start",
  direction: "ltr",
};

/** Opens all parts of an element that can be opened. */
export async function openParts(element: Locator): Promise<void> {
  await element.evaluate((element) => {
    for (const part of element.shadowRoot?.querySelectorAll("details") ?? []) part.open = true;
  });
}

/** The self-assessment and the overview on the demo page, handled as a person would. */
export class Assessment {
  readonly element: Locator;
  readonly overview: Locator;
  readonly heading: Locator;

  constructor(readonly page: Page) {
    this.element = page.locator("#assessment");
    this.overview = page.locator("#overview");
    this.heading = this.element.locator("#heading");
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.heading).toBeVisible();
    await expect(this.overview.locator("#heading")).toBeVisible();
  }

  async load(example: string): Promise<void> {
    await this.page.locator("#assessment-example").selectOption(example);
    await this.page.locator("#assessment-loaded").evaluate((output) => output.replaceChildren());
    await this.page.locator("#load-assessment").click();
    await expect(this.page.locator("#assessment-loaded")).not.toBeEmpty();
    await expect(this.element.locator("section.card").first()).toBeVisible();
  }

  /** What each context shows. */
  results(): Promise<(string | null)[]> {
    return this.element.evaluate((element: any) =>
      element.profile().contexts.map((context: { result: string }) => context.result),
    );
  }
}

/** The tool on the demo page, handled as a person would. */
export class Tool {
  readonly element: Locator;
  readonly heading: Locator;

  constructor(readonly page: Page) {
    this.element = page.locator("#tool");
    this.heading = this.element.locator("#heading");
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.heading).toBeVisible();
  }

  async load(example: string): Promise<void> {
    await this.page.locator("#example").selectOption(example);
    // What an example before this one said of itself is no answer to this press.
    await this.page.locator("#loaded").evaluate((output) => output.replaceChildren());
    await this.page.locator("#load").click();
    await expect(this.page.locator("#loaded")).not.toBeEmpty();
    await expect(this.element.locator(".entry, .sheet").first()).toBeAttached();
  }

  /** Ids of the steps of the guided path. */
  steps(): Promise<string[]> {
    return this.element.evaluate((tool: any) => tool.preparation.steps().map((step: { id: string }) => step.id));
  }

  /** Goes to a step by its name. */
  to(step: string): Promise<void> {
    return toStep(this.element, step);
  }

  /** Goes through the whole path and calls `visit` in each step, its parts opened. */
  async walk(visit: (step: string) => Promise<void>): Promise<void> {
    for (const step of await this.steps()) {
      await this.to(step);
      await this.openParts();
      await visit(step);
    }
  }

  async openParts(): Promise<void> {
    await this.element.evaluate((tool) => {
      for (const part of tool.shadowRoot?.querySelectorAll("details") ?? []) part.open = true;
    });
  }

  titles(): Promise<string[]> {
    return this.element.evaluate((tool: any) =>
      tool.preparation.entries().map((entry: { title: string }) => entry.title),
    );
  }
}
