import { engagement } from "./core/engagement.js";
import { CareEngagement } from "./engagement/element.js";
import { register } from "./register.js";

CareEngagement.core ??= engagement;
register("care-engagement", CareEngagement);

export type { CareEngagement };
