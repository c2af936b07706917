// What a person does with each element.
export default {
  "care-preparation":
    "A person writes what to say and what to ask before a visit, and sees what fits into its time. They leave with one sheet to bring and one to keep.",
  "care-engagement":
    "A person says how often some things happen where they are cared for or work, between information and partnership. They see where that stands beside where they would like it, and choose a next step.",
  "care-overview":
    "Somebody of a team opens the files of many people. They see how many stand where, and never what one person answered.",
};
