// A learner sees who comes to their lessons today and next, and that it changed.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(120_000);

test("who comes is there to see, and a change is told plainly and once", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	await college.admit("Petra Novak", "lsa");
	await comeInAsLearner(page, await college.newCard("L1013"));
	await page.getByRole("link", { name: /^Who comes to help me/ }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Who comes to help me" })).toBeVisible();
	await expect(page.getByText("No one comes to help in this lesson.").first()).toBeVisible();
	const name = await page.locator(".bar-me span[dir]").innerText();
	if (javaScriptEnabled) await expectAccessible(page);

	const staff = await browser.newContext({ baseURL, javaScriptEnabled });
	const coordinator = await staff.newPage();
	await comeInAsCoordinator(coordinator, college);
	await coordinator.locator("a[href$='/statement']", { hasText: name }).first().click();
	const form = coordinator.locator("form[aria-labelledby=deploy]");
	// lessons stand before the times of the day
	const named = await form.getByLabel("Session").locator("option:not([value=''])").allTextContents();
	const lessons = named.filter((option) => option && !/^(Coming in|Break|Lunch|Going)/.test(option));
	for (const lesson of lessons) {
		await form.getByLabel("Session").selectOption(lesson);
		await form.getByLabel("Who comes").selectOption("Petra Novak");
		await form.getByLabel("From", { exact: true }).fill("2026-11-23");
		await form.getByLabel("To, and including").fill("2026-11-29");
		await form.getByRole("button", { name: "Publish this" }).click();
		await expect(coordinator.getByRole("status")).toContainText("Published: Petra Novak");
	}
	await page.goto("/");
	await expect(page.getByText("There is a change. Look here.")).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);
	await page.getByRole("link", { name: /^Who comes to help me/ }).click();
	await expect(page.getByText("New: Petra comes").first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);
	await page.reload();
	await expect(page.getByText("Petra comes", { exact: true }).first()).toBeVisible();

	// a no reaches the coordinator's first page, and is taken back
	await page.getByRole("button", { name: "Not Petra here" }).first().click();
	await expect(page.getByText("You said no to Petra here. We look for someone else.").first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);
	const first = await staff.newPage();
	await first.goto("/");
	await first.getByRole("link", { name: /said no to Petra Novak in/ }).click();
	await expect(first.getByRole("heading", { level: 1 })).toBeVisible();
	await first.close();
	await page.getByRole("button", { name: "Petra can come here" }).first().click();
	await expect(page.getByText(/You said no/)).toHaveCount(0);

	// not in is told as that, with who is looked for, and never why
	await coordinator.goto("/working-week");
	await coordinator.getByRole("link", { name: /Petra Novak/ }).first().click();
	await coordinator.goto(coordinator.url().replace("/working-week", "/absence"));
	await coordinator.getByLabel("From", { exact: true }).fill("2026-11-23");
	await coordinator.getByLabel("To, and including").fill("2026-11-23");
	await coordinator.locator("form[action='/api/absence/mark']").getByRole("button").click();
	await page.goto("/coming");
	await expect(page.getByText("Petra is not in today.").first()).toBeVisible();
	await expect(page.getByText("We look for someone else.").first()).toBeVisible();
	await page.screenshot({ path: info.outputPath("not-in.png"), fullPage: true });
	if (javaScriptEnabled) await expectAccessible(page);
	await coordinator.goto("/");
	await coordinator.locator("a[href$='/statement']", { hasText: name }).first().click();

	await coordinator.locator(".deployed", { hasText: "Petra Novak" }).first().locator("summary").click();
	await coordinator.locator(".deployed", { hasText: "Petra Novak" }).first().getByRole("button", { name: "Publish this" }).click();
	await page.reload();
	await expect(page.getByText("Petra is not in today.").first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);
	await staff.close();
});
