/** What a person can reach on a screen, with what stands in it, by its id; and titles that the focus can go to. */
export function reachable(root: ParentNode): Map<string, string> {
  const found = root.querySelectorAll<HTMLInputElement>(".step [id]:is(input, select, textarea, button, .title)");
  return new Map([...found].map((control) => [control.id, `${control.value} ${control.checked}`]));
}

/** The ids of what came, or says something else than it did. */
export function returned(root: ParentNode, before: Map<string, string>): string[] {
  return [...reachable(root)].filter(([id, stands]) => before.get(id) !== stands).map(([id]) => id);
}
