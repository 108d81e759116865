// What a learner said stays theirs after sending: they see it, change it, take one answer back, and know who can see it.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(120_000);

test("one answer is taken back after sending, and the coordinator reads that it is said no more", async ({ page, browser, college, baseURL }, info) => {
	await comeInAsLearner(page, await college.newCard("L1003"));
	await page.goto("/statement/you-said"); // the first page has five ways on, and what is half said comes before what was
	await expect(page.getByRole("heading", { level: 1, name: "What you said" })).toBeVisible();
	await page.getByRole("link", { name: "Take back my answer: One thing I do", exact: true }).click();
	await expect(page.getByText("Using a computer")).toBeVisible();
	await page.getByRole("button", { name: "Take it back" }).click();
	await expect(page.getByRole("status").filter({ hasText: "You took that answer back." })).toBeVisible();

	// what was taken back reads as that, and not as never said
	const gone = page.locator(".answered", { hasText: "One thing I do" }).first();
	await expect(gone).toContainText("You took this back on Monday 23 November");
	await expect(gone.getByRole("link", { name: "Say it again: One thing I do", exact: true })).toBeVisible();
	if (info.project.name === "script") await expectAccessible(page);

	await page.getByRole("link", { name: "Change my answer: what I want", exact: true }).click();
	for (const asked of [/what do you want\?$/, /^Look again/]) {
		await expect(page.getByRole("heading", { level: 1, name: asked })).toBeVisible();
		await page.locator("label", { hasText: "Help" }).first().click();
		await page.getByRole("button", { name: "Continue" }).click();
	}
	await expect(page.getByRole("heading", { level: 1, name: /^Check what you said/ })).toBeVisible();
	await page.getByRole("button", { name: "Send it", exact: true }).click();

	await page.goto("/statement/who-can-see");
	await expect(page.getByText(/^Jo Okafor can see it/)).toBeVisible();
	await expect(page.getByText("Your teachers")).toBeVisible();

	const staff = await browser.newContext({ baseURL, javaScriptEnabled: info.project.name === "script" });
	const desk = await staff.newPage();
	await comeInAsCoordinator(desk, college);
	await desk.getByRole("link", { name: /^Leah/ }).first().click();
	const told = desk.locator(".panel", { has: desk.getByRole("heading", { name: "Leah took these answers back" }) });
	await expect(told.getByText("All lessons: One thing I do, on Monday 23 November")).toBeVisible();
	await expect(desk.getByText(/^Not asked or not answered yet/).first()).toBeVisible();
	await expect(desk.getByText(/^Not asked or not answered yet:.*One thing I do/)).toHaveCount(0);
	if (info.project.name === "script") await expectAccessible(desk);

	await page.goto("/statement/you-said");
	await page.getByRole("link", { name: "Say it again: One thing I do", exact: true }).click();
	await page.locator("label", { hasText: "Using a computer" }).click();
	await page.getByRole("button", { name: "Continue" }).click();
	await page.goto("/statement/check");
	await page.getByRole("button", { name: "Send it", exact: true }).click();
	await expect(page).toHaveURL(/\/statement\/sent$/);
	await desk.reload();
	await expect(told).toHaveCount(0);
	await staff.close();
});
