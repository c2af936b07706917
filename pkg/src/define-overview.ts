import { CareOverview } from "./overview/element.js";
import { register } from "./register.js";

register("care-overview", CareOverview);

declare global {
  interface HTMLElementTagNameMap {
    "care-overview": CareOverview;
  }
}
