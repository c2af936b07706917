import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import jsQR from "jsqr";

/** The text that a link carries, read by another make than the one that wrote it. */
export function carried(link: string): string {
  const [, folded = ""] = /#(?:.*&)?care-preparation(?:\.[^=]*)?=([\w-]+)\.[0-9a-f]{8}$/.exec(link) ?? [];
  return inflateRawSync(Buffer.from(folded, "base64url")).toString();
}

/** FNV-1a of 32 bits, as it is published. */
function mark(text: string): string {
  let mark = 0x811c9dc5n;
  for (const byte of Buffer.from(text)) mark = ((mark ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
  return mark.toString(16).padStart(8, "0");
}

/** What stands in an address for a text. */
export const letter = (text: string, id = ""): string =>
  `care-preparation${id && `.${id}`}=${deflateRawSync(text, { level: 9 }).toString("base64url")}.${mark(text)}`;

/** Somebody's points, as their device writes them. */
export const points = (name: string, ...titles: string[]): string =>
  JSON.stringify({
    format: "care-partnership/contribution",
    version: 3,
    contribution: {
      role: "relative",
      name,
      entries: titles.map((title) => ({ kind: "topic", title, details: "", theme: null })),
    },
  });

export const invitation = JSON.stringify({
  format: "care-partnership/invitation",
  version: 3,
  invitation: { kind: "specialist", mode: "in-person", with: "Dr Lemaire", when: "2030-12-10T14:30" },
});

/** What a reader of another make reads from a code as it is on the screen. */
export async function scanned(page: Page, code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString("base64");
  const blank = await page.context().newPage();
  const { width, height, pixels } = await blank.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const signs = Array.from(context.getImageData(0, 0, width, height).data, (byte) => String.fromCharCode(byte));
    return { width, height, pixels: btoa(signs.join("")) };
  }, picture);
  await blank.close();
  const read = (jsQR as unknown as typeof jsQR.default)(
    new Uint8ClampedArray(Buffer.from(pixels, "base64")),
    width,
    height,
  );
  // In bytes, as a reader that takes them for another writing would show other letters.
  return read ? Buffer.from(read.binaryData).toString() : undefined;
}
