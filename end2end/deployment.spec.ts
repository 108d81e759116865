// A coordinator puts someone with a learner by the keyboard alone, is told what is wrong with words kept, and takes them off again.
// Without script all of it is on a small phone.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { pickFromList, press, reach, typeDate, typeWords } from "./keyboard";
import { comeInAsCoordinator, comeInAsLearner, openLink } from "./people";
import { expectNoSidewaysScroll, SMALL_PHONE } from "./small_phone";

test("someone is put with a learner from a date to a date, reads what they say, and is taken off again", async ({ page, browser, college, javaScriptEnabled }, info) => {
	test.setTimeout(180_000);
	const invitation = await college.admit("Ruth Bell", "lsa");
	if (!javaScriptEnabled) await page.setViewportSize(SMALL_PHONE);
	await comeInAsCoordinator(page, college);
	await press(page.getByRole("link", { name: "Leah Cohen" }));
	await expect(page.getByRole("heading", { level: 1, name: "What Leah said" })).toBeVisible();
	await expectNoSidewaysScroll(page);

	const session = page.getByLabel("Session");
	await pickFromList(session, ((await session.locator("option").nth(1).textContent()) ?? "").trim());
	await pickFromList(page.getByLabel("Who comes"), "Ruth Bell");
	await typeDate(page.getByLabel("From", { exact: true }), "2026-12-04");
	await typeDate(page.getByLabel("To, and including"), "2026-11-23");
	await typeWords(page.getByLabel(/^Why this person/), "Leah asked for someone new");
	await press(page.getByRole("button", { name: "Publish this" }).last());
	await expect(page).toHaveTitle(/^Error:/);
	await expectNoSidewaysScroll(page);
	await expect(page.getByRole("link", { name: "The last date must not be before the first" })).toBeVisible();
	await expect(page.getByLabel("Who comes").locator("option:checked")).toHaveText("Ruth Bell");
	await expect(page.getByLabel("From", { exact: true })).toHaveValue("2026-12-04");
	await expect(page.getByLabel(/^Why this person/)).toHaveValue("Leah asked for someone new");
	if (javaScriptEnabled) await expectAccessible(page);

	await typeDate(page.getByLabel("From", { exact: true }), "2026-11-23");
	await typeDate(page.getByLabel("To, and including"), "2026-12-04");
	await press(page.getByRole("button", { name: "Publish this" }).last());
	await expect(page.getByRole("status")).toContainText("Published: Ruth Bell is with Leah");
	await expectNoSidewaysScroll(page);
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
	await reach(row.locator("summary"));
	await page.keyboard.press("Enter");
	await typeDate(row.getByLabel("From", { exact: true }), "2026-11-23");
	await press(row.getByRole("button", { name: "Publish this" }));
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
