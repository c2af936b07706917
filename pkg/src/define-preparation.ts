import { CarePreparation } from "./preparation/element.js";
import { register } from "./register.js";

register("care-preparation", CarePreparation);

declare global {
  interface HTMLElementTagNameMap {
    "care-preparation": CarePreparation;
  }
}
