// A learner asks to talk about a question, and the coordinator who is named there reads it and answers.
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test("wanting to talk about a question reaches the one who is named, and stays as the answer", async ({ page, browser, college, javaScriptEnabled }) => {
	test.setTimeout(120_000);
	await comeInAsLearner(page, await college.newCard("L1002"));
	await page.getByRole("link", { name: /^All my lessons/ }).click();
	await page.goto("/statement/all-lessons/amount");
	const here = page.url();
	await page.getByRole("link", { name: /Talk to someone/ }).click();
	await page.getByRole("button", { name: /^Tell/ }).click();
	await expect(page.getByText("Pick what you want first.")).toBeVisible();
	await page.getByText("Talk about this question").click();
	await page.getByRole("button", { name: "Tell Jo" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Jo knows you want to talk" })).toBeVisible();
	await page.getByRole("link", { name: "Go back to my answers" }).click();
	await expect(page).toHaveURL(here);
	await page.goto("/statement/check");
	await expect(page.locator(".answered", { hasText: "How much" }).first()).toContainText("Talk to me about this");

	const coordinator = await (await browser.newContext({ javaScriptEnabled, baseURL: college.url })).newPage();
	await comeInAsCoordinator(coordinator, college);
	const request = coordinator.locator("li", { hasText: "Tom Baker" });
	await expect(request).toContainText("Talk about the question “How much”");
	await request.getByRole("button", { name: "I have talked to Tom" }).click();
	await expect(coordinator.locator("li", { hasText: "Tom Baker" })).toContainText("Jo talked to Tom on Monday 23 November");
	await coordinator.context().close();
});
