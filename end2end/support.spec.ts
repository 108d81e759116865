// Once a year a coordinator looks at a learner's support against the learner's own plan; the learner reads it on a phone and
// says whether it is right.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(180_000);

test("what was seen of a learner's support is told to them, and they say whether it is right", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const looked = async (which: typeof page, name: string) => {
		if (process.env.SHOTS) await which.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
		if (javaScriptEnabled) await expectAccessible(which);
	};
	await comeInAsCoordinator(page, college);
	await page.getByRole("link", { name: /^Ffion Evans/ }).first().click();
	const person = new URL(page.url()).pathname.replace("/statement", "");
	await page.goto(`${person}/plan-review`);
	await page.getByRole("link", { name: "Look at the support once a year" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Support as it was seen: Ffion" })).toBeVisible();

	// one of the five is left: said beside the fields, and nothing that was filled in is gone
	await page.getByLabel("Session").selectOption({ index: 1 });
	await page.getByRole("textbox", { name: "A note" }).fill("She was asked first.");
	await page.getByRole("button", { name: "Save for Ffion" }).click();
	await expect(page).toHaveTitle(/^Error:/);
	await expect(page.getByRole("textbox", { name: "A note" })).toHaveValue(/She was asked first\./);
	await looked(page, "support-refused");
	for (const five of ["attentive", "blends", "calms", "balance", "own-version"]) await page.locator(`label[for="${five}-partly"]`).click();
	await page.getByRole("button", { name: "Save for Ffion" }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
	await expect(page.getByText("Ffion has not said whether it is right.")).toBeVisible();
	await looked(page, "support-staff");

	await page.goto("/plan-reviews");
	await expect(page.getByRole("heading", { level: 3, name: "Looked at, and waiting for the learner’s view (1)" })).toBeVisible();

	const ffion = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(ffion, await college.newCard("L1010"));
	await ffion.goto("/plan-review");
	await ffion.getByRole("link", { name: "What staff saw of my help" }).click();
	await expect(ffion.getByText("She was asked first.")).toBeVisible();
	await looked(ffion, "support-asked");
	await ffion.locator("label", { hasText: "This is not right" }).click();
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByText("This is not right", { exact: true })).toBeVisible();
	await ffion.getByRole("button", { name: /^Take back my answer/ }).click();
	await expect(ffion.getByRole("radio", { name: "This is not right" })).not.toBeChecked();
	await ffion.locator("label", { hasText: "This is not right" }).click();
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByRole("link", { name: /^Change: / })).toBeVisible();
	await looked(ffion, "support-learner");

	// beside the plan reviews: what was looked at waits for her view until she says it; the others are due in their time
	await page.goto("/plan-reviews");
	await expect(page.getByRole("heading", { level: 2, name: "Looking at support, once a year" })).toBeVisible();
	await expect(page.getByRole("heading", { level: 3, name: /^Looked at, or due later/ })).toBeVisible();
	await expect(page.getByRole("heading", { level: 3, name: /waiting for the learner/ })).toHaveCount(0);
	await looked(page, "support-due");
	await page.getByRole("link", { name: "Ffion Evans: look at the support" }).click();
	await expect(page.getByText("Ffion says: This is not right.", { exact: false })).toBeVisible();
});
