// Today for whoever comes: what must be given apart from what was agreed, what is new on top, read with one tap, and
// readable when the network is gone.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, comeInAsLsa } from "./people";

test.setTimeout(180_000);

const screens = (name: string) => join(import.meta.dirname, "results/screens", name);

/** Writes a duty for all lessons, from the first fields of its form. */
async function writeDuty(page: Page, name: string) {
	await page.getByText("Add a duty", { exact: true }).click();
	const form = page.getByRole("form", { name: `Add a duty for ${name}` });
	await form.getByLabel("Where").selectOption({ index: 1 });
	await form.getByLabel("What is given").selectOption({ index: 2 });
	await form.getByLabel("What it rests on").selectOption("Safety");
	await form.getByLabel("What to do if it is needed").fill("If there is a seizure: time it, make room, and call reception.");
	await form.getByLabel(/^Look at it again on/).fill("2026-12-18");
	await form.getByRole("button", { name: "Save the duty" }).click();
	await expect(page.getByRole("status")).toContainText("The duty is saved.");
}

/** What somebody reads in a minute in silence, in words (Brysbaert 2019, DOI 10.1016/j.jml.2019.104047). */
const A_MINUTE = 238;

test("whoever never came to the learners of the next session before reads all of it in under a minute", async ({ page, college }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await comeInAsLsa(page, college);
	const cards = page.locator("article.said-card");
	await expect(cards.first()).toBeVisible();
	// where, when, with whom and what for are read too, and every learner of it; what can be pressed is there for afterwards
	const next = page.locator("section[data-meeting]").first();
	const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
	for (const read of [next, ...(await cards.all())]) {
		const [text, pressed] = [await read.innerText(), await read.locator("a:visible, button:visible").allInnerTexts()];
		expect(wordsIn(text) - wordsIn(pressed.join(" ")), text).toBeLessThanOrEqual(A_MINUTE);
	}
});

test("whoever comes reads what must be given and what was agreed, is told what changed, and needs no network for it", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const check = async (of: Page) => {
		if (javaScriptEnabled) await expectAccessible(of);
	};
	await page.setViewportSize({ width: 390, height: 844 });
	await comeInAsLsa(page, college);
	await page.getByRole("button", { name: "I have read this" }).first().click();
	const name = "Tom";
	const card = page.locator("article.said-card", { has: page.getByRole("heading", { name, exact: true }) }).first();
	await expect(card.getByText(/^Read on/)).toBeVisible();

	const staff = await browser.newContext({ baseURL, javaScriptEnabled });
	const jo = await staff.newPage();
	await comeInAsCoordinator(jo, college);
	await jo.locator("a[href$='/statement']", { hasText: new RegExp(`^${name} `) }).first().click();
	await jo.getByRole("link", { name: `${name}’s plan` }).click();
	await writeDuty(jo, name);

	await page.reload();
	await expect(card.getByText("Changed since you read it").first()).toBeVisible();
	await expect(card.getByText("There is something new that the college must give.")).toBeVisible();
	await expect(card.getByRole("heading", { level: 4, name: "What the college must give" })).toBeVisible();
	await expect(card.getByText("If there is a seizure: time it, make room, and call reception.")).toBeVisible();
	await expect(card.getByText(`${name} has not agreed to this`)).toBeVisible();
	await expect(card.getByRole("heading", { level: 4, name: `What ${name} agreed to` })).toBeVisible();
	await check(page);
	if (javaScriptEnabled) await page.screenshot({ path: screens("today-plan-phone.png"), fullPage: true });
	await page.getByRole("button", { name: "I have read the change" }).first().click();
	await expect(card.getByText(/^Read on/)).toBeVisible();

	const own = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const learner = await own.newPage();
	await comeInAsLearner(learner, await college.newCard("L1002"));
	await learner.getByRole("link", { name: /^My plan/ }).click();
	await learner.getByRole("link", { name: /^I want to change this/ }).first().click();
	await learner.locator("label", { hasText: "I want it different" }).click();
	await learner.getByRole("button", { name: "Continue" }).click();
	await expect(learner.getByText("We kept your answer.")).toBeVisible();

	await page.reload();
	await expect(page.getByText(new RegExp(`${name} asked to change this on .*It is to be answered by`)).first()).toBeVisible();
	await check(page);
	if (javaScriptEnabled) await page.screenshot({ path: screens("today-marked-phone.png"), fullPage: true });
	await page.getByRole("link", { name: new RegExp(`^Read what ${name} said`) }).first().click();
	await expect(page.getByRole("heading", { level: 3, name: "What the college must give" })).toBeVisible();
	await check(page);
	if (javaScriptEnabled) {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.emulateMedia({ colorScheme: "dark" });
		await page.screenshot({ path: screens("briefing-marked-dark.png"), fullPage: true });
	}
	await staff.close();
	await own.close();

	await page.goto("/");
	const folds = page.locator("details.fold");
	await page.context().setOffline(true);
	for (let place = 0; place < (await folds.count()); place++) {
		const fold = folds.nth(place);
		await fold.locator("summary").first().click();
		await expect(fold.locator("article.said-card").first()).toBeVisible();
	}
	await expect(page.locator("article.said-card").first()).toBeVisible();
	await page.context().setOffline(false);
});
