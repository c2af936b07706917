import { known } from "./manifest.js";
import { portal } from "./portal.js";
import { expect, test } from "./tool.js";

for (const { tag, methods } of known) {
  test(`${tag}: a host that waits hears of loading, failing, another try, a move, a copy and going away`, async ({
    page,
  }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
    await portal(page, "<div id='other'></div>");
    const heard = await page.evaluate(async (tag) => {
      const tool = document.createElement(tag) as any;
      const state = (of = tool) => of.getAttribute("data-care-state");
      const heard = [state()];
      document.body.append(tool);
      heard.push(state());
      tool.remove();
      await Promise.resolve();
      heard.push(state());
      document.body.append(tool);
      heard.push(state());
      await tool.ready;
      await tool.updateComplete;
      heard.push(state());
      document.querySelector("#other")!.append(tool);
      heard.push(state());
      await tool.ready;
      await tool.updateComplete;
      heard.push(state());
      const copy = tool.cloneNode(true);
      document.body.append(copy);
      heard.push(state(copy));
      copy.remove();
      tool.id = "tool";
      return heard;
    }, tag);
    expect(heard).toEqual([null, "loading", null, "loading", "failed", "loading", "failed", "loading"]);
    // Tried again in vain, the person is told each time; then it is there.
    const tool = page.locator("#tool");
    const alert = tool.getByRole("alert");
    const said = await alert.textContent();
    let release = () => {};
    await page.unroute("**/*.wasm");
    await page.route("**/*.wasm", async (route) => {
      await new Promise<void>((resolve) => (release = resolve));
      await route.fulfill({ status: 404 });
    });
    await tool.getByRole("button", { name: "Essayer encore" }).click();
    await expect(tool).toHaveAttribute("data-care-state", "loading");
    await expect(alert).toHaveText("Un instant…");
    await expect.poll(async () => (release(), tool.getAttribute("data-care-state"))).toBe("failed");
    await expect(alert).toHaveText(said!);
    await page.unroute("**/*.wasm");
    await tool.getByRole("button", { name: "Essayer encore" }).click();
    await expect(tool).toHaveAttribute("data-care-state", "ready");
    await expect(tool.locator("#heading")).toBeVisible();
  });

  test(`${tag}: whatever is called where no tool is, with whatever, answers or says a CareError`, async ({ page }) => {
    const thrown: string[] = [];
    page.on("pageerror", (error) => thrown.push(String(error)));
    await portal(page, `<${tag} id="tool"></${tag}>`);
    const strange = await page.evaluate(
      async ([tag, methods]) => {
        const strange: string[] = [];
        const removed = document.querySelector("#tool") as any;
        const never = document.createElement(tag as string) as any;
        const there = document.createElement(tag as string) as any;
        document.body.append(there);
        await there.ready;
        removed.remove();
        await Promise.resolve();
        for (const [name, tool] of Object.entries({ removed, never, there })) {
          // Whoever only looks is told of nothing.
          void tool.ready;
          for (const method of (methods as string[]).filter(
            (method) => !/Callback$|getPropertyDescriptor|^focus$/.test(method),
          )) {
            for (const given of [[], [null], [undefined], [{}], [[null]], ["x"], [1]]) {
              try {
                await tool[method](...given);
              } catch (error) {
                if ((error as Error)?.name !== "CareError")
                  strange.push(`${name} ${method}(${JSON.stringify(given)}): ${error}`);
              }
            }
          }
        }
        const calls = {
          views: () => never.views(),
          profile: () => never.profile(),
          sheet: () => never.sheet("person"),
        };
        for (const [method, call] of Object.entries(calls)) {
          if (!(methods as string[]).includes(method)) continue;
          try {
            call();
            strange.push(`${method} answered`);
          } catch {
            // It says that it cannot.
          }
        }
        return strange;
      },
      [tag, methods] as const,
    );
    expect(strange).toEqual([]);
    expect(thrown).toEqual([]);
  });
}
