/** Far deeper than anything of ours, and less deep than the core reads. */
const deepest = 100;

/** A copy that is plain data, for the core; throws the path of what is none. */
export function plain(value: unknown): unknown {
  const copy: unknown = JSON.parse(written(value));
  const found = tooDeep(copy);
  if (found !== undefined) throw found;
  return copy;
}

/** The path of what lies too deep in plain data. */
export const tooDeep = (value: unknown) => place(value, deepest, new Map());

/** Plain data as JSON; throws the path of what is no plain data. */
export function written(value: unknown): string {
  try {
    return whole(JSON.stringify(value, spoilt() ? asGiven : checked) ?? "null");
  } catch {
    // Whatever a getter or a proxy of the page's threw: what counts is where.
    throw place(value, deepest, new Map()) ?? "";
  }
}

/** Half of a character is written as an escape, which is no text: it becomes the sign for what cannot be shown. */
const whole = (json: string) =>
  json.includes("\\ud")
    ? json.replace(/\\(ud[89a-f]..|.)/g, (sign, what: string) => (what.length > 1 ? "\ufffd" : sign))
    : json;

function checked(_name: string, value: unknown) {
  if (strange(value)) throw value;
  return value;
}

/** Whether a script of the page has given all lists, texts or objects a `toJSON`, as Prototype.js did. */
const spoilt = () => [[], {}, "", 0, true].some((value) => "toJSON" in Object(value));

/** The value as it was given, before any such script wrote it. */
function asGiven(this: Record<string, unknown>, name: string, value: unknown) {
  const own = this[name];
  return checked(name, writesItself(own) ? value : own);
}

/** Whether a value has a `toJSON` of its own class, as a date has. */
function writesItself(value: unknown): boolean {
  if (
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value) ||
    /^(String|Number|Boolean)$/.test(kind(value))
  )
    return false;
  for (let at: object | null = value; at; ) {
    const wider: object | null = Object.getPrototypeOf(at);
    if (Object.hasOwn(at, "toJSON")) return at === value || wider !== null;
    at = wider;
  }
  return false;
}

const kind = (value: object) => Object.prototype.toString.call(value).slice(8, -1);

/** What JSON would leave out or change without a word: a function, an endless number, a map, a promise, an element. */
function strange(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (typeof value === "object") {
    return value !== null && !/^(Object|Array|Module|String|Number|Boolean)$/.test(kind(value));
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
    if (strange(value) && !writesItself(value)) return "";
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
