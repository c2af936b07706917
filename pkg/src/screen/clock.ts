/** The instant now with the offset of the place, "2026-11-24T09:00:05+01:00", as a calendar file asks for it. */
export function instant(): string {
  const date = new Date();
  const ahead = -date.getTimezoneOffset();
  const two = (number: number) => String(Math.trunc(number)).padStart(2, "0");
  const offset = `${ahead < 0 ? "-" : "+"}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
  const day = [String(date.getFullYear()).padStart(4, "0"), two(date.getMonth() + 1), two(date.getDate())].join("-");
  // Not by toISOString(): libraries have put their own in its place.
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}${offset}`;
}

/** The local date of today. */
export function today(): string {
  return instant().slice(0, 10);
}
