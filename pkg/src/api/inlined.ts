/** Files that a script brought along, by name: where one file is all that a portal can take. */
export const inlined = new Map<string, Uint8Array<ArrayBuffer>>();
