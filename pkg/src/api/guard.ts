import { CareError } from "./error.js";
import { isA } from "./kind.js";

// The first thing that each call of the WebAssembly does: `cargo xtask build` writes it into the glue, from the types
// that Rust gives there.

interface Held {
  __wbg_ptr?: number;
}

/** An object of this script that was not given back. */
export function living(held: unknown, kind: { new (): unknown; name: string }, path = "this"): void {
  if (!isA(held, kind)) throw new CareError("invalid-type", `${path} is no object of this script`, path);
  if (!(held as Held).__wbg_ptr) throw new CareError("freed", `${path} was given back by free()`, path);
}

/** Another object of the same kind. */
export function other(held: unknown, kind: { new (): unknown; name: string }, path: string, self: unknown): void {
  living(held, kind, path);
  if (held === self) throw new CareError("not-allowed", `${path} is the object itself`, path);
}

export function text(value: unknown, path: string): void {
  if (typeof value !== "string") throw typed(path, "a text");
}

export function flag(value: unknown, path: string): void {
  if (typeof value !== "boolean") throw typed(path, "true or false");
}

const typed = (path: string, wanted: string) => new CareError("invalid-type", `${path} is not ${wanted}`, path);

/** What the glue itself throws: an object is used while it is being used. */
export function misused(message: string): CareError {
  return new CareError("not-allowed", message);
}
