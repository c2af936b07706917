// The page as a person has it before them, whatever drives the engine.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";

const patience = 30_000;

/** What `look` finds, once it finds something; undefined where it never does. */
async function until(look) {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    await wait(50);
  }
  return undefined;
}

/** One element of the package on a page. */
export class Tool {
  constructor(browser, id) {
    this.browser = browser;
    this.id = id;
  }

  all(selector) {
    return this.browser.all(this.id, selector);
  }

  /** Something in the element, once it is there. */
  async find(selector) {
    const found = await until(async () => (await this.all(selector))[0]);
    return found ?? assert.fail(`${selector} is not in #${this.id}`);
  }

  /** Presses something; what was painted anew in the meantime is looked for again. */
  async press(selector) {
    let why;
    const done = await until(async () => {
      const [found] = await this.all(selector);
      return found?.click().then(
        () => true,
        (error) => void (why = error),
      );
    });
    assert.ok(done, `${selector} cannot be pressed in #${this.id}: ${why}`);
  }

  /** Presses the first button that says this. */
  async pressNamed(name) {
    const place = await until(async () => {
      const said = await this.see(
        "[...tool.shadowRoot.querySelectorAll('button')].map(({ textContent }) => textContent.trim())",
      );
      return said.includes(name) && said.indexOf(name) + 1;
    });
    assert.ok(place, `no button of #${this.id} says ${name}`);
    await (await this.all("button"))[place - 1].click();
  }

  /** Types into a field as a keyboard does, and presses Enter where that is asked for. */
  async type(selector, text, enter = false) {
    await (await this.find(selector)).type(text, enter);
  }

  /** Chooses files. */
  async choose(selector, ...paths) {
    await (await this.find(selector)).choose(paths);
  }

  text(selector) {
    return this.find(selector).then((found) => found.text());
  }

  /** Waits until something in the element says this; where its lines may break is not what is meant. */
  async says(selector, wanted) {
    const plain = (text) => text.replace(/\s+/g, " ");
    let said = "";
    const done = await until(async () => {
      said = await this.see(`tool.shadowRoot?.querySelector(${JSON.stringify(selector)})?.textContent ?? ""`);
      return wanted instanceof RegExp ? wanted.test(said) : plain(said).includes(plain(wanted));
    });
    assert.ok(done, `${selector} says "${said.trim()}" and not ${wanted}`);
  }

  /** Waits until the focus is on the element with this id. */
  async focusOn(id) {
    let at;
    const done = await until(async () => (at = await this.see("tool.shadowRoot?.activeElement?.id")) === id);
    assert.ok(done, `the focus is on ${at} and not on ${id}`);
  }

  /** Waits until something is so, as a script of the page sees it. */
  async becomes(expression) {
    assert.ok(await until(() => this.see(expression)), `it does not become so: ${expression}`);
  }

  /** What a script of the page sees; `tool` is the element. */
  see(expression) {
    return this.browser.run(`const tool = document.getElementById(arguments[0]); return ${expression}`, this.id);
  }

  /** Opens a part that can be opened. */
  async open(selector) {
    await this.find(selector);
    if (!(await this.see(`tool.shadowRoot.querySelector(${JSON.stringify(selector)}).open`)))
      await this.press(`${selector} > summary`);
  }
}

/** The demo page, with all three elements ready. */
export async function opened(browser, address) {
  await browser.get(address);
  const [tool, assessment, overview] = ["tool", "assessment", "overview"].map((id) => new Tool(browser, id));
  for (const each of [tool, assessment, overview]) await each.find("#heading");
  return { browser, tool, assessment, overview };
}
