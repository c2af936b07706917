/** What to try; each is ticked when it went well. */
export const journeys = [
  "Prepare a visit: what matters most, two points, a question, the sheet; print it.",
  "Reload half-way, with and without keeping; go away and come back by Back.",
  "Write half a date, a text that is too long, the same twice; press a button twice.",
  "Add points to somebody’s list; send them; take them in on the other side.",
  "Take something out and bring it back; go back and on several acts.",
  "Save a file, open it again, open a broken one.",
  "After the visit: what was covered, what I understood, the next preparation.",
  "Answer a self-assessment; look at the result; send a step to the preparation.",
  "Set two results side by side; look at a group of fewer than ten, and of more.",
  "All of it with the keyboard alone, then with a screen reader.",
  "At 320 px and with large text: nothing is cut, nothing scrolls sideways.",
  "Without WebAssembly, with a policy that refuses it, without a network.",
];
