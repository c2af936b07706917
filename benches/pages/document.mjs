// What all pages have in common: the statements, and the frame of the document.
import { readFileSync } from "node:fs";

export const { title, scale, statements, steps } = JSON.parse(
  readFileSync(new URL("statements.json", import.meta.url), "utf8"),
);

export const document = (head, body) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
