// What the types of the package need of Lit, which is bundled: who uses the package does not have it.
export declare abstract class LitElement extends HTMLElement {
  /** Settled when what was changed is painted. */
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
}
export interface CSSResult {
  readonly cssText: string;
}
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
}
export declare const nothing: unique symbol;
