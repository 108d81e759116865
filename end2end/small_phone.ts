// The smallest screen that every page must fit.
import { expect, type Page } from "@playwright/test";

export const SMALL_PHONE = { width: 320, height: 640 };

/** No page is wider than the window it is looked at in. */
export async function expectNoSidewaysScroll(page: Page) {
	const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
	expect(wanted, `${page.url()} scrolls sideways in ${given} px`).toBeLessThanOrEqual(given);
}
