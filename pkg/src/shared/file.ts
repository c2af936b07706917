import { CareError } from "../error.js";
import type { Care } from "../types.js";
import type { Screen } from "./screen.js";

/** Hands a text to the person as a file, without leaving the page. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
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
