// The two main journeys by the keyboard, in English, as somebody would go who hears the page. A step is a key, a text
// to type, or a key that is pressed until something is heard.

const press = (key) => ({ press: key });
const type = (text) => ({ type: text });
/** Goes on with a key until something is heard. */
const to = (heard, key = "Tab") => ({ to: heard, press: key });

const page = (element) => `<h1>A portal</h1>${element}<p>The end of the page.</p>`;

export const journeys = {
  preparation: {
    what: "The preparation, from the first screen to the printed sheet",
    page: page('<care-preparation lang="en"></care-preparation>'),
    steps: [
      to("What matters most"),
      type("Back pain at night"),
      to("Next: "),
      press("Return"),
      to("What I want to say entry"),
      type("My sleep is worse since the summer, and I wake up several times each night, mostly at four"),
      press("Return"),
      press("ctrl+a"),
      type("I sleep badly"),
      press("Return"),
      to("My question entry"),
      type("What else could help?"),
      press("Return"),
      to("Remove: What else could help?"),
      press("Return"),
      press("Return"),
      to("Next: "),
      press("Return"),
      to("Print: "),
      press("Return"),
    ],
  },
  assessment: {
    what: "The self-assessment, from the first screen to the result",
    page: page('<care-engagement lang="en" instrument="practices" respondent="patient"></care-engagement>'),
    steps: [
      to("Start"),
      press("Return"),
      press("Tab"),
      press("space"),
      press("Tab"),
      press("Tab"),
      to("Next"),
      press("Return"),
      to("See my"),
      press("Return"),
      press("Tab"),
      press("Tab"),
    ],
  },
};
