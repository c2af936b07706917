import { type IPropertyPaneConfiguration, PropertyPaneDropdown, PropertyPaneTextField } from "@microsoft/sp-property-pane";
import { BaseClientSideWebPart } from "@microsoft/sp-webpart-base";
import "care-partnership/define";

interface CareProperties {
  tool: "preparation" | "engagement" | "overview";
  visit?: string;
  instrument?: string;
  respondent?: string;
}

const option = (key: string) => ({ key, text: key });
const attributes = { preparation: ["visit"], engagement: ["instrument", "respondent"], overview: ["instrument"] } as const;

/** A tool of care-partnership on a SharePoint page: nothing leaves the visitor's browser. */
export default class CareWebPart extends BaseClientSideWebPart<CareProperties> {
  public render(): void {
    const { tool = "preparation" } = this.properties;
    const name = `care-${tool}`;
    const shown = this.domElement.firstElementChild;
    // What is written stays on screen while the page's editor changes something else.
    const element = shown?.localName === name ? shown : document.createElement(name);
    element.setAttribute("lang", this.context.pageContext.cultureInfo.currentUICultureName);
    for (const attribute of attributes[tool]) {
      const value = this.properties[attribute];
      if (value) element.setAttribute(attribute, value);
      else element.removeAttribute(attribute);
    }
    if (element !== shown) this.domElement.replaceChildren(element);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const tools = PropertyPaneDropdown("tool", { label: "Tool", options: Object.keys(attributes).map(option) });
    const others = attributes[this.properties.tool ?? "preparation"].map((name) =>
      PropertyPaneTextField(name, { label: name }),
    );
    return { pages: [{ groups: [{ groupFields: [tools, ...others] }] }] };
  }
}
