import type { Locator, Page } from "@playwright/test";
import { stepButton } from "../path.js";

/** A page of a portal with one element of each tool; nothing on it but what a portal has. */
const body = (early: string) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Portal</title>
<form id="form"><care-preparation id="tool" name="preparation" storage="device"></care-preparation></form>
<care-engagement id="assessment" instrument="practices" respondent="patient" storage="device"></care-engagement>
<script src="/early.js"></script><script type="module" src="/care-partnership/define.js"></script>${early}</html>`;

/** What a person does with the tools, and what a portal does around them. */
export class Person {
  readonly tool: Locator;
  readonly assessment: Locator;
  /** Runs in the page before the tools have loaded. */
  #early = "";

  constructor(readonly page: Page) {
    // An act that cannot be done is a finding of its own, with its name.
    page.setDefaultTimeout(20_000);
    this.tool = page.locator("#tool");
    this.assessment = page.locator("#assessment");
  }

  async arrive(): Promise<void> {
    await this.page.route("**/stateful.html", (route) => route.fulfill({ contentType: "text/html", body: body("") }));
    await this.page.route("**/early.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: this.#early }),
    );
    // The browser's own question before leaving is answered with "leave".
    this.page.on("dialog", (dialog) => void dialog.accept());
    await this.load();
  }

  /** Loads the page; `early` runs as soon as the elements are defined, and they are not ready then. */
  async load(early = ""): Promise<void> {
    const defined = (name: string) => `customElements.whenDefined("${name}")`;
    this.#early =
      early && `Promise.all([${defined("care-preparation")}, ${defined("care-engagement")}]).then(() => { ${early} });`;
    await this.page.goto("/stateful.html");
    await this.tool.locator("#heading").waitFor();
    await this.assessment.locator("#heading").waitFor();
    await this.page.evaluate(() =>
      Promise.all([...document.querySelectorAll<any>("#tool, #assessment")].map((element) => element.ready)),
    );
  }

  step(): Promise<string> {
    return this.tool.evaluate((tool: any) => tool.shadowRoot.querySelector(".to[aria-current]").dataset.step as string);
  }

  async go(step: string): Promise<void> {
    if ((await this.step()) === step) return;
    await stepButton(this.tool, step).evaluate((button: HTMLElement) => button.click());
    await this.painted();
  }

  async painted(): Promise<void> {
    await this.page.evaluate(() =>
      Promise.all([...document.querySelectorAll<any>("#tool, #assessment")].map((element) => element.updateComplete)),
    );
  }

  /** Selects what stands in a field, deletes it, and types. */
  async rewrite(id: string, words: string): Promise<void> {
    await this.tool.locator(`#${id}`).click();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.type(words);
  }

  /** Leaves the field. */
  async rest(element = this.tool): Promise<void> {
    await element.locator("#heading").focus();
  }

  /** Takes back or does again, by the keys, where the focus is in no text. */
  async turn(element: Locator, way: "undo" | "redo"): Promise<void> {
    await this.rest(element);
    await this.page.keyboard.press(way === "undo" ? "Control+z" : "Control+Shift+z");
    await this.painted();
  }

  async keepOnDevice(): Promise<void> {
    await this.go("sheets");
    await this.tool.evaluate((tool) => {
      for (const part of tool.shadowRoot?.querySelectorAll("details") ?? []) part.open = true;
    });
    await this.tool.locator("#store").check();
  }
}
