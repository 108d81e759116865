// A learner's lessons over time in pictures: the learner looks at them on a phone, their coordinator at a desk, and both
// read the same in words.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(180_000);

test("a learner and their coordinator look at the same record, in pictures and in words", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const shot = async (which: typeof page, name: string) => {
		if (process.env.SHOTS) await which.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
	};
	const ffion = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(ffion, await college.newCard("L1010"));
	await ffion.goto("/review");
	await ffion.getByRole("link", { name: "My lessons in pictures" }).click();
	await expect(ffion.getByRole("heading", { level: 1, name: "My lessons in pictures" })).toBeVisible();
	await expect(ffion.getByText(/^Help was as much as you wanted in \d+ of \d+ lessons\.$/)).toBeVisible();
	await expect(ffion.getByText(/^That was from .+ to .+\.$/)).toBeVisible();
	await expect(ffion.getByRole("heading", { level: 2, name: "The most help in each lesson" })).toBeVisible();
	// what the help was with: steps with a dot for each lesson, and what nobody named by itself
	const helpWith = ffion.locator("section", { has: ffion.getByRole("heading", { level: 2, name: "What you had help with" }) });
	await expect(helpWith.getByRole("heading", { level: 3, name: "Reading" })).toBeVisible();
	await expect(helpWith.getByRole("heading", { level: 3, name: "Staff did not say what with" })).toBeVisible();
	await expect(helpWith.getByText(/^\d+ lessons\. The most help: .+\.$/).first()).toBeVisible();
	await helpWith.getByText("What you had help with, in words").first().click();
	await expect(helpWith.getByRole("rowheader", { name: "Reading" })).toBeVisible();
	// the same in words, folded away: what was not said is told as that
	await ffion.getByText("The same in words, the last lesson first").first().click();
	const rows = ffion.getByRole("table").first().getByRole("row");
	await expect(rows.first()).toBeVisible();
	await expect(ffion.getByText("Not said", { exact: true }).first()).toBeVisible();
	await shot(ffion, "record-phone");
	if (javaScriptEnabled) await expectAccessible(ffion);
	if (process.env.SHOTS) {
		await ffion.emulateMedia({ colorScheme: "dark" });
		await shot(ffion, "record-phone-dark");
		await ffion.emulateMedia({ colorScheme: "light" });
		await ffion.setViewportSize({ width: 1280, height: 900 });
		await shot(ffion, "record-desk");
		await ffion.evaluate(() => document.documentElement.setAttribute("data-theme", "contrast"));
		await shot(ffion, "record-desk-contrast");
		await ffion.evaluate(() => document.documentElement.setAttribute("data-text", "200"));
		await ffion.setViewportSize({ width: 390, height: 844 });
		await shot(ffion, "record-phone-large");
	}

	await comeInAsCoordinator(page, college);
	await page.getByRole("link", { name: /^Ffion Evans/ }).first().click();
	await page.getByRole("link", { name: "How sessions went" }).click();
	await page.getByRole("link", { name: "Record in pictures" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Record in pictures: Ffion" })).toBeVisible();
	await expect(page.getByText("No number here is a score or a target", { exact: false })).toBeVisible();
	await expect(page.getByRole("heading", { level: 2, name: "Help used by activity" })).toBeVisible();
	await expect(page.getByRole("heading", { level: 3, name: "No activity named" })).toBeVisible();
	await page.getByText("The same in words, the latest session first").first().click();
	await expect(page.getByRole("table").first().getByRole("columnheader")).toHaveText(["Session", "Asked", "Agreed", "Given", "Felt"]);
	await shot(page, "record-staff");
	if (javaScriptEnabled) await expectAccessible(page);
});
