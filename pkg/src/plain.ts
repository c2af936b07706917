/** Far deeper than anything of ours. */
const deepest = 32;
const encoder = new TextEncoder();

/** Plain data as JSON in UTF-8, for the core; throws the path of what is no plain data. */
export function encoded(value: unknown): Uint8Array {
  let json: string;
  try {
    json = JSON.stringify(value, checked) ?? "null";
  } catch {
    throw place(value, deepest) ?? "";
  }
  return bytes(json);
}

/** The same of a JSON text of anybody's; throws where it is none. */
export const encodedAgain = (text: string) => bytes(JSON.stringify(JSON.parse(text)));

/** Half of a character is written as an escape, which is no text: it becomes the sign for what cannot be shown. */
function bytes(json: string): Uint8Array {
  const whole = json.includes("\\ud") ? json.replace(/\\(ud[89a-f]..|.)/g, (escape, what: string) => (what.length > 1 ? "\ufffd" : escape)) : json;
  return encoder.encode(whole);
}

function checked(_name: string, value: unknown) {
  if (strange(value)) throw value;
  return value;
}

/** What JSON would leave out or change without a word. */
const strange = (value: unknown) =>
  ["function", "symbol", "bigint"].includes(typeof value) || (typeof value === "number" && !Number.isFinite(value));

/** Where the first value is that is no plain data, or lies too deep. */
function place(value: unknown, depth: number): string | undefined {
  if (strange(value) || depth === 0) return "";
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = place(inner, depth - 1);
    if (found === undefined) continue;
    const here = Array.isArray(value) ? `[${name}]` : name;
    return found === "" || found.startsWith("[") ? here + found : `${here}.${found}`;
  }
  return undefined;
}
