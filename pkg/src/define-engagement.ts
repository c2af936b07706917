import { engagement } from "./core/engagement.js";
import { CareEngagement } from "./engagement/element.js";
import { register } from "./register.js";

CareEngagement.core ??= engagement;
register("care-engagement", CareEngagement);

declare global {
  interface HTMLElementTagNameMap {
    "care-engagement": CareEngagement;
  }
}
