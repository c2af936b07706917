import "care-partnership/define";
import type { Share } from "care-partnership/elements";
import type {} from "care-partnership/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { files, line, settings, take } from "../settings.js";

function Portal() {
  const [shown, setShown] = useState(true);
  const [log, setLog] = useState<string[]>([]);
  const note = (event: CustomEvent<Share | null>) => {
    take(event);
    setLog((lines) => [...lines, line(event)]);
  };
  const where = { "wasm-url": files.wasm, "content-url": files.content };
  return (
    <>
      <button id="hide" onClick={() => setShown(false)}>Fermer</button>
      {shown && (
        <main>
          <care-preparation id="tool" lang="fr" visit="specialist" minutes={25} hand-over
            settings={settings} {...where} oncare-change={note} oncare-share={note} />
          <care-engagement id="assessment" lang="fr" instrument="practices" respondent="patient"
            settings={settings} {...where} oncare-change={note} oncare-share={note} />
          <care-overview id="overview" lang="fr" settings={settings} {...where} oncare-share={note} />
        </main>
      )}
      <ol id="log">{log.map((text, place) => <li key={place}>{text}</li>)}</ol>
    </>
  );
}

createRoot(document.querySelector("#app")!).render(<Portal />);
