/** Items that follow each other and stand under one heading, together. */
export function runs<Item>(items: readonly Item[], heading: (item: Item) => string | null): [string | null, Item[]][] {
  const all: [string | null, Item[]][] = [];
  for (const item of items) {
    const last = all.at(-1);
    if (last && last[0] === heading(item)) last[1].push(item);
    else all.push([heading(item), [item]]);
  }
  return all;
}
