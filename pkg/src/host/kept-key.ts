import { written } from "../api/plain.js";

/** Whose draft of an element, and which of several on one page. */
export interface Whose {
  name: string;
  owner: string | undefined;
  id: string;
}

/**
 * The key of a kept draft, as the core makes it: what is kept is erased at any moment, also where the WebAssembly never
 * came. A test holds both together.
 */
export const keptKey = ({ name, owner, id }: Whose): string =>
  owner === undefined ? `${name}:${id}` : `${name}@${written([owner, id])}`;

/** Removes a draft where there is no core to do it. */
export function eraseKept(key: string): void {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      storage().removeItem(key);
    } catch {
      // Where the browser lets nobody look, nothing is kept.
    }
  }
}
