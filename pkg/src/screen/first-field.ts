/** Where the focus can go in what is shown, the best place first. */
export function fields(root: ParentNode | null | undefined): HTMLElement[] {
  const all = (selector: string) => [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return [...all(".step :is(input, textarea, select)"), ...all("#heading"), ...all("button, a")];
}

/** The first of them that is in sight. */
export function firstField(root: ParentNode | null | undefined): HTMLElement | undefined {
  return fields(root).find((field) => field.checkVisibility?.() ?? true);
}
