import { CareError } from "../api/error.js";
import type { Care } from "../api/types.js";
import { lend } from "./traces.js";
import type { Screen } from "../screen/screen.js";

/** Milliseconds in which a browser, or the person it asks, takes a file that it is offered. */
const TAKEN = 60_000;

/** Offers a text to the device as a file, without leaving the page; false where that cannot be done. */
export function offerFile(document: Document, name: string, type: string, text: string): boolean {
  const link = document.createElement("a");
  const view = document.defaultView;
  if (!("download" in link) || !view) return false;
  // A browser that heeds no `download` opens the file elsewhere, and not in the place of what is written.
  link.target = "_blank";
  link.rel = "noopener";
  try {
    link.href = lend(view, new Blob([written(type, text)], { type: `${type};charset=utf-8` }), TAKEN);
    link.download = fileName(name);
    link.click();
  } catch {
    return false;
  }
  return true;
}

/** Plain text as every editor reads it, older ones of Windows too; what is for programs goes as it was made. */
function written(type: string, text: string): string {
  return type === "text/plain" ? `\ufeff${text.replace(/^\ufeff/, "").replace(/\r?\n/g, "\r\n")}` : text;
}

/** A name that every file system takes, whatever a portal's texts say. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, "-").replace(/^[\s.]+/, "") || "care.txt";
}

/** What a file says; one that is larger than any of ours is refused by its size, before it is read. */
export async function textOf(file: File, { largestFile }: Pick<Care, "largestFile">): Promise<string> {
  if (file.size > largestFile) {
    throw new CareError("too-large", `too-large (limit ${largestFile} bytes)`, "", largestFile);
  }
  try {
    return await file.text();
  } catch {
    throw new CareError("unopened", "the file could not be opened");
  }
}

/** The same for a field of the screen, which says why where it cannot be. Nothing where all was taken away meanwhile. */
export async function read(screen: Screen, key: string, file: File | undefined): Promise<string | undefined> {
  if (!file) return undefined;
  const { emptied } = screen;
  const text = await textOf(file, screen.care).catch((error: unknown) => error);
  if (emptied !== screen.emptied) return undefined;
  if (typeof text === "string") return text;
  screen.attempt(key, () => {
    throw text;
  });
  return undefined;
}

/** The text of the file chosen in an input, which is then free for another. */
export function chosenText(screen: Screen, event: Event): Promise<string | undefined> {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  input.value = "";
  return read(screen, input.id, file);
}
