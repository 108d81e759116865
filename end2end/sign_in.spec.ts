// The first page anyone meets, whoever they are.
import { readFile } from "node:fs/promises";
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { expectIslandsKnown } from "./island";
import { comeInAsLearner, openLink } from "./people";

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

test("on a shared computer the next learner finds nothing of the one before", async ({ page, college, javaScriptEnabled }) => {
	await comeInAsLearner(page, await college.newCard("L1006"));
	await page.goto("/statement/all-lessons/nearness");
	await expect(page.getByText("Precious")).toBeVisible();
	await page.getByRole("button", { name: "Sign out" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "You are signed out" })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole("heading", { level: 1, name: "Sign in with your card" })).toBeVisible();
	expect(await page.context().cookies()).toEqual([]);
	if (javaScriptEnabled) {
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	}

	await comeInAsLearner(page, await college.newCard("L1013"));
	await expect(page.getByText("Ibrahim")).toBeVisible();
	await expect(page.getByText("Precious")).toHaveCount(0);
});

test("a card that was replaced opens nothing any more", async ({ page, college }) => {
	const former = await readFile(await college.newCard("L1014"));
	const card = await college.newCard("L1014");
	await page.goto("/sign-in");
	await page.locator("input[type=file]").setInputFiles({ name: "card.png", mimeType: "image/png", buffer: former });
	await page.getByRole("button", { name: "Send the photo" }).click();
	await expect(page.getByText("This card does not work now.")).toBeVisible();
	await comeInAsLearner(page, card);
});

test("a one-time link opens once", async ({ page, college }) => {
	const link = await college.admit("Ruth Bell", "lsa");
	await openLink(page, link);
	await page.goto("/");
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.goto(new URL(link).pathname);
	await expect(page.getByText("This link has been used or is too old.")).toBeVisible();
});

test("someone who holds two roles is here as one, and changes to the other from any page", async ({ page, college }) => {
	await college.admit("Sam Two", "lsa");
	await openLink(page, await college.admit("Sam Two", "coordinator"));
	await page.getByRole("link", { name: "Not now" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "What are you here as?" })).toBeVisible();
	await page.locator("label", { hasText: "coordinator" }).click();
	await page.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Who said what" })).toBeVisible();
	await page.getByRole("link", { name: /^Here as/ }).click();
	await page.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByText("Pick what you are here as")).toBeVisible();
	await page.locator("label", { hasText: /support worker/i }).click();
	await page.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Who said what" })).toHaveCount(0);
	await expect(page.getByRole("link", { name: /^Here as/ })).toBeVisible();
	expect((await page.request.get("/college")).status(), "a page of the role they left").toBe(404);
});
