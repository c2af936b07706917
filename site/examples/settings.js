document.querySelector("#ours").settings = {
  welcome: "Welcome to the rheumatology service.",
  minutes: { specialist: 25 },
  routes: [{ id: "message", url: "https://portal.example/messages" }, { id: "next-visit" }],
  resources: [{ id: "group", title: "Support group", detail: "Tuesdays at 6 pm" }],
  questions: [{ id: "shoes", theme: "daily-life", text: "Which shoes help me walk?" }],
  emergency: { text: "In an emergency, call {number}.", number: "112" },
};
