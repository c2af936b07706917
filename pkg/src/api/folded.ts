import { CareError } from "./error.js";

/** Without a header or a sum of its own: the core's mark goes beside it. */
const FORM = "deflate-raw";

/** Whether this browser folds texts. */
export const folds = (): boolean => able(() => new CompressionStream(FORM));
/** Whether it unfolds them. */
export const unfolds = (): boolean => able(() => new DecompressionStream(FORM));

function able(make: () => unknown): boolean {
  try {
    return make() !== undefined;
  } catch {
    // Not there, or of before this form.
    return false;
  }
}

/** A text folded and spelled in letters that an address leaves alone (RFC 4648, section 5). */
export async function fold(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(FORM));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The text again; what unfolds to more than `most` bytes is not unfolded to its end. */
export async function unfold(folded: string, most: number): Promise<string> {
  const parts: BlobPart[] = [];
  let length = 0;
  try {
    const signs = atob(folded.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(FORM)).getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      length += value?.length ?? 0;
      if (length > most) {
        void reader.cancel().catch(() => undefined);
        break;
      }
      if (value) parts.push(value as Uint8Array<ArrayBuffer>);
    }
    if (length <= most) return new TextDecoder("utf-8", { fatal: true }).decode(await new Blob(parts).arrayBuffer());
  } catch {
    throw new CareError("not-this-format", "not-this-format (a text that was cut or changed on its way)");
  }
  throw new CareError("too-large", `too-large (limit ${most} bytes)`, "", most);
}
