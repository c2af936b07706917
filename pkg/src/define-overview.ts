import { engagement } from "./api/core/engagement.js";
import { CareOverview } from "./overview/element.js";
import { register } from "./host/register.js";

CareOverview.core ??= engagement;
register("care-overview", CareOverview);

export type { CareOverview };
