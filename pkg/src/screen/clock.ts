/** The instant now with the offset of the place, "2026-11-24T09:00:05+01:00", as a calendar file asks for it. */
export function instant(): string {
  const date = new Date();
  const ahead = -date.getTimezoneOffset();
  const two = (number: number) => String(Math.trunc(number)).padStart(2, "0");
  const offset = `${ahead < 0 ? "-" : "+"}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
  return new Date(date.getTime() + ahead * 60_000).toISOString().slice(0, 19) + offset;
}

/** The local date of today. */
export function today(): string {
  return instant().slice(0, 10);
}
