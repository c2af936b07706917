import { CareError } from "../api/error.js";
import { languageOf } from "../api/language.js";
import { failure } from "./failure.js";

/** What stands in an element's place where the page's policy lets no template be written: made without any. */
export function refused(): CustomElementConstructor {
  return class extends HTMLElement {
    readonly ready = Promise.resolve();

    connectedCallback(): void {
      const error = new CareError(
        "policy-blocked",
        "the page's policy refuses the name lit-html in trusted-types; where the page has Lit of its own, it needs 'allow-duplicates' there",
      );
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const said = document.createElement("p");
      said.role = "alert";
      said.textContent = failure(error, languageOf(this)).reason;
      root.replaceChildren(said, document.createElement("slot"));
      this.setAttribute("data-care-state", "failed");
      console.error(`<${this.localName}>`, error);
      this.dispatchEvent(new CustomEvent("care-error", { bubbles: true, composed: true, detail: error }));
    }

    disconnectedCallback(): void {
      this.removeAttribute("data-care-state");
    }
  };
}
