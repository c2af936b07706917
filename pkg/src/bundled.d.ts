// What the types of the package need of Lit, which is bundled: who uses the package does not have it.
export declare abstract class LitElement extends HTMLElement {
  /** Settled when what was changed is painted. */
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(name?: PropertyKey, before?: unknown): void;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
}
export type ReactiveElement = LitElement;
export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
}
export interface ReactiveControllerHost {
  readonly updateComplete: Promise<boolean>;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(): void;
}
/** What changed since the last update: the values before, by property. */
export type PropertyValues = Map<PropertyKey, unknown>;
export interface PropertyDeclaration {
  readonly attribute?: boolean | string;
  readonly type?: unknown;
}
export type PropertyDeclarations = Readonly<Record<string, object>>;
export interface CSSResult {
  readonly cssText: string;
}
export type CSSResultOrNative = CSSResult | CSSStyleSheet;
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
}
export declare const nothing: unique symbol;
