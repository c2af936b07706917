import { CarePreparation } from "./preparation/element.js";

if (!customElements.get("care-preparation")) customElements.define("care-preparation", CarePreparation);
