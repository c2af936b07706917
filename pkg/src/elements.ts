import { tools } from "./api/core/tools.js";
import { CareElement } from "./host/element.js";

export { CareEngagement } from "./engagement/element.js";
export { CareOverview } from "./overview/element.js";
export { CarePreparation } from "./preparation/element.js";
export type { CareEventMap } from "./host/element.js";
export type { Share } from "./screen/screen.js";

CareElement.core ??= tools;
