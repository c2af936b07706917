/** Far deeper than anything of ours. */
const deepest = 32;
const encoder = new TextEncoder();

/** Plain data as JSON in UTF-8, for the core; throws the path of what is no plain data. */
export function encoded(value: unknown): Uint8Array {
  return bytes(written(value));
}

/** The same of a JSON text of anybody's; throws where it is none. */
export const encodedAgain = (text: string) => bytes(JSON.stringify(JSON.parse(text)));

/** Plain data as JSON; throws the path of what is no plain data. */
export function written(value: unknown): string {
  try {
    return JSON.stringify(value, checked) ?? "null";
  } catch {
    // Whatever a getter or a proxy of the page's threw: what counts is where.
    throw place(value, deepest, new Map()) ?? "";
  }
}

/** Half of a character is written as an escape, which is no text: it becomes the sign for what cannot be shown. */
function bytes(json: string): Uint8Array {
  const whole = json.includes("\\ud") ? json.replace(/\\(ud[89a-f]..|.)/g, (escape, what: string) => (what.length > 1 ? "\ufffd" : escape)) : json;
  return encoder.encode(whole);
}

function checked(_name: string, value: unknown) {
  if (strange(value)) throw value;
  return value;
}

/** What JSON would leave out or change without a word: a function, an endless number, a map, a promise, an element. */
function strange(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (typeof value === "object") {
    return value !== null && !/^\[object (Object|Array|Module|String|Number|Boolean)\]$/.test(Object.prototype.toString.call(value));
  }
  return ["function", "symbol", "bigint"].includes(typeof value);
}

/** Where the first value is that is no plain data, cannot be read, stands in itself, or lies too deep. */
function place(value: unknown, depth: number, seen: Map<object, "open" | "sound">): string | undefined {
  if (typeof value !== "object" || value === null) return strange(value) ? "" : undefined;
  if (seen.get(value) === "sound") return undefined;
  if (depth === 0 || seen.has(value)) return "";
  seen.set(value, "open");
  try {
    // A date writes itself as a text.
    if (strange(value) && !("toJSON" in value)) return "";
    for (const name of Object.keys(value)) {
      const found = inside(value as Record<string, unknown>, name, depth - 1, seen);
      if (found === undefined) continue;
      const here = Array.isArray(value) ? `[${name}]` : name;
      return found === "" || found.startsWith("[") ? here + found : `${here}.${found}`;
    }
  } catch {
    return "";
  }
  seen.set(value, "sound");
  return undefined;
}

function inside(value: Record<string, unknown>, name: string, depth: number, seen: Map<object, "open" | "sound">) {
  let inner: unknown;
  try {
    inner = value[name];
  } catch {
    return "";
  }
  return place(inner, depth, seen);
}
