import { preparation } from "./api/core/preparation.js";
import { CarePreparation } from "./preparation/element.js";
import { register } from "./host/register.js";

CarePreparation.core ??= preparation;
register("care-preparation", CarePreparation);

export type { CarePreparation };
