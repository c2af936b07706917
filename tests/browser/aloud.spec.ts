// Read aloud. The browser of these tests has no voices (Chromium's come from the system, and it is started without any),
// so that one with voices is put in its place here; that it has none, and shows no button, is tested with its own.
import type { Locator, Page } from "@playwright/test";
import { portal } from "./portal.js";
import { toStep } from "./path.js";
import { expect, openParts, test } from "./tool.js";

interface Voice {
  name: string;
  lang: string;
  localService: boolean;
  default?: boolean;
}

const own: Voice = { name: "de l’appareil", lang: "fr_FR", localService: true };
const remote: Voice = { name: "du réseau", lang: "fr-FR", localService: false, default: true };
const english: Voice = { name: "english", lang: "en-GB", localService: true };

/** What a test sees of the browser's voices. */
interface Heard {
  /** Pieces that were given to a voice: its name, and the text. */
  given: [string, string][];
  /** What is being said. */
  now: string | null;
  voices: Voice[];
  /** The piece that is being said comes to its end, or cannot be said. */
  ends(): void;
  fails(): void;
  come(voices: Voice[]): void;
}

/** A browser with voices: pieces are said one after the other, each until the test lets it end. */
async function voices(page: Page, some: Voice[]): Promise<void> {
  await page.addInitScript((some) => {
    const events = new EventTarget();
    let now: any = null;
    const over = (how: "onend" | "onerror") => {
      const one = now;
      now = null;
      one?.[how]?.({});
    };
    const heard: Heard = {
      given: [],
      voices: some,
      get now() {
        return now?.text ?? null;
      },
      ends: () => over("onend"),
      fails: () => over("onerror"),
      come(voices) {
        heard.voices = voices;
        events.dispatchEvent(new Event("voiceschanged"));
      },
    };
    const speech = {
      getVoices: () => heard.voices,
      addEventListener: events.addEventListener.bind(events),
      speak(one: any) {
        now = one;
        heard.given.push([one.voice.name, one.text]);
      },
      // As Chromium has it: what is cut off is told as a fault.
      cancel: () => over("onerror"),
    };
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard });
  }, some);
}

const now = (page: Page): Promise<string | null> => page.evaluate(() => (window as any).heard.now);
const given = (page: Page): Promise<[string, string][]> => page.evaluate(() => (window as any).heard.given);
const ends = (page: Page) => page.evaluate(() => (window as any).heard.ends());
const come = (page: Page, some: Voice[]) => page.evaluate((some) => (window as any).heard.come(some), some);

/** An element with a main point and a question, at a step. */
async function at(page: Page, step: string): Promise<Locator> {
  await portal(page, `<care-preparation id="tool"></care-preparation>`);
  const tool = page.locator("#tool");
  await tool.locator("#main").fill("Ma fatigue depuis l’été");
  await tool.evaluate((tool: any) => tool.add({ kind: "question", title: "Quels sont les autres traitements ?" }));
  await toStep(tool, step);
  return tool;
}

const button = (tool: Locator) => tool.getByRole("button", { name: "Lire à voix haute" }).first();

test("this browser has no voice of its own, so that nothing is offered that would not be heard", async ({ page }) => {
  const tool = await at(page, "sheets");
  expect(await page.evaluate(() => speechSynthesis.getVoices().filter(({ localService }) => localService).length)).toBe(
    0,
  );
  for (const step of ["sheets", "agenda", "points"]) {
    await toStep(tool, step);
    await expect(tool.locator("[data-aloud]")).toHaveCount(0);
  }
});

test("it is offered once a voice of the device for the language is there, never for one of the network", async ({
  page,
}) => {
  await voices(page, [remote, english]);
  const tool = await at(page, "sheets");
  await expect(button(tool)).toHaveCount(0);
  await come(page, [remote, english, own]);
  await expect(button(tool)).toBeVisible();
  await button(tool).click();
  await expect.poll(() => now(page)).not.toBeNull();
  expect((await given(page))[0]![0]).toBe(own.name);
  await come(page, [{ ...own, localService: "yes" as never }]);
  await expect(button(tool)).toHaveCount(0);
  // What was read has no button to end it by.
  await expect.poll(() => now(page)).toBeNull();
  await come(page, [own]);
  await tool.evaluate((tool: any) => (tool.lang = "en"));
  await expect(tool.locator(".frame").first()).toHaveAttribute("lang", "en");
  await expect(tool.locator("[data-aloud]")).toHaveCount(0);
});

