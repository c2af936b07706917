import { CareError } from "./error.js";
import type { ErrorCode } from "./types.js";

/** How long a browser may take to say that the page's policy refused an address. */
const patience = 200;

/** Why there was no answer at all: no network, the page's policy, a way to somewhere else, or nobody there. */
export async function unreached(url: URL, code: ErrorCode): Promise<CareError> {
  if (typeof navigator !== "undefined" && navigator.onLine === false) {
    return new CareError("offline", `${url.href} could not be had: there is no connection`);
  }
  const policy = watched(url);
  // Not followed: the policy may allow the address, and refuse the one that it leads to.
  const answer = await fetch(url, { redirect: "manual", cache: "reload" }).catch(() => undefined);
  if (answer?.type === "opaqueredirect" || (answer && answer.status >= 300 && answer.status < 400)) {
    return new CareError(code, `${url.href} could not be had: it leads to another address, as where a sign-in is over`);
  }
  if (!answer && (await policy)) {
    return new CareError("policy-blocked", `the page's policy lacks the address of ${url.href} in connect-src`);
  }
  return new CareError(
    "unreachable",
    `${url.href} could not be had: no answer. Is the server there, and does it let this page ask (CORS)?`,
  );
}

/** Whether the page's policy refuses an address that is asked for now. */
function watched(url: URL): Promise<boolean> {
  if (typeof addEventListener !== "function") return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (found: boolean) => {
      clearTimeout(late);
      removeEventListener("securitypolicyviolation", told);
      resolve(found);
    };
    const told = (event: Event) => {
      const { blockedURI, effectiveDirective, disposition } = event as SecurityPolicyViolationEvent;
      if (disposition === "enforce" && effectiveDirective === "connect-src" && blockedURI.startsWith(url.origin))
        end(true);
    };
    const late = setTimeout(() => end(false), patience);
    addEventListener("securitypolicyviolation", told);
  });
}
