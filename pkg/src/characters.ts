let segmenter: Intl.Segmenter | undefined;

/** How many characters a person sees in a text. */
export function characters(text: string): number {
  if (!("Segmenter" in Intl)) return [...text].length;
  segmenter ??= new Intl.Segmenter();
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
