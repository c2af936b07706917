// Takes from this frame what the state says it lacks, before the package is asked for.
import { stateOf } from "./states.js";

const { code, network, room } = stateOf(location.search);

if (code === "no WebAssembly") delete globalThis.WebAssembly;
if (code === "a policy that refuses it") {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'self'";
  document.head.append(policy);
}

/** Milliseconds a slow network takes for each file. */
const SLOW = 3000;
const { fetch } = globalThis;
if (network === "slow") {
  globalThis.fetch = async (...asked) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return fetch(...asked);
  };
}
if (network === "none") globalThis.fetch = () => Promise.reject(new TypeError("there is no network here"));

if (room === "full") {
  Storage.prototype.setItem = () => {
    throw new DOMException("the storage is full", "QuotaExceededError");
  };
}
if (room === "blocked") {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new DOMException("the storage is blocked", "SecurityError");
      },
    });
  }
}
