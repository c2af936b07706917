import { CareOverview } from "./overview/element.js";
import { register } from "./register.js";

register("care-overview", CareOverview);
