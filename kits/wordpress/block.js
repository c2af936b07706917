// The block in the editor: which tool, and how it begins. The page itself is made by the plugin.
(({ blocks, element, components: { PanelBody, SelectControl }, blockEditor: { InspectorControls, useBlockProps } }) => {
  const make = element.createElement;
  const choices = {
    tool: ["preparation", "engagement", "overview"],
    lang: ["", "fr", "en"],
    visit: ["", "general-practice", "specialist", "other-profession", "multidisciplinary", "partner-meeting"],
    instrument: ["", "continuum", "practices", "organisation", "benefits", "partner-profile"],
    respondent: ["", "patient", "relative", "professional", "committee", "manager"],
    storage: ["", "session", "device"],
  };
  /** What a tool can be told. */
  const fits = {
    preparation: ["lang", "visit", "storage"],
    engagement: ["lang", "instrument", "respondent", "storage"],
    overview: ["lang", "instrument"],
  };
  blocks.registerBlockType("care-partnership/tool", {
    edit({ attributes, setAttributes }) {
      const tool = attributes.tool || "preparation";
      const control = (name) =>
        make(SelectControl, {
          key: name,
          label: name,
          value: attributes[name] || choices[name][0],
          options: choices[name].map((value) => ({ value, label: value || "as usual" })),
          onChange: (value) => setAttributes({ [name]: value }),
        });
      const panel = make(PanelBody, { title: "Care partnership" }, ["tool", ...fits[tool]].map(control));
      const shown = make("p", useBlockProps(), `care-${tool}: shown to visitors of the page`);
      return make(element.Fragment, null, make(InspectorControls, null, panel), shown);
    },
    save: () => null,
  });
})(window.wp);
