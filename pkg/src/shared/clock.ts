/** The local date-time now, as the core writes it. */
export function now(): string {
  const date = new Date();
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The local date of today. */
export function today(): string {
  return now().slice(0, 10);
}
