interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
interface Page {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  [shared]?: Policy;
}

/** One for all scripts of the package on a page: a name may be taken once, unless the page's policy says otherwise. */
const shared = Symbol.for("care-partnership.policy");

/**
 * The policy by which Lit writes its templates under Trusted Types, and a script is named; the build puts this in the
 * place of Lit's own call.
 * Nothing where the page refuses it: without a policy Lit still works, unless the page requires one.
 */
export function policy(): Policy | undefined {
  const page = globalThis as Page;
  try {
    return (page[shared] ??= page.trustedTypes?.createPolicy("lit-html", {
      createHTML: (html) => html,
      createScriptURL: ours,
    }));
  } catch {
    return undefined;
  }
}

/** The address of a build of the WebAssembly as a script, or of a part that is loaded later, and of nothing else. */
function ours(url: string): string {
  if (!/\/(\w+\.wasm|(drawn|large)-[\w-]+)\.js$/.test(url)) throw new TypeError(`${url} is no script of this package`);
  return url;
}

/** Whether templates can be written on this page. */
export function writable(): boolean {
  const html = policy()?.createHTML("") ?? "";
  try {
    document.createElement("template").innerHTML = html;
    return true;
  } catch {
    return false;
  }
}

/** The document that reads markup: a page that is XHTML would read it as XML, which templates are not. */
export const reader = (): Document =>
  document.contentType === "text/html" ? document : document.implementation.createHTMLDocument("");