test("the sheet is read in pieces that no browser cuts off, all of it, and its end is said once", async ({ page }) => {
  const asked: string[] = [];
  await voices(page, [own]);
  const tool = await at(page, "points");
  await tool.evaluate((tool: any) =>
    tool.add({
      kind: "topic",
      title: "Mon sommeil",
      details: `${"Je me réveille la nuit, ".repeat(20)}${"a".repeat(400)}`,
    }),
  );
  await toStep(tool, "sheets");
  page.on("request", (request) => asked.push(request.url()));
  await expect(button(tool)).toHaveAttribute("aria-pressed", "false");
  await button(tool).click();
  await expect(button(tool)).toHaveAttribute("aria-pressed", "true");
  for (let said = 0; said !== (await given(page)).length; ) {
    said = (await given(page)).length;
    await ends(page);
  }
  const pieces = (await given(page)).map(([, text]) => text);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(150);
  const all = pieces.join(" ");
  for (const part of ["Ma feuille", "Ma fatigue depuis l’été", "Quels sont les autres traitements", "Je me réveille"])
    expect(all).toContain(part);
  expect(
    pieces
      .join("")
      .match(/a{100,}/g)!
      .join(""),
  ).toHaveLength(400);
  expect(all).not.toMatch(/____|\[ \]/);
  await expect(button(tool)).toHaveAttribute("aria-pressed", "false");
  await expect(tool.locator("[role=status]")).toHaveText("La lecture est finie.");
  expect(asked).toEqual([]);
});

test("the opening line and a question are read, each by a button that says which", async ({ page }) => {
  await voices(page, [own]);
  const tool = await at(page, "agenda");
  await button(tool).click();
  await expect.poll(() => now(page)).toContain("fatigue");
  await toStep(tool, "points");
  await tool.getByRole("button", { name: "Lire à voix haute : Quels sont les autres traitements ?" }).click();
  await expect.poll(() => now(page)).toBe("Quels sont les autres traitements ?");
  // While it is read, what was just done can still be taken back.
  await tool.locator("[id^=remove-]").first().click();
  await expect(tool.locator("#undo")).toBeVisible();
  await ends(page);
  await expect(tool.locator("#undo")).toBeVisible();
});

const stops: Record<string, (tool: Locator, page: Page) => Promise<unknown>> = {
  "it is pressed once more": (tool) => button(tool).click(),
  "one goes to another step": (tool) => toStep(tool, "visit"),
  "the element is taken out of the page": (tool) => tool.evaluate((tool) => tool.remove()),
  "all is erased": (tool) => tool.evaluate((tool: any) => tool.erase()),
  "the page is printed": (_, page) => page.evaluate(() => window.dispatchEvent(new Event("beforeprint"))),
  "the page is left": (_, page) => page.evaluate(() => window.dispatchEvent(new Event("pagehide"))),
  "another element reads": (_, page) =>
    page.evaluate(async () => {
      const other = document.createElement("care-preparation") as any;
      document.body.append(other);
      await other.ready;
      other.session.go("sheets");
      await other.updateComplete;
      other.shadowRoot.querySelector("[data-aloud]").click();
    }),
};
for (const [when, act] of Object.entries(stops)) {
  test(`it falls silent when ${when}`, async ({ page }) => {
    await voices(page, [own]);
    const tool = await at(page, "sheets");
    await button(tool).click();
    await expect.poll(() => now(page)).toContain("Ma feuille");
    const before = (await given(page)).length;
    await act(tool, page);
    const mine = async () => (when.startsWith("another") ? (await given(page)).slice(before + 1) : await given(page));
    await expect.poll(() => now(page)).toBe(when.startsWith("another") ? "Ma feuille" : null);
    expect(await mine()).toHaveLength(when.startsWith("another") ? 0 : before);
    if (!when.startsWith("the element")) await expect(tool.locator("[data-aloud][aria-pressed=true]")).toHaveCount(0);
    await expect(tool.locator("[role=status]", { hasText: "lecture" })).toHaveCount(0);
  });
}

test("a browser that does not say it after all is told of, once", async ({ page }) => {
  await voices(page, [own]);
  const tool = await at(page, "sheets");
  await button(tool).click();
  await expect.poll(() => now(page)).not.toBeNull();
  await page.evaluate(() => (window as any).heard.fails());
  await expect(tool.locator("[role=status]")).toHaveText("La lecture à voix haute ne marche pas ici.");
  await expect(button(tool)).toHaveAttribute("aria-pressed", "false");
});

test("that words can be dictated is said once, where one first writes", async ({ page }) => {
  const tool = await at(page, "visit");
  await expect(tool.locator("#main")).toHaveAccessibleDescription(/dicter/);
  await toStep(tool, "after");
  await openParts(tool);
  await expect(tool.locator("#closing-understood")).not.toHaveAccessibleDescription(/dicter/);
  await toStep(tool, "points");
  await tool.locator("[id^=edit-]").first().click();
  await expect(tool.locator("textarea[id^=details-]")).not.toHaveAccessibleDescription(/dicter/);
  await toStep(tool, "visit");
  await expect(tool.locator("#main")).toHaveAccessibleDescription(/dicter/);
});
