import { preparation } from "./core/preparation.js";
import { CarePreparation } from "./preparation/element.js";
import { register } from "./register.js";

CarePreparation.core ??= preparation;
register("care-preparation", CarePreparation);

export type { CarePreparation };
