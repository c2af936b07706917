import type { Locator } from "@playwright/test";

/** The button of a step in the menu of all steps. */
export const stepButton = (element: Locator, step: string): Locator => element.locator(`.to[data-step="${step}"]`);

/** Goes to a step of the preparation by its name, as any pointer would, whether the menu is open or not. */
export async function toStep(element: Locator, step: string): Promise<void> {
  await stepButton(element, step).evaluate((button: HTMLElement) => button.click());
  await element.evaluate((element: any) => element.updateComplete);
}
