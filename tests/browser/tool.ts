import { expect, test as base, type Locator, type Page } from "@playwright/test";

export const examples = ["rare-disease", "general-practice", "medicines-committee", "medicines-committee-organiser"];

/** The demo page with the tool ready, and what its policy refused. */
export const test = base.extend<{ tool: Tool }>({
  tool: async ({ page }, use) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy|Trusted Type/i.test(message.text())) refused.push(message.text());
    });
    page.on("pageerror", (error) => refused.push(String(error)));
    const tool = new Tool(page);
    await tool.open();
    await use(tool);
    expect(refused, "the strict policy refused nothing and nothing was thrown").toEqual([]);
  },
});
export { expect };

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
    await this.page.locator("#load").click();
    await expect(this.page.locator("#loaded")).not.toBeEmpty();
    await expect(this.element.locator(".entry, .sheet").first()).toBeAttached();
  }

  /** Ids of the steps of the guided path. */
  steps(): Promise<string[]> {
    return this.element.evaluate((tool: any) => tool.preparation.steps().map((step: { id: string }) => step.id));
  }

  /** Goes through the whole path and calls `visit` in each step, its parts opened. */
  async walk(visit: (step: string) => Promise<void>): Promise<void> {
    for (const [index, step] of (await this.steps()).entries()) {
      if (index > 0) await this.element.locator("#next").click();
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
    return this.element.evaluate((tool: any) => tool.preparation.entries().map((entry: { title: string }) => entry.title));
  }
}
