// A learner takes back what they sent: from then on nobody reads it, and staff are told to ask.
import type { Page } from "@playwright/test";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test("what is taken back can be read by nobody, and said again", async ({ page, browser, college, javaScriptEnabled }) => {
	test.setTimeout(120_000);
	await comeInAsLearner(page, await college.newCard("L1011"));
	await page.getByRole("link", { name: /^You said/ }).click();
	await page.getByRole("link", { name: "Take back all of it" }).click();
	await expect(page.getByText("Then staff cannot read it.")).toBeVisible();
	await page.getByRole("button", { name: "Take it back" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "You took it back" })).toBeVisible();

	const coordinator = await (await browser.newContext({ javaScriptEnabled, baseURL: college.url })).newPage();
	await comeInAsCoordinator(coordinator, college);
	await coordinator.getByRole("link", { name: "Marcus Campbell" }).click();
	await expect(coordinator.getByText("Marcus took this back on Monday 23 November. Ask Marcus.")).toBeVisible();
	await expect(coordinator.locator(".said-card")).toHaveCount(0);

	await page.goto("/statement/check");
	await page.getByRole("button", { name: "Send it", exact: true }).click();
	await expectPrinted(page);
	await coordinator.reload();
	await expect(coordinator.locator(".said-card").first()).toBeVisible();
	await coordinator.context().close();
});

/** What was sent, who sees it and what comes next, with its pictures, and nothing to press (R46). */
async function expectPrinted(page: Page) {
	await expect(page).toHaveURL(/\/statement\/sent$/);
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	for (const part of ["These people can see it:", "What happens next", "You said"]) await expect(page.getByRole("heading", { name: part })).toBeVisible();
	await expect(page.locator("main section .sym").last()).toBeVisible();
	await expect(page.locator("a:visible, button:visible")).toHaveCount(0);
	await page.emulateMedia({ media: "screen" });
}
