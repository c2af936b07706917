import { CareError } from "./error.js";
import { fetched } from "./fetched.js";

const read = new Map<string, Promise<unknown>>();

/**
 * A content file, asked for once by the page: both tools need some, and settings may come later. `name`: under which
 * the build wrote down its digest; empty for a file of the portal's own.
 */
export function contentFile(url: URL, name: string): Promise<unknown> {
  // Where it fails for who asked first, the next one asks again: "try again" must not get an old refusal.
  const known = read.get(url.href)?.catch(() => contentFile(url, name));
  if (known) return known;
  const reading = parsed(url, name);
  read.set(url.href, reading);
  reading.catch(() => read.delete(url.href));
  return reading;
}

async function parsed(url: URL, name: string): Promise<unknown> {
  try {
    return await (await fetched(url, name, "content-unavailable")).json();
  } catch (error) {
    if (error instanceof CareError) throw error;
  }
  // A cache may hold half a file, or the page of a sign-in.
  const text = await (await fetched(url, name, "content-unavailable", "reload")).text();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/^\s*</.test(text))
      throw new CareError(
        "content-unavailable",
        `${url.href} is a page, not a content file: does content-url name the right folder?`,
      );
    throw new CareError(
      "content-broken",
      `${url.href} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
