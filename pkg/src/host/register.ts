import { writable } from "../api/policy.js";
import { mountAll } from "./mount.js";
import { refused } from "./refused.js";

/** Registers an element, unless the page has one of that name, and puts it where the page has a place for it. */
export function register(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, writable() ? element : refused());
  mountAll();
}
