// The college words what learners read: refused when it cannot be read, asked twice when it is hard, and put back.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(120_000);

test("a college words its own foot of the page, and a learner reads it on the next", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const learner = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(learner, await college.newCard("L1012"));
	await expect(learner.locator("footer, main").getByText(/ reads this/).first()).toBeVisible();

	await comeInAsCoordinator(page, college);
	await page.goto("/college");
	await page.getByRole("link", { name: /^Our own words/ }).click();
	await page.getByLabel("Find words").fill("parts-talk-reader");
	await page.getByRole("button", { name: "Find" }).click();
	await page.getByRole("link", { name: / reads this/ }).first().click();
	const easy = page.locator("section", { has: page.getByRole("heading", { level: 2, name: "English in easy words" }) });
	const box = easy.getByLabel("What your college says");
	const save = easy.getByRole("button", { name: "Use these words" });

	await box.fill("This goes to someone");
	await save.click();
	await expect(easy.getByText("Put this back in, as it was: { $name }").first()).toBeVisible();
	await expect(box).toHaveValue("This goes to someone");
	if (javaScriptEnabled) await expectAccessible(page);

	await box.fill("{ $name } scrutinises this");
	await save.click();
	await expect(easy.getByText("Few learners know the word “scrutinises”.")).toBeVisible();
	await expect(box).toHaveValue("{ $name } scrutinises this");
	if (javaScriptEnabled) await expectAccessible(page);

	await box.fill("This goes to { $name }");
	await save.click();
	await expect(page.getByText(/^Number \d+, English in easy words: Jo Okafor/).first()).toBeVisible();
	await learner.reload();
	await expect(learner.getByText(/This goes to /).first()).toBeVisible();

	await easy.getByRole("button", { name: "Say it as Sayso does" }).click();
	await expect(easy.getByRole("button", { name: "Say it as Sayso does" })).toHaveCount(0);
	await learner.reload();
	await expect(learner.getByText(/ reads this/).first()).toBeVisible();
	await expect(learner.getByText(/This goes to /)).toHaveCount(0);
	await learner.context().close();
});
