// The pictures of the README, taken from the pages as they are; SAYSO_PICTURES says where they go.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, comeInAsLsa } from "./people";

const FOLDER = process.env.SAYSO_PICTURES ?? join(import.meta.dirname, "results/pictures");

test("the pages that the README shows can be looked at @script", async ({ page, browser, college }) => {
	test.setTimeout(120_000);
	await page.setViewportSize({ width: 1000, height: 900 });
	await comeInAsLearner(page, await college.newCard("L1002"));
	await take(page, "/statement/all-lessons/nearness", "question");
	await take(page, "/statement/check", "check", 1100);
	await page.setViewportSize({ width: 390, height: 900 });
	await page.emulateMedia({ colorScheme: "dark" });
	await take(page, "/statement/how-i-show/show-stop", "question-phone-dark");

	const lsa = await (await browser.newContext({ baseURL: college.url, viewport: { width: 390, height: 900 } })).newPage();
	await comeInAsLsa(lsa, college);
	await take(lsa, "/", "today-phone");
	const coordinator = await (await browser.newContext({ baseURL: college.url, viewport: { width: 1200, height: 900 } })).newPage();
	await comeInAsCoordinator(coordinator, college);
	await take(coordinator, "/", "who-said-what");
	await coordinator.getByRole("link", { name: "Tom Baker" }).click();
	await take(coordinator, coordinator.url(), "what-tom-said", 1100);
	for (const other of [lsa, coordinator]) await other.context().close();
});

async function take(page: Page, at: string, name: string, height = 900) {
	await page.goto(at);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	const { width } = page.viewportSize() ?? { width: 1000 };
	await page.setViewportSize({ width, height });
	await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
