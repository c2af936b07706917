import type { Page } from "@playwright/test";
import { portal } from "./portal.js";
import { expect, test, watched } from "./tool.js";
import { tags, works } from "./works.js";

/** Where a page may put an element: what it has there, and how the place is opened, where it is not from the beginning. */
interface Place {
  body?: (element: string) => string;
  /** Run in the page, with the markup of the element. */
  put?: (element: string) => void;
  open?: (page: Page) => Promise<void>;
}

const places: Record<string, Place> = {
  "three open shadow roots in one another": {
    put(element) {
      let root: Element | ShadowRoot = document.body;
      for (let depth = 0; depth < 3; depth += 1) {
        const host = document.createElement("div");
        root.append(host);
        root = host.attachShadow({ mode: "open" });
      }
      root.innerHTML = element;
    },
  },
  "a dialog that is opened later": {
    body: (element) => `<dialog>${element}</dialog>`,
    open: (page) => page.locator("body > dialog").evaluate((dialog: HTMLDialogElement) => dialog.showModal()),
  },
  "a part of the page that is closed": {
    body: (element) => `<details><summary>Plus</summary>${element}</details>`,
    open: (page) => page.locator("body > details > summary").click(),
  },
  "a place that is shown later": {
    body: (element) => `<div id="place" hidden>${element}</div>`,
    open: (page) => page.locator("#place").evaluate((place: HTMLElement) => void (place.hidden = false)),
  },
  "a place that was shown, hidden and is shown again": {
    body: (element) => `<div id="place">${element}</div>`,
    open: async (page) => {
      for (const hidden of [true, false]) {
        await page.locator("#place").evaluate((place: HTMLElement, hidden) => void (place.hidden = hidden), hidden);
      }
    },
  },
  "a place that the browser paints only when it is in sight": {
    body: (element) => `<div style="height: 300vh"></div><div style="content-visibility: auto">${element}</div>`,
    open: (page) => page.locator("#part").scrollIntoViewIfNeeded(),
  },
  "a pop-up of the page": {
    body: (element) => `<div id="place" popover style="max-block-size: 90vh">${element}</div>`,
    open: (page) => page.locator("#place").evaluate((place: HTMLElement) => place.showPopover()),
  },
  "a template that is copied into the page": {
    body: (element) => `<template>${element}</template>`,
    open: (page) =>
      page
        .locator("template")
        .evaluate((template: HTMLTemplateElement) => void document.body.append(template.content.cloneNode(true))),
  },
  "a fieldset that was disabled": {
    body: (element) => `<form><fieldset disabled>${element}</fieldset></form>`,
    open: (page) => page.locator("fieldset[disabled]").evaluate((set: any) => void (set.disabled = false)),
  },
  "a form that was inert": {
    body: (element) => `<form inert>${element}</form>`,
    open: (page) => page.locator("form[inert]").evaluate((form: HTMLElement) => void (form.inert = false)),
  },
};

for (const tag of tags) {
  const element = `<${tag} id="part" name="part"></${tag}>`;
  for (const [name, { body, put, open }] of Object.entries(places)) {
    test(`${tag} in ${name}: it is there, and can be used`, async ({ page }) => {
      const thrown = watched(page);
      await portal(page, body?.(element) ?? "");
      if (put) await page.evaluate(put, element);
      await open?.(page);
      await works(page.locator("#part"), tag);
      expect(thrown).toEqual([]);
    });
  }

  test(`${tag} in a closed shadow root: its language, its state and its print are as anywhere`, async ({ page }) => {
    const thrown = watched(page);
    await portal(page, "");
    const seen = await page.evaluate(async (element) => {
      const outer = document.createElement("div");
      document.body.append(outer);
      const inner = document.createElement("section");
      outer.attachShadow({ mode: "closed" }).append(inner);
      const root = inner.attachShadow({ mode: "closed" });
      root.innerHTML = element;
      const tool = root.firstElementChild as any;
      await tool.ready;
      await tool.updateComplete;
      const heading = () => tool.shadowRoot.querySelector("#heading").textContent.trim();
      const french = heading();
      outer.lang = "en";
      // A change around it is told by an observer, after which it is loaded.
      await new Promise((done) => setTimeout(done));
      await tool.ready;
      await tool.updateComplete;
      return { state: tool.dataset.careState, other: heading() !== french && heading() !== "" };
    }, element);
    expect(seen).toEqual({ state: "ready", other: true });
    expect(thrown).toEqual([]);
  });

  test(`${tag} in a disabled fieldset, or an inert form: nothing in it takes the focus or a word`, async ({ page }) => {
    await portal(page, `<form><fieldset disabled>${element}</fieldset></form>`);
    const part = page.locator("#part");
    await expect(part.locator("#heading")).toBeVisible();
    await expect(part.locator(".frame")).toHaveAttribute("inert");
    await page.keyboard.press("Tab");
    expect(await part.evaluate((part) => part.shadowRoot!.activeElement)).toBeNull();
    await page.locator("fieldset[disabled]").evaluate((set: any) => void (set.disabled = false));
    await page.locator("body > form").evaluate((form: any) => void (form.inert = true));
    await expect(part.locator(".frame")).not.toHaveAttribute("inert");
    await page.keyboard.press("Tab");
    expect(await part.evaluate((part) => part.shadowRoot!.activeElement)).toBeNull();
  });
}
