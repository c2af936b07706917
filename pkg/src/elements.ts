export { CarePreparation } from "./preparation/element.js";
export type { Share } from "./preparation/session.js";
