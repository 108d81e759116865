// A coordinator puts someone with a learner, is told what is wrong with words kept, and takes them off again.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, openLink } from "./people";

test("someone is put with a learner from a date to a date, reads what they say, and is taken off again", async ({ page, browser, college, javaScriptEnabled }, info) => {
	test.setTimeout(120_000);
	const invitation = await college.admit("Ruth Bell", "lsa");
	await comeInAsCoordinator(page, college);
	await page.getByRole("link", { name: "Leah Cohen" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "What Leah said" })).toBeVisible();

	await page.getByLabel("Session").selectOption({ index: 1 });
	await page.getByLabel("Who comes").selectOption("Ruth Bell");
	await page.getByLabel("From", { exact: true }).fill("2026-12-04");
	await page.getByLabel("To, and including").fill("2026-11-23");
	await page.getByLabel(/^Why this person/).fill("Leah asked for someone new");
	await page.getByRole("button", { name: "Publish this" }).last().click();
	await expect(page).toHaveTitle(/^Error:/);
	await expect(page.getByRole("link", { name: "The last date must not be before the first" })).toBeVisible();
	await expect(page.getByLabel("Who comes").locator("option:checked")).toHaveText("Ruth Bell");
	await expect(page.getByLabel("From", { exact: true })).toHaveValue("2026-12-04");
	await expect(page.getByLabel(/^Why this person/)).toHaveValue("Leah asked for someone new");
	if (javaScriptEnabled) await expectAccessible(page);

	await page.getByLabel("From", { exact: true }).fill("2026-11-23");
	await page.getByLabel("To, and including").fill("2026-12-04");
	await page.getByRole("button", { name: "Publish this" }).last().click();
	await expect(page.getByRole("status")).toContainText("Published: Ruth Bell is with Leah");
	if (javaScriptEnabled) await expectAccessible(page);

	const phone = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 }, baseURL: college.url })).newPage();
	await openLink(phone, invitation);
	await phone.goto("/");
	await expect(phone.getByRole("heading", { name: "Leah" }).or(phone.getByText("Leah")).first()).toBeVisible();
	await expect(phone.getByText("Leah asked for someone new").first()).toBeVisible();
	// and why it is them
	await expect(phone.getByText("Why you: a coordinator chose you for this.").first()).toBeVisible();
	await phone.screenshot({ path: info.outputPath("why-you.png"), fullPage: true });
	await phone.getByRole("button", { name: "I have read this" }).first().click();
	await expect(phone.getByText(/^Read on/).first()).toBeVisible();

	// the learner reads it too, in the writer's words
	const own = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 }, baseURL: college.url })).newPage();
	await comeInAsLearner(own, await college.newCard("L1003"));
	for (const path of ["/plan/you-said-we-did", "/coming"]) {
		await own.goto(path);
		await expect(own.getByText("Jo Okafor wrote why:").first()).toBeVisible();
		await expect(own.getByText("Leah asked for someone new").first()).toBeVisible();
		if (javaScriptEnabled) await expectAccessible(own);
		await own.screenshot({ path: info.outputPath(`own${path.replaceAll("/", "-")}.png`), fullPage: true });
	}
	await own.context().close();

	await page.reload();
	const row = page.locator(".deployed", { hasText: "Ruth Bell" });
	await expect(row.getByText("Read", { exact: true })).toBeVisible();
	await row.locator("summary").click();
	await row.getByLabel("From", { exact: true }).fill("2026-11-23");
	await row.getByRole("button", { name: "Publish this" }).click();
	await expect(page.locator(".deployed", { hasText: "Ruth Bell" })).toHaveCount(0);
	await phone.goto("/");
	await expect(phone.getByText("Leah")).toHaveCount(0);
	await expect(phone.getByText("You do not go any more:").first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(phone);
	await phone.screenshot({ path: info.outputPath("moved.png"), fullPage: true });
	await phone.getByRole("button", { name: "I have seen this" }).click();
	await expect(phone.getByText("What changed in your week")).toHaveCount(0);
	await phone.context().close();
});
