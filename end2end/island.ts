// The two sides of an island must agree on its name, which each makes from its own build.
import { expect, type Page } from "@playwright/test";

/** Every island on the page has its function in the script the page loads. A page without islands loads no script. */
export async function expectIslandsKnown(page: Page) {
	const islands = await page.locator("leptos-island").evaluateAll((found) => found.map((island) => (island as HTMLElement).dataset.component));
	const scripts = await page.locator("script[src*='/pkg/browser.']").evaluateAll((found) => found.map((script) => (script as HTMLScriptElement).src));
	expect(scripts.length, `scripts of ${page.url()}`).toBe(islands.length > 0 ? 1 : 0);
	for (const script of scripts) {
		const text = await (await page.request.get(script)).text();
		for (const island of islands) expect(text, `an export of ${script}`).toContain(`export function ${island}(`);
	}
}
