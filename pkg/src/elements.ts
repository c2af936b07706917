import { tools } from "./core/tools.js";
import { CareElement } from "./shared/element.js";

export { CareEngagement } from "./engagement/element.js";
export { CareOverview } from "./overview/element.js";
export { CarePreparation } from "./preparation/element.js";
export type { CareEventMap } from "./shared/element.js";
export type { Share } from "./shared/screen.js";

CareElement.core ??= tools;
