// A plan is proposed beside what was said, answered by the learner line by line, agreed by nobody else, and reopened.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(180_000);

test("a coordinator proposes with one button and with a reason, and the learner agrees, differs and changes their mind", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const check = async (of: typeof page) => {
		if (javaScriptEnabled) await expectAccessible(of);
	};
	await comeInAsCoordinator(page, college);
	await page.getByRole("link", { name: "Bethan Price" }).click();
	await page.getByRole("link", { name: "Bethan’s plan" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Bethan’s plan" })).toBeVisible();
	await check(page);
	await page.getByRole("button", { name: "Propose all of it as asked" }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("status")).toContainText("Proposed. Bethan is asked");
	await expect(page.getByText("Waiting for Bethan’s answer").first()).toBeVisible();

	const own = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const bethan = await own.newPage();
	await comeInAsLearner(bethan, await college.newCard("L1016"));
	await bethan.getByRole("link", { name: /^My plan/ }).click();
	await check(bethan);
	await bethan.getByRole("link", { name: "Look and answer" }).click();
	await expect(bethan.getByRole("heading", { level: 1, name: /what do you say\?$/ })).toBeVisible();
	await bethan.getByRole("button", { name: "Continue" }).click();
	// nothing picked is no error: it goes on, and this one stays open
	await expect(bethan).not.toHaveTitle(/^Error:/);
	await bethan.goto("/plan");
	await expect(bethan.getByText("You have not answered yet.").first()).toBeVisible();
	await bethan.getByRole("link", { name: "Look and answer" }).click();
	for (;;) {
		await bethan.locator("label", { hasText: "I agree" }).first().click();
		await bethan.getByRole("button", { name: "Continue" }).click();
		if (new URL(bethan.url()).pathname === "/plan") break;
	}
	await expect(bethan.getByText("We kept your answer.")).toBeVisible();
	await expect(bethan.getByRole("heading", { level: 2, name: "You agreed" })).toBeVisible();
	await check(bethan);

	await page.reload();
	await expect(page.getByText(/^Bethan agreed on/).first()).toBeVisible();
	const first = page.locator("fieldset.plan-line").first();
	await first.getByLabel("Different, with a reason").check();
	await first.getByText("What instead, and why").click();
	await first.getByLabel("What is given").selectOption({ index: 2 });
	await page.getByRole("button", { name: "Propose what is filled in" }).click();
	await expect(page).toHaveTitle(/^Error:/);
	await expect(page.getByRole("link", { name: "Pick a reason" })).toBeVisible();
	await check(page);
	await page.locator("fieldset.plan-line").first().getByLabel("Reason", { exact: true }).selectOption("There are not enough helpers then.");
	await page.getByRole("button", { name: "Propose what is filled in" }).click();
	await expect(page.getByRole("status")).toContainText("Proposed");

	await bethan.goto("/plan");
	await bethan.getByRole("link", { name: "Look and answer" }).click();
	await expect(bethan.getByText("There are not enough helpers then.")).toBeVisible();
	await expect(bethan.locator(".differs", { hasText: "This is different." })).toHaveCount(1);
	await bethan.screenshot({ path: info.outputPath("line-differs.png"), fullPage: true });
	await check(bethan);
	await bethan.locator("label", { hasText: "I want it different" }).click();
	await bethan.getByRole("button", { name: "Continue" }).click();
	await expect(bethan.getByRole("link", { name: "Change what I said" })).toBeVisible();
	await bethan.getByRole("link", { name: "You said, we did" }).click();
	await expect(bethan.getByText(/^Jo Okafor said: not just like that/)).toBeVisible();
	await check(bethan);
	await own.close();

	await page.reload();
	await expect(page.getByText(/Bethan does not agree yet, .*wants it different/)).toBeVisible();
});
