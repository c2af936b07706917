/** A browser as the other tests have it: `$CHROME`, or the one that Playwright installed. */
export const launch = (chromium) =>
  chromium.launch({
    executablePath: process.env.CHROME || undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
