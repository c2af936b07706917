import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { checkbox } from "../widgets/choice.js";
import { field } from "../widgets/field.js";
import type { Resource } from "../api/types.js";
import { addForm, removeButton } from "./add-form.js";
import type { Session } from "./session.js";

/** What can help: from the portal and from the person; the kept ones stand on the sheet. */
export function resources(session: Session): TemplateResult {
  const all = session.preparation.resources();
  const [theirs, own] = [all.filter((resource) => !resource.own), all.filter((resource) => resource.own)];
  return html`${some(session, "resources.keep", theirs)} ${some(session, "resources.own", own)} ${add(session)}`;
}

/** What the portal offers and what the person wrote stand apart: nobody takes one for the other. */
function some(session: Session, legend: string, resources: Resource[]): TemplateResult | typeof nothing {
  if (resources.length === 0) return nothing;
  return html`<fieldset>
    <legend>${session.t(legend)}</legend>
    ${repeat(
      resources,
      ({ id }) => id,
      (resource) => one(session, resource),
    )}
  </fieldset>`;
}

/** Where an address leads, as the browser reads it: a host with letters of another script is told by its `xn--`. */
function host(url: string, at: string): string {
  const { host, pathname, protocol } = new URL(url, at);
  return host || decoded(protocol === "mailto:" || protocol === "tel:" ? pathname : url);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function leads(session: Session, url: string): string {
  return host(url, session.root.ownerDocument.baseURI);
}

function one(session: Session, { id, title, detail, url, own, kept }: Resource): TemplateResult {
  return html`<div class="line">
    ${checkbox(session, {
      key: `resource-${id}`,
      label: title,
      ...(detail ? { hint: detail } : {}),
      checked: kept,
      set: (keep) => session.preparation.keepResource(id, keep),
    })}
    ${
      url
        ? html`<a href=${url} target="_blank" rel="noopener noreferrer"
          aria-label=${session.t("resources.open-one", { title: [title, leads(session, url)] })}>
          ${session.t("resources.open")} <bdi>${leads(session, url)}</bdi>
        </a>`
        : nothing
    }
    ${
      own
        ? removeButton(session, `resource-${id}`, title, () => session.preparation.removeResource(id), "resource-title")
        : nothing
    }
  </div>`;
}

function add(session: Session): TemplateResult {
  const title = () => session.value("resource-title");
  const detail = () => session.value("resource-detail");
  const url = () => session.value("resource-url") || null;
  const fields = html`${field(session, {
    key: "resource-title",
    label: session.t("resources.title"),
    placeholder: session.t("resources.example"),
  })}
    ${field(session, { key: "resource-detail", label: session.t("resources.detail") })}
    ${field(session, { key: "resource-url", label: session.t("resources.url"), type: "url" })}`;
  return addForm(session, {
    id: "resource",
    keys: ["resource-title", "resource-detail", "resource-url"],
    filled: () => (title() + detail() + (url() ?? "")).trim() !== "",
    add: (preparation) => preparation.putResource({ title: title(), detail: detail(), url: url() }),
    said: () => session.t("add.done", { title: title() }),
    fields,
  });
}
