// What a learner said stays theirs after sending: they see it, change it, take one answer back, and know who can see it.
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(120_000);

test("one answer is taken back after sending, and the coordinator reads that it is said no more", async ({ page, browser, college, baseURL }, info) => {
	await comeInAsLearner(page, await college.newCard("L1003"));
	await page.getByRole("link", { name: /^You said/ }).click();
	await expect(page.getByRole("heading", { level: 1, name: "What you said" })).toBeVisible();
	await page.getByRole("link", { name: "Take back my answer: One thing I do", exact: true }).click();
	await expect(page.getByText("Using a computer")).toBeVisible();
	await page.getByRole("button", { name: "Take it back" }).click();
	await expect(page.getByRole("status").filter({ hasText: "You took that answer back." })).toBeVisible();

	await page.getByRole("link", { name: "Change my answer: what I want", exact: true }).click();
	await page.locator("label", { hasText: "Help" }).first().click();
	await page.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByRole("heading", { level: 1, name: /^Check what you said/ })).toBeVisible();
	await page.getByRole("button", { name: "Send it", exact: true }).click();

	await page.goto("/statement/who-can-see");
	await expect(page.getByText(/^Jo Okafor can see it/)).toBeVisible();
	await expect(page.getByText("Your teachers")).toBeVisible();

	const staff = await browser.newContext({ baseURL, javaScriptEnabled: info.project.name === "script" });
	const desk = await staff.newPage();
	await comeInAsCoordinator(desk, college);
	await desk.getByRole("link", { name: /^Leah/ }).first().click();
	await expect(desk.getByText(/^Not asked or not answered yet/).first()).toBeVisible();
	await staff.close();
});
