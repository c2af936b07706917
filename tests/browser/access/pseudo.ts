import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";

const latin = "abcdefghijklmnopqrstuvwxyz";
const hebrew = "אבגדהוזחטיכלמנסעפצקרשתאבגד";

/** A word in letters written from the right, two fifths longer. */
function word(text: string): string {
  const letters = [...text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()].map(
    (letter) => hebrew[latin.indexOf(letter)] ?? letter,
  );
  return letters.join("") + letters.slice(0, Math.ceil(letters.length * 0.4)).join("");
}

/** A text of the content in the pseudo-language; what stands in braces is filled in by the tool, and stays. */
export function pseudo(text: string): string {
  return text
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith("{") ? part : part.replace(/\p{L}+/gu, word)))
    .join("");
}

/** What becomes the title of an entry has 80 characters at most, in any language. */
const titles = /^(question|step)\./;

function spoken(value: unknown, limit = Infinity): unknown {
  if (typeof value === "string") return pseudo(value).slice(0, limit);
  if (Array.isArray(value)) return value.map((inner) => spoken(inner));
  if (value && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, spoken(inner, titles.test(key) ? 80 : limit)]),
    );
  }
  return value;
}

/** A file of the content; that of a language in the pseudo-language, made from the French. */
async function content(path: string): Promise<string> {
  const text = await readFile(`pkg/dist/content/${path}`, "utf8");
  if (!path.startsWith("fr/")) return text;
  const file = JSON.parse(text);
  for (const part of ["texts", "dates"]) if (part in file) file[part] = spoken(file[part]);
  if ("direction" in file) file.direction = "rtl";
  return JSON.stringify(file);
}

/** Serves the demo page with the pseudo-language in the place of French, and all of it from right to left. */
export async function mirrored(page: Page): Promise<void> {
  await page.route("**/pseudo/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/pseudo/", "");
    await route.fulfill({ contentType: "application/json", body: await content(path) });
  });
  await page.route("http://127.0.0.1:*/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace("<html", '<html dir="rtl"')
      .replaceAll(/<care-(\w+) /g, '<care-$1 content-url="/pseudo/" ');
    await route.fulfill({ response, body });
  });
}
