// Lunch is no lesson: a learner says what they want then, it is agreed, someone is sent, and both see it as they see a lesson.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, openLink } from "./people";

test.setTimeout(180_000);

test("what was agreed for lunch is planned like any lesson, briefed, and the learner sees who comes", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const looked = async (which: typeof page, name: string) => {
		if (process.env.SHOTS) await which.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
		if (javaScriptEnabled) await expectAccessible(which);
	};
	const phone = async () => (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();

	await comeInAsCoordinator(page, college);
	await page.goto("/college/day-plan");
	const day = page.getByRole("form", { name: "Save the day of Riverside" });
	const lunch = day.getByRole("group", { name: "Lunch", exact: true });
	const before = { from: await lunch.getByLabel("From").inputValue(), to: await lunch.getByLabel("Until").inputValue() };
	await lunch.getByLabel("From").fill("12:20");
	await lunch.getByLabel("Until").fill("12:50");
	await day.getByRole("button", { name: "Save the day of Riverside" }).click();
	await expect(page.getByRole("status")).toContainText("Saved: the day of Riverside");

	const learner = await phone();
	await comeInAsLearner(learner, await college.newCard("L1015"));
	const name = await learner.locator(".bar-me span[dir]").innerText();
	await learner.goto("/statement/time-lunch/presence");
	await learner.locator("label", { has: learner.locator("input[value=just-in-case]") }).or(learner.locator("label[for$=just-in-case]")).first().click();
	await learner.getByRole("button", { name: "Continue" }).click();
	await learner.goto("/statement/check");
	await learner.getByRole("button", { name: "Send it", exact: true }).click();
	await expect(learner.getByRole("heading", { level: 1, name: "You sent it" })).toBeVisible();

	await page.goto("/");
	await page.locator("a[href$='/statement']", { hasText: name }).first().click();
	const person = new URL(page.url()).pathname.replace("/statement", "");
	await page.goto(`${person}/plan`);
	await page.getByRole("button", { name: "Propose all of it as asked" }).click();
	await expect(page.getByRole("status")).toContainText("Proposed.");
	await learner.goto("/plan");
	await learner.getByRole("link", { name: "Look and answer" }).click();
	for (;;) {
		await learner.locator("label", { hasText: "I agree" }).first().click();
		await learner.getByRole("button", { name: "Continue" }).click();
		if (new URL(learner.url()).pathname === "/plan") break;
	}
	await learner.goto("/coming");
	await expect(learner.getByRole("heading", { level: 3, name: "Lunch" }).first()).toBeVisible();
	await expect(learner.getByText("No one comes to help then.").first()).toBeVisible();

	// by learner, the whole week: a line for each lunch, and none that no one is needed at
	await page.goto("/deployment/week/now");
	await page.getByLabel("How long to look").selectOption("1");
	await page.getByRole("button", { name: "Make a proposal" }).click();
	await expect(async () => {
		if (!/compare/.test(page.url())) await page.reload();
		await expect(page.getByRole("button", { name: "Publish this week" })).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 60_000 });
	await page.getByRole("button", { name: "Publish this week" }).click();
	await expect(page.getByRole("status")).toContainText("Published.");
	await page.getByRole("link", { name: "By learner" }).click();
	const row = page.getByRole("row", { name });
	const covered = row.locator("li:not(.uncovered)", { hasText: "Lunch" });
	await expect(covered.first()).toBeVisible();
	await looked(page, "lunch-week");
	const line = (await covered.first().innerText()).trim();
	await covered.first().getByRole("link").click();
	const [occurrence, whose] = new URL(page.url()).pathname.split("/").slice(-2);
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Lunch");
	await expect(page.getByRole("button", { name: "This session is off" })).toHaveCount(0);
	const comes = (await page.locator("h2:has-text('Who comes') + ul li p").first().innerText()).trim();
	expect(line).toContain(comes);
	await looked(page, "lunch-place");

	await learner.reload();
	const told = learner.locator("article", { has: learner.getByRole("heading", { name: "Lunch" }) });
	await expect(told.getByText(/ comes$/).first()).toBeVisible();
	await looked(learner, "lunch-coming");

	const lsa = await phone();
	await openLink(lsa, await college.admit(comes, "lsa"));
	// which day's lunch has somebody is for the search to say, and Today has one day
	await lsa.goto(`/person/${whose}/briefing/${occurrence}`);
	await expect(lsa.getByText(/^What .* agreed to$/).first()).toBeVisible();
	await looked(lsa, "lunch-briefing");
	await lsa.getByRole("button", { name: /^I have read/ }).click();
	await learner.context().close();
	await lsa.context().close();

	await page.goto("/college/day-plan");
	await lunch.getByLabel("From").fill(before.from);
	await lunch.getByLabel("Until").fill(before.to);
	await day.getByRole("button", { name: "Save the day of Riverside" }).click();
	await expect(page.getByRole("status")).toBeVisible();
});
