/** Whether a value is of a class; a proxy of the page's that throws at the question is of none. */
export function isA<Kind>(value: unknown, kind: abstract new (...given: never[]) => Kind): value is Kind {
  try {
    return value instanceof kind;
  } catch {
    return false;
  }
}
