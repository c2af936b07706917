const asked = document.querySelector("#asked");

document.querySelector("#take").addEventListener("click", async () => {
  // Yours comes from your FHIR server.
  const appointment = {
    resourceType: "Appointment",
    status: "booked",
    start: "2026-12-10T13:30:00Z",
    minutesDuration: 25,
    participant: [{ actor: { reference: "Practitioner/7", display: "Dr Martin" }, status: "accepted" }],
  };
  const taken = document.querySelector("#taken");
  try {
    await asked.ready;
    const ignored = await asked.readAppointment(appointment, { timeZone: "Europe/Paris" });
    taken.textContent = `Left aside: ${ignored.join(", ") || "nothing"}.`;
  } catch (error) {
    // Cancelled, missed, proposed: refused whole, and what is on screen stays.
    taken.textContent = `${error.code}, ${error.path}: ${error.message}`;
  }
});

document.querySelector("#give").addEventListener("click", async () => {
  const response = await asked.toFhir();
  document.querySelector("#given").textContent = JSON.stringify(response, null, 2);
});
