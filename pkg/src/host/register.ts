import { writable } from "../api/policy.js";
import { refused } from "./refused.js";

/** Registers an element, unless the page has one of that name. */
export function register(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, writable() ? element : refused());
}
