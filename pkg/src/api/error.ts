import { isA } from "./kind.js";
import type { ErrorCode } from "./types.js";

/** What a call that cannot be carried out throws. The object is as it was before the call. */
export class CareError extends Error {
  override readonly name = "CareError";

  constructor(
    /** Why: a closed set, for programs. */
    readonly code: ErrorCode,
    message: string,
    /** Where the offending value stands, e.g. "entries[3].title"; empty when it is the value as a whole. */
    readonly path = "",
    /** The limit that was passed, where there is one. */
    readonly limit: number | null = null,
    /** What else is wrong with the same value. */
    readonly others: readonly CareError[] = [],
    /** The least and the most that are possible, where a number is out of its range. */
    readonly least: number | null = null,
    readonly most: number | null = null,
  ) {
    super(message);
  }
}

/** Whether something thrown is one of the package's own errors, also where it comes from another of its scripts. */
export function isCareError(thrown: unknown): thrown is CareError {
  return isA(thrown, Error) && thrown.name === "CareError";
}
