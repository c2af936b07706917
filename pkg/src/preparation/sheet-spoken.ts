import type { Sheet } from "../api/types.js";

/** What a sheet says, line by line, as one would read it to somebody: without what is only to be written on. */
export function spoken({ title, lines, sections, footer }: Sheet): string {
  const parts = sections
    .filter(({ items }) => items.length > 0)
    .flatMap(({ heading, items }) => [
      heading,
      ...items.flatMap(({ text, note, details }) => [[text, note].filter(Boolean).join(", "), details]),
    ]);
  return [title, ...lines, ...parts, footer].filter(Boolean).join("\n");
}
