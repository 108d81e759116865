// The first page anyone meets, whoever they are.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { expectIslandsKnown } from "./island";

test("someone who is not signed in is shown how to sign in", async ({ page, javaScriptEnabled }) => {
	await page.goto("/");
	await expect(page).toHaveURL(/\/sign-in/);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.lang)).toBe("en-GB");
	if (javaScriptEnabled) {
		await expectAccessible(page);
		await expectIslandsKnown(page);
	}
});

test("a page at 320 px never scrolls sideways", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto("/sign-in");
	const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
	expect(wanted).toBeLessThanOrEqual(given);
});
