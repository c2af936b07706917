/** A page that frames or opened this one, by SMART Web Messaging (HL7, STU 1). */
export interface Host {
  window: Window;
  /** Only messages of this origin are heard, and ours go to no other. */
  origin: string;
  /** What both sides name in each message. */
  handle: string;
}

/** Milliseconds in which a host answers. */
const PATIENCE = 10_000;

/** Asks a host and waits for its answers; what others send is left unheard. */
export class Exchange {
  readonly #host: Host;
  readonly #waiting = new Map<string, (payload: unknown) => void>();

  constructor(host: Host) {
    this.#host = host;
    addEventListener("message", (event) => this.#hear(event));
  }

  /** Sends a message that needs no answer; returns its id. */
  send(messageType: string, payload: object): string {
    const { window, origin, handle } = this.#host;
    const messageId = crypto.randomUUID();
    window.postMessage({ messageId, messagingHandle: handle, messageType, payload }, origin);
    return messageId;
  }

  /** What the host answers; nothing where it does not. */
  ask(messageType: string, payload: object): Promise<unknown> {
    return new Promise((resolve) => {
      const id = this.send(messageType, payload);
      this.#waiting.set(id, resolve);
      setTimeout(() => this.#end(id, undefined), PATIENCE);
    });
  }

  #hear({ source, origin, data }: MessageEvent): void {
    if (source !== this.#host.window || origin !== this.#host.origin) return;
    const { responseToMessageId, payload } = (data ?? {}) as Record<string, unknown>;
    if (typeof responseToMessageId === "string") this.#end(responseToMessageId, payload);
  }

  #end(id: string, payload: unknown): void {
    this.#waiting.get(id)?.(payload);
    this.#waiting.delete(id);
  }
}
