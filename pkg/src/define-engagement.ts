import { CareEngagement } from "./engagement/element.js";
import { register } from "./register.js";

register("care-engagement", CareEngagement);

declare global {
  interface HTMLElementTagNameMap {
    "care-engagement": CareEngagement;
  }
}
