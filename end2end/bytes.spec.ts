// What a page costs someone on a slow line, and the most it may.
import type { Page, Response } from "@playwright/test";
import { expect, test } from "./college";
import { comeInAsLearner } from "./people";

const KB = 1000;
const MOST = { script: 90 * KB, "no-script": 35 * KB, fonts: 26 * KB, next: 8 * KB, nextHtml: 3.4 * KB };

// Without script the same pages load, less the script, which is counted apart.
test("a question page is light the first time, and lighter the next @script", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1008"));

	const devtools = await page.context().newCDPSession(page);
	await devtools.send("Network.clearBrowserCache");
	const first = await loaded(page, () => page.goto("/statement/all-lessons/presence"));
	const next = await loaded(page, async () => {
		await page.locator("fieldset label").first().click();
		await page.getByRole("button", { name: "Continue" }).click();
		await page.waitForURL(/\/statement\/all-lessons\/(?!presence)/);
	});
	const told = { first: first.rest, "first with script": first.rest + first.script, fonts: first.fonts, next: next.rest + next.script + next.fonts, "next html": next.html };
	for (const [what, bytes] of Object.entries(told)) console.log(`${String(bytes).padStart(7)} bytes  ${what}`);
	expect.soft(told.first, "first page without script").toBeLessThanOrEqual(MOST["no-script"]);
	expect.soft(told["first with script"], "first page with script").toBeLessThanOrEqual(MOST.script);
	expect.soft(told.fonts, "fonts").toBeLessThanOrEqual(MOST.fonts);
	expect.soft(told.next, "next page").toBeLessThanOrEqual(MOST.next);
	expect.soft(told["next html"], "HTML of the next page").toBeLessThanOrEqual(MOST.nextHtml);
});

/** Bytes of bodies as they came over the line, from `act` until the page is quiet. */
async function loaded(page: Page, act: () => Promise<unknown>) {
	const answers: Response[] = [];
	const heard = (answer: Response) => answers.push(answer);
	page.on("response", heard);
	await act();
	await page.waitForLoadState("networkidle");
	page.off("response", heard);
	const sum = { html: 0, script: 0, fonts: 0, rest: 0 };
	for (const answer of answers) {
		const kind = answer.request().resourceType();
		const sizes = await answer.request().sizes().catch(() => ({ responseBodySize: 0 }));
		const responseBodySize = Math.max(0, sizes.responseBodySize); // what came from the cache counts below nothing
		if (kind === "document") sum.html += responseBodySize;
		if (kind === "font") sum.fonts += responseBodySize;
		else if (/\.(js|wasm)$/.test(answer.url())) sum.script += responseBodySize;
		else sum.rest += responseBodySize;
	}
	return sum;
}
