// What the college must give: its learner reads it as what they have not agreed to, and asks for someone on their side; the
// coordinator looks at it again in time, and it goes on until another day.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(120_000);

test("a learner who does not agree to a duty asks for someone, and it is looked at again", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const looked = async (which: typeof page, name: string) => {
		if (process.env.SHOTS) await which.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
		if (javaScriptEnabled) await expectAccessible(which);
	};
	const danny = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(danny, await college.newCard("L1007"));
	await danny.goto("/plan");
	await looked(danny, "plan-duty-phone");
	await danny.getByRole("link", { name: /^If you do not agree: / }).first().click();
	await expect(danny.getByRole("heading", { level: 1, name: /the college must do this$/ })).toBeVisible();
	await expect(danny.getByText("You have not agreed to this.")).toBeVisible();
	await expect(danny.getByText("Cut food small, and stay at the table.")).toBeVisible();
	await expect(danny.getByText("I agree", { exact: true })).toHaveCount(0);
	await looked(danny, "duty-phone");
	if (process.env.SHOTS) {
		await danny.emulateMedia({ colorScheme: "dark" });
		await looked(danny, "duty-phone-dark");
		await danny.emulateMedia({ colorScheme: "light" });
	}
	await danny.getByRole("button", { name: /^I want someone on my side\. Tell / }).click();
	await expect(danny.getByRole("heading", { level: 1, name: /knows/ })).toBeVisible();

	await comeInAsCoordinator(page, college);
	await page.getByRole("link", { name: /^Danny Walsh/ }).first().click();
	await page.getByRole("link", { name: "Danny’s plan" }).click();
	const form = page.getByRole("form", { name: /^Let it go on: / }).first();
	await form.getByLabel(/^Looked at again: it goes on until/).fill("2027-12-01");
	await form.getByRole("button", { name: /^Let it go on/ }).click();
	await expect(page).toHaveTitle(/^Error:/);
	await expect(page.getByRole("link", { name: /^Give a day that fits/ })).toBeVisible();
	await expect(form.getByLabel(/^Looked at again/)).toHaveValue("2027-12-01");
	await looked(page, "duty-refused");
	await form.getByLabel(/^Looked at again/).fill("2026-12-11");
	await form.getByRole("button", { name: /^Let it go on/ }).click();
	await expect(page.getByRole("status")).toContainText("The duty goes on.");
	await looked(page, "duty-staff");
	await page.goto("/plan-reviews");
	await expect(page.getByRole("heading", { level: 2, name: /^Duties to be looked at again within four weeks/ })).toBeVisible();
	await page.getByRole("link", { name: "Danny Walsh: what the college must give" }).click();
	await expect(page.getByText(/^Written by Jo Okafor on .+\. To be looked at again by Friday 11 December/)).toBeVisible();
});
