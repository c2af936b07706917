import { correction, generate, mode } from "lean-qr";

/** Modules of margin that a reader needs on each side (ISO/IEC 18004, 9.1). */
const MARGIN = 4;

/** The text as bytes of UTF-8 alone: what a code has room for is counted in these. */
const bytes = { modes: [mode.ascii, mode.utf8], minCorrectionLevel: correction.L };

/** A QR code of a text: its modules a side, and the path of those that are dark. */
export function drawn(text: string): { size: number; path: string } {
  const code = generate(text, bytes);
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const from = x;
      while (code.get(x, y)) x += 1;
      if (x > from) path += `M${from + MARGIN} ${y + MARGIN}h${x - from}v1h${from - x}z`;
    }
  }
  return { size: code.size + 2 * MARGIN, path };
}
