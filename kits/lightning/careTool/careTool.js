import { api, LightningElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import carePartnership from "@salesforce/resourceUrl/carePartnership";

/** A tool of care-partnership on a Lightning page: nothing leaves the visitor's browser. */
export default class CareTool extends LightningElement {
  @api tool = "preparation";
  @api lang;
  @api visit;
  @api minutes;
  @api instrument;
  @api respondent;

  async renderedCallback() {
    const place = this.template.querySelector(".place");
    if (place.firstChild) return;
    const element = document.createElement(`care-${this.tool}`);
    for (const name of ["lang", "visit", "minutes", "instrument", "respondent"]) {
      if (this[name]) element.setAttribute(name, this[name]);
    }
    for (const name of ["care-change", "care-share", "care-complete", "care-error"]) {
      element.addEventListener(name, (event) => this.told(event));
    }
    place.append(element);
    // classic.js, uploaded as a static resource.
    await loadScript(this, carePartnership);
  }

  /** Passes an event on to the page, which may take what leaves. */
  told(event) {
    const own = new CustomEvent(event.type.replace("-", ""), { detail: event.detail, cancelable: event.cancelable });
    if (!this.dispatchEvent(own)) event.preventDefault();
  }
}
