// What the page does beside its form on a phone: it says what was kept where nothing stands already, moves nothing for it, and keeps
// what was typed as it is left.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./college";
import { tool } from "./console";
import { spaceOut } from "./measures";
import { comeInAsLearner } from "./people";
import { stubSpeech } from "./speech";

test.use({ viewport: { width: 390, height: 844 } });

const QUESTION = "/statement/all-lessons/presence";

const box = async (part: Locator) => (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

/** Where the words themselves stand, not the line they have. */
const words = (page: Page, part: string) =>
	page.locator(part).evaluate((found) => {
		const range = document.createRange();
		range.selectNodeContents(found);
		const { x, y, width, height } = range.getBoundingClientRect();
		return { x, y, width, height };
	});

type Box = Awaited<ReturnType<typeof box>>;
const meet = (one: Box, other: Box) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

test("that an answer is kept is said where nothing stands, and nothing moves for it @script", async ({ page, college }) => {
	await stubSpeech(page);
	await comeInAsLearner(page, await college.newCard("L1023"));
	await page.goto(QUESTION);
	const reads = page.locator(".read-aloud-all");
	await expect(reads).toBeVisible();
	const first = page.locator("fieldset label").first();
	const before = (await box(first)).y;
	await expect(async () => {
		await page.locator("fieldset label").nth(1).click();
		await first.click();
		await expect(page.getByText("We kept your answer.")).toBeVisible({ timeout: 2_000 });
	}).toPass();
	expect(Math.abs((await box(first)).y - before), "the first answer has moved").toBeLessThan(1);
	expect(meet(await words(page, ".read-aloud-status"), await box(reads)), "what is told lies under the button").toBe(false);
	for (const width of [360, 390, 430]) {
		await page.setViewportSize({ width, height: 844 });
		await spaceOut(page);
		expect(meet(await words(page, ".progress > span:not(.dots)"), await box(reads)), `where one is lies under the button at ${width}`).toBe(false);
	}
});

test("words that were typed are kept as the page is left, by the way back or anew @script", async ({ page, college }) => {
	await stubSpeech(page);
	await comeInAsLearner(page, await college.newCard("L1024"));
	const at = "/statement/anything-else/anything-else";
	await page.goto(at);
	await expect(page.locator(".read-aloud")).toBeVisible();
	await page.getByRole("textbox").fill("I like the window open.");
	await page.reload();
	await expect(async () => {
		await page.goto(at);
		await expect(page.getByRole("textbox")).toHaveValue("I like the window open.", { timeout: 1_000 });
	}).toPass();
	await page.getByRole("textbox").fill("I like the window shut.");
	await page.goBack();
	await expect(async () => {
		await page.goto(at);
		await expect(page.getByRole("textbox")).toHaveValue("I like the window shut.", { timeout: 1_000 });
	}).toPass();
});

test("what could not be kept without a network is kept once there is one @script", async ({ page, context, college }) => {
	await stubSpeech(page);
	await comeInAsLearner(page, await college.newCard("L1025"));
	await page.goto(QUESTION);
	await expect(page.locator(".read-aloud")).toBeVisible();
	tool.atWork = true; // that there is no network is not the page's doing
	await context.setOffline(true);
	await page.locator("fieldset label").nth(1).click();
	await expect(page.getByText("We could not keep your answer. Use Continue.")).toBeVisible();
	await context.setOffline(false);
	tool.atWork = false;
	await expect(page.getByText("We kept your answer.")).toBeVisible();
	await page.goto(QUESTION);
	await expect(page.locator("fieldset input[type=radio]").nth(1)).toBeChecked();
});
