// Help at the start of a lesson is half of it: agreed by the learner, proposed for that half, and read so by everyone; the other
// half is given by hand, without script too.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, openLink } from "./people";

test.setTimeout(240_000);

test("who wants help at the start has somebody for the first half, and a person can give the second", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const looked = async (which: typeof page, name: string) => {
		await which.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
		if (process.env.SHOTS) await which.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
		if (javaScriptEnabled) await expectAccessible(which);
	};
	const phone = async () => (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();

	const learner = await phone();
	await comeInAsLearner(learner, await college.newCard("L1014"));
	const name = await learner.locator(".bar-me span[dir]").innerText();
	const answer = async (question: string, steps: string[]) => {
		await learner.goto(`/statement/all-lessons/${question}`);
		const ticked = learner.locator("input[type=checkbox]:checked");
		while (await ticked.count()) await ticked.first().uncheck({ force: true });
		for (const step of steps) {
			const label = learner.locator("label", { has: learner.locator(`input[value=${step}]`) });
			await label.or(learner.locator(`label[for$=${step}]`)).first().click();
		}
		await learner.getByRole("button", { name: "Continue" }).click();
	};
	await answer("presence", ["help"]);
	await answer("amount", ["some"]);
	await answer("moment", ["at-start"]);
	await learner.goto("/statement/check");
	await learner.getByRole("button", { name: "Send it", exact: true }).click();
	await expect(learner.getByRole("heading", { level: 1, name: "You sent it" })).toBeVisible();

	await comeInAsCoordinator(page, college);
	await page.locator("a[href$='/statement']", { hasText: name }).first().click();
	await page.goto(page.url().replace("/statement", "/plan"));
	await page.getByRole("button", { name: "Propose all of it as asked" }).click();
	await expect(page.getByRole("status")).toContainText("Proposed.");
	await learner.goto("/plan");
	await learner.getByRole("link", { name: "Look and answer" }).click();
	for (;;) {
		await learner.locator("label", { hasText: "I agree" }).first().click();
		await learner.getByRole("button", { name: "Continue" }).click();
		if (new URL(learner.url()).pathname === "/plan") break;
	}

	await page.goto("/deployment/week/now");
	await page.getByLabel("How long to look").selectOption("1");
	await page.getByRole("button", { name: "Make a proposal" }).click();
	await expect(async () => {
		if (!/compare/.test(page.url())) await page.reload();
		await expect(page.getByRole("button", { name: "Publish this week" })).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 60_000 });
	await expect(page.locator(".differences li", { hasText: name }).first()).toContainText("(first half)");
	await looked(page, "half-compare");
	await page.getByRole("button", { name: "Publish this week" }).click();
	await expect(page.getByRole("status")).toContainText("Published.");
	await page.getByRole("link", { name: "By learner" }).click();
	const halves = page.getByRole("row", { name }).locator("li:not(.uncovered)", { hasText: "(first half)" });
	await expect(halves.first()).toBeVisible();
	await looked(page, "half-week");

	// whoever comes reads which half, and so does the learner
	const who = (await halves.first().innerText()).split("(first half): ")[1].split("\n")[0].trim();
	await learner.goto("/coming");
	await expect(learner.getByText(/ comes for the first half\.$/).first()).toBeVisible();
	await looked(learner, "half-coming");
	await learner.emulateMedia({ colorScheme: "dark" });
	await looked(learner, "half-coming-dark");
	const lsa = await phone();
	await openLink(lsa, await college.admit(who, "lsa"));
	await lsa.goto("/");
	const folds = lsa.locator("details.fold:not([open]) > summary");
	while (await folds.count()) await folds.first().click();
	await expect(lsa.getByText(/\(first half\)|in the first half/).first()).toBeVisible();
	await looked(lsa, "half-today");

	// the other half, by hand: more than was agreed, and said to be
	await halves.first().getByRole("link").click();
	await page.getByRole("link", { name: "For the second half" }).click();
	await looked(page, "half-place");
	const send = page.getByRole("button", { name: /^Send .*\(second half\)$/ }).first();
	const sent = (await send.innerText()).replace(/^Send | \(second half\)$/g, "");
	// why is said: the learner reads it
	await send.click();
	await expect(page).toHaveTitle(/^Error:/);
	await looked(page, "half-unsaid");
	await page.locator("li.could", { has: page.getByRole("button", { name: `Send ${sent} (second half)` }) }).getByRole("textbox", { name: /^Why/ }).fill("To try it out");
	await page.getByRole("button", { name: `Send ${sent} (second half)` }).click();
	// whoever comes for both halves comes for all of it
	const come = page.locator("h2:has-text('Who comes') + ul");
	await expect(come.locator("li > p").first()).not.toHaveText(`${sent} (first half)`);
	await expect(come).toContainText(sent === who ? sent : `${sent} (second half)`);
	await page.goto("/deployment/week/now");
	await expect(page.getByText(/^Not from an agreed plan: [1-9]\d*$/)).toBeVisible();
	await page.getByRole("link", { name: "Compare the draft, then publish it" }).click();
	await expect(page.locator(".differences li", { hasText: name }).first()).toBeVisible();
	await looked(page, "half-more");
	await page.getByRole("button", { name: "Let the draft go" }).click();
	await expect(page.getByRole("status")).toContainText("The draft is gone");
	await learner.context().close();
	await lsa.context().close();
});
