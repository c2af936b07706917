import type { Host } from "./exchange.js";

/** The tools, with the attributes that the address may set. */
const attributes = {
  preparation: ["visit", "minutes", "for-whom", "also", "storage", "kiosk", "owner", "leave-freely"],
  engagement: ["instrument", "respondent", "storage", "kiosk", "owner", "leave-freely"],
  overview: ["instrument", "kiosk"],
} as const;

const isTool = (name: string): name is keyof typeof attributes => Object.hasOwn(attributes, name);

/** The element that the address asks for; the preparation where it names none. */
export function asked(search: URLSearchParams): HTMLElement {
  const given = search.get("tool") ?? "";
  const tool = isTool(given) ? given : "preparation";
  const element = document.createElement(`care-${tool}`);
  for (const name of attributes[tool]) {
    const value = search.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  return element;
}

/** The page around, or the one that opened this; nothing where the address names no origin and no handle. */
export function hostOf(search: URLSearchParams): Host | null {
  const handle = search.get("messaging_handle");
  const origin = search.get("messaging_origin");
  const around: Window | null = window.parent === window ? (window.opener as Window | null) : window.parent;
  if (!handle || !origin || !around || !URL.canParse(origin) || new URL(origin).origin !== origin) return null;
  return { window: around, origin, handle };
}
