import { defineConfig } from "@playwright/test";

const port = Number(process.env.CARE_PORT ?? 8098);

export default defineConfig({
  testDir: "tests/browser",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      // Unset where Playwright installed a browser of its own.
      executablePath: process.env.CHROME || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    // What `cargo xtask pack` made, and the pages made with it.
    command: `node xtask/server.mjs --strict --port ${port} --package target/packed/node_modules/care-partnership/dist --hosts target/hosts`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
