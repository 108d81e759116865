// What staff saw is written down apart from what a learner says, read by the learner, and said by them not to be right.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsLearner, comeInAsLsa } from "./people";

test.setTimeout(120_000);

test("an LSA says what they saw, the learner reads it and says it is not right, and it is taken back", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	await comeInAsLsa(page, college);
	await page.getByRole("link", { name: "Say what you saw of Amina" }).first().click();
	await expect(page.getByRole("heading", { level: 1, name: "What did you see of Amina?" })).toBeVisible();
	await page.getByRole("link", { name: "How near" }).click();
	await page.getByRole("button", { name: "Save what I saw" }).click();
	await expect(page).toHaveTitle(/^Error:/);
	await expect(page.getByRole("link", { name: "Say where you saw it" })).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);
	await page.getByLabel("Where you saw it").selectOption("In all lessons");
	await page.locator("label", { hasText: "In the room" }).first().click();
	await page.getByRole("button", { name: "Save what I saw" }).click();
	await expect(page.getByText("Amina did not say this.").first()).toBeVisible();
	await expect(page.getByText(/^Dana Mensah, /).first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);

	const own = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const amina = await own.newPage();
	await comeInAsLearner(amina, college.card());
	await amina.getByRole("link", { name: /^You said/ }).click();
	await expect(amina.getByRole("heading", { level: 2, name: "What staff saw" })).toBeVisible();
	await expect(amina.getByText(/^Dana Mensah saw this/)).toBeVisible();
	await amina.getByRole("button", { name: /^This is not right: How near/ }).click();
	await expect(amina.getByText("You said this is not right. Staff can see that.")).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(amina);
	await own.close();

	await page.goto("/");
	await expect(page.getByText("Check with me: Amina says this is not right").first()).toBeVisible();
	await page.getByRole("button", { name: "Take back: How near" }).first().click();
	await expect(page.getByText(/^Dana Mensah, /)).toHaveCount(0);
});
