import type { Locator, Page } from "playwright-core";

/** Somebody who has only a keyboard. */
export function onKeyboard(page: Page) {
  const isFocused = (target: Locator) =>
    target.evaluate((element) => element === document.activeElement).catch(() => false);

  /** Tabs on until the control has the focus; a control that cannot be reached is a fault of the page. */
  async function to(target: Locator) {
    await target.waitFor();
    for (let n = 0; n < 120; n += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no way by keyboard to ${target}`);
  }

  return {
    to,
    key: (name: string) => page.keyboard.press(name),
    async press(target: Locator) {
      await to(target);
      await page.keyboard.press("Enter");
    },
    /** A radio button or check box: gone to, and marked with the space bar. */
    async mark(target: Locator) {
      if (await isChecked(target)) return;
      await to(target);
      await page.keyboard.press("Space");
    },
  };

  // Radio buttons share one tab stop: the arrows lead from one to the next.
  async function isChecked(target: Locator) {
    const type = await target.getAttribute("type");
    if (type !== "radio") return target.isChecked();
    const group = page.locator(`input[name="${await target.getAttribute("name")}"]`);
    const count = await group.count();
    await to(
      (await group.and(page.locator(":checked")).count()) > 0
        ? group.and(page.locator(":checked"))
        : group.first(),
    );
    if (!(await target.isChecked())) await page.keyboard.press("Space");
    for (let n = 0; n < count && !(await target.isChecked()); n += 1) {
      await page.keyboard.press("ArrowDown");
    }
    return target.isChecked();
  }
}
