import { CareEngagement, CareOverview, CarePreparation } from "./elements.js";
import { register } from "./host/register.js";

register("care-preparation", CarePreparation);
register("care-engagement", CareEngagement);
register("care-overview", CareOverview);

export type { CareEngagement, CareOverview, CarePreparation };
