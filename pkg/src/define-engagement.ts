import { engagement } from "./api/core/engagement.js";
import { CareEngagement } from "./engagement/element.js";
import { register } from "./host/register.js";

CareEngagement.core ??= engagement;
register("care-engagement", CareEngagement);

export type { CareEngagement };
