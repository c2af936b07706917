import { engagement } from "./core/engagement.js";
import { CareOverview } from "./overview/element.js";
import { register } from "./register.js";

CareOverview.core ??= engagement;
register("care-overview", CareOverview);

export type { CareOverview };
