import type { Locator, Page } from "@playwright/test";
import { writeFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";

/** What came out of the printer. */
export interface Printed {
  pages: number;
  /** All words, without any white space: where lines break is the printer's matter. */
  text: string;
  /** The smallest type, in points. */
  smallest: number;
  /** How far down a page its last line stands, from 0 to 1, page by page. */
  filled: number[];
  /** The last line of each page, without white space. */
  last: string[];
}

/** The page as the browser prints it now. `CARE_PDF=/tmp/sheet` keeps the files, to look at. */
export async function printed(page: Page, name = "page"): Promise<Printed> {
  const file = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
  if (process.env.CARE_PDF) await writeFile(`${process.env.CARE_PDF}-${name}.pdf`, file);
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const read: Printed = { pages: pdf.numPages, text: "", smallest: Infinity, filled: [], last: [] };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const one = await pdf.getPage(number);
    const { height } = one.getViewport({ scale: 1 });
    let [lowest, last] = [height, ""];
    for (const item of (await one.getTextContent()).items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , across, down, , from] = item.transform as number[];
      read.text += item.str;
      read.smallest = Math.min(read.smallest, Math.hypot(across!, down!));
      // What stands less than a third of a line lower is of the same line.
      last =
        from! < lowest - Math.abs(down!) / 3
          ? item.str
          : from! <= lowest + Math.abs(down!) / 3
            ? last + item.str
            : last;
      lowest = Math.min(lowest, from!);
    }
    read.filled.push(1 - lowest / height);
    read.last.push(bare(last));
  }
  read.text = bare(read.text);
  return read;
}

/** A text without white space and marks for the hand. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad]+/gu, "");
}

/** The lines of a sheet that did not come out of the printer. */
export function missing(text: string, { text: found }: Printed): string[] {
  const lines = text.split("\n").map((line) => line.replace(/^(- |\[.\] )/, "").replace(/ (\([^()]*\)|_+)$/, ""));
  return lines.filter((line) => !/^_*$/.test(line) && !found.includes(bare(line)));
}

/** How many pages are said beside the button. */
export async function said(element: Locator): Promise<number> {
  return Number(/\d+/.exec((await element.locator("#pages").textContent()) ?? "")?.[0]);
}
