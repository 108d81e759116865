// The college switches a question off, moves another, is told when a road grows too long, and asks everything as it came.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(120_000);

test("a question that is switched off is gone from the list of what is left to say, until it is asked as it came", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const learner = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(learner, await college.newCard("L1012"));
	await learner.goto("/statement/tasks");
	const part = learner.getByRole("link", { name: /^What I am good at/ });
	await expect(part).toBeVisible();

	await comeInAsCoordinator(page, college);
	await page.goto("/college");
	await page.getByRole("link", { name: /^What we ask/ }).click();
	const asked = page.locator("#good-at");
	const summary = asked.locator("summary");
	await expect(asked.getByLabel("About the learner")).toBeHidden();
	await summary.focus();
	await page.keyboard.press("Enter"); // by keyboard alone, with script or without
	await asked.getByLabel("About the learner").uncheck();
	await asked.getByRole("button", { name: "Save: What I am good at" }).click();
	await expect(asked.getByText("Switched off: asked nowhere.")).toBeVisible();
	await expect(summary).toContainText("Switched off");
	await expect(asked.getByLabel("About the learner")).not.toBeChecked();
	if (javaScriptEnabled) await expectAccessible(page);
	await learner.reload();
	await expect(learner.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(part).toHaveCount(0);

	const named = () => page.locator(".in-order summary strong").allTextContents();
	const before = await named();
	await page.locator("#moment summary").click();
	await page.getByRole("button", { name: "Later: When", exact: true }).click();
	await expect(page.getByRole("button", { name: "Earlier: When", exact: true })).toBeVisible(); // its fold is open still
	expect((await named()).indexOf("When")).toBeGreaterThan(before.indexOf("When"));

	await page.getByRole("button", { name: "Ask everything as it came" }).click();
	await expect(page.getByRole("button", { name: "Ask everything as it came" })).toHaveCount(0);
	await expect(page.locator("#good-at summary")).not.toContainText("Switched off");
	await learner.reload();
	await expect(part).toBeVisible();
	await learner.context().close();
});

test("a ninth question about all lessons is refused, with what was ticked still ticked", async ({ page, college }, info) => {
	await comeInAsCoordinator(page, college);
	await page.goto("/college/questions");
	const asked = page.locator("#sharing");
	await asked.locator("summary").click();
	await asked.getByLabel("About all lessons").check();
	await asked.getByRole("button", { name: "Save: Who the help is for" }).click();
	await expect(page).toHaveTitle(/^Error:/);
	const told = page.getByRole("link", { name: "This would make the short road longer than 8 questions. Untick another question for all lessons first." });
	await expect(told).toBeVisible();
	await expect(asked.getByLabel("About all lessons")).toBeChecked();
	if (info.project.name === "script") await expectAccessible(page);
	await expect(asked.getByLabel("About all lessons")).toBeVisible(); // its fold is open
	await page.goto("/college/questions");
	await asked.locator("summary").click();
	await expect(asked.getByLabel("About all lessons")).not.toBeChecked();
});
