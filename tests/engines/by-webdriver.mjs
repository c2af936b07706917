// An engine by WebDriver: what `page.mjs` needs of it.
import { By, Builder, Capabilities, Key } from "selenium-webdriver";

/** Opens a window by a driver that listens at `url`. */
export async function byWebdriver(url, capabilities) {
  const driver = await new Builder().usingServer(url).withCapabilities(new Capabilities(capabilities)).build();
  const centre = (found) => driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", found);
  const handle = (found) => ({
    click: async () => (await centre(found), found.click()),
    type: async (text, enter) => (await centre(found), found.sendKeys(text, ...(enter ? [Key.RETURN] : []))),
    choose: (paths) => found.sendKeys(paths.join("\n")),
    text: () => found.getText(),
  });
  await driver.manage().window().setRect({ width: 1280, height: 1000 });
  const known = await driver.getCapabilities();
  return {
    /** Where Firefox writes down what it keeps of a session. */
    profile: known.get("moz:profile"),
    version: known.getBrowserVersion() ?? "",
    /** What would come out of the printer, as a PDF in base64; not every driver can. */
    print: known.getBrowserName() === "MiniBrowser" ? undefined : () => driver.printPage({ width: 21, height: 29.7 }),
    get: (address) => driver.get(address),
    press: (key) => driver.actions().sendKeys({ Delete: Key.DELETE, Enter: Key.RETURN }[key]).perform(),
    run: (body, ...values) => driver.executeScript(body, ...values),
    all: async (id, selector) => {
      const root = await (await driver.findElement(By.id(id))).getShadowRoot();
      return (await root.findElements(By.css(selector))).map(handle);
    },
    quit: () => driver.quit(),
  };
}
