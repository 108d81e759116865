// The review of a plan, led by the learner: eleven steps on a phone, what is decided of a line, a goal in their own words;
// their coordinator sees which reviews are due, proposes from what was decided, and keeps it all for an annual review.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";
import { stubSpeech } from "./speech";

test.setTimeout(240_000);

/** What each step of a goal looks like. */
const STEPS = [
	["Much less", "I ask someone to read them."],
	["Less", "I read them with help all through."],
	["As hoped", "I read them with one clue."],
	["More", "I read them on my own."],
	["Much more", "I help a friend to read them."],
] as const;

test("a learner leads their review, and the coordinator proposes from it", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const looked = async (which: typeof page, name: string) => {
		if (process.env.SHOTS) await which.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
		if (javaScriptEnabled) await expectAccessible(which);
	};
	const ffion = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(ffion, await college.newCard("L1010"));
	await ffion.goto("/plan");
	await ffion.getByRole("link", { name: /^My plan meeting/ }).click();
	await looked(ffion, "review-start");
	await ffion.getByRole("button", { name: "Start the meeting" }).click();
	await expect(ffion.getByText("Step 1 of 11")).toBeVisible();
	await expect(ffion.getByText("We are here to look at my plan.")).toBeVisible();
	await looked(ffion, "review-begin");
	for (const step of ["Say who is here", "Look back", "Ask what other people think", "Say what you want to do next"]) {
		await ffion.getByRole("link", { name: "Continue" }).click();
		await expect(ffion.getByRole("heading", { level: 1, name: step })).toBeVisible();
	}

	// nothing said is no goal, and no error; a goal in her own words is kept
	await ffion.getByRole("link", { name: "Say one thing I want" }).click();
	await looked(ffion, "review-goal");
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion).not.toHaveTitle(/^Error:/);
	await ffion.getByRole("link", { name: "Say one thing I want" }).click();
	await ffion.getByRole("textbox", { name: "In my own words" }).fill("Read the bus times alone");
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByText("Read the bus times alone", { exact: true })).toBeVisible();
	await looked(ffion, "review-goals");
	// she words it anew, and what she said before is there to begin from
	await ffion.getByRole("link", { name: "Change: Read the bus times alone" }).click();
	await expect(ffion.getByRole("textbox", { name: "In my own words" })).toHaveValue("Read the bus times alone");
	await ffion.getByRole("textbox", { name: "In my own words" }).fill("Read the bus times on my own");
	await ffion.getByRole("button", { name: "Continue" }).click();
	await ffion.getByRole("link", { name: "Change: Read the bus times on my own" }).click();
	await ffion.getByRole("textbox", { name: "In my own words" }).fill("Read the bus times alone");
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByText("Read the bus times on my own")).toHaveCount(0);
	// what each step would look like, in her own words: she picks from these next time
	await ffion.getByRole("link", { name: /^Say what each step looks like: Read the bus times alone/ }).click();
	for (const [step, words] of STEPS) await ffion.getByRole("textbox", { name: step, exact: true }).fill(words);
	await looked(ffion, "review-levels");
	await ffion.getByRole("button", { name: "Keep this" }).click();
	await expect(ffion.getByText("5 of 5 said")).toBeVisible();
	await expect(ffion.getByText("As hoped: I read them with one clue.")).toBeVisible();
	await looked(ffion, "review-goals-levels");
	for (const step of ["Ask questions", "When people do not agree", "Say what help you want"]) {
		await ffion.getByRole("link", { name: "Continue" }).click();
		await expect(ffion.getByRole("heading", { level: 1, name: step })).toBeVisible();
	}
	await ffion.getByRole("link", { name: /^All my lessons/ }).click();
	await expect(ffion.getByRole("heading", { level: 3 })).toHaveText(["You said", "You agreed", "You had", "How it was"]);
	await looked(ffion, "review-line");
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByRole("link", { name: /^All my lessons.*Not decided yet/s })).toBeVisible();
	await ffion.getByRole("link", { name: /^All my lessons/ }).click();
	await ffion.locator("label", { hasText: "Something else" }).click();
	await ffion.getByRole("textbox", { name: /^What do you want/ }).fill("Someone at the start, then a timer");
	await looked(ffion, "review-line-different");
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByRole("link", { name: /All my lessons.*Something else: Someone at the start, then a timer/s })).toBeVisible();
	await ffion.getByRole("link", { name: /^All my lessons/ }).click();
	await ffion.locator("label", { hasText: "Less help" }).click();
	await expect(ffion.getByRole("textbox", { name: /^What do you want/ })).toBeHidden();
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByRole("link", { name: /All my lessons.*Less help/s })).toBeVisible();
	await looked(ffion, "review-support");
	await ffion.getByRole("link", { name: "Continue" }).click();
	await expect(ffion.getByText("Read the bus times alone", { exact: true })).toBeVisible();
	await looked(ffion, "review-sum-up");
	await ffion.getByRole("link", { name: "Continue" }).click();
	await ffion.getByRole("button", { name: "The meeting is over" }).click();
	await expect(ffion.getByText("Jo will make a new plan. You decide on it.")).toBeVisible();
	await looked(ffion, "review-over");
	await ffion.goto("/plan-review/paper");
	await expect(ffion.getByRole("heading", { level: 2 })).toHaveCount(11);
	await looked(ffion, "review-paper");

	// the next meeting: how far she came is picked from her own five
	await ffion.goto("/plan-review");
	await ffion.getByRole("button", { name: "Start the meeting" }).click();
	await ffion.goto("/plan-review/look-back");
	await ffion.getByRole("link", { name: /^Read the bus times alone/ }).click();
	await looked(ffion, "review-reached");
	await ffion.locator("label", { hasText: "More: I read them on my own." }).click();
	await ffion.getByRole("button", { name: "Continue" }).click();
	await expect(ffion.getByRole("link", { name: /More: I read them on my own\./ })).toBeVisible();
	await ffion.goto("/plan-review/support");
	await ffion.getByRole("link", { name: /^All my lessons/ }).click();
	await ffion.locator("label", { hasText: "Something else" }).click();
	await ffion.getByRole("textbox", { name: /^What do you want/ }).fill("Someone at the start, then a timer");
	await ffion.getByRole("button", { name: "Continue" }).click();
	await ffion.goto("/plan-review/thanks");
	await ffion.getByRole("button", { name: "The meeting is over" }).click();
	await ffion.goto("/review/record");
	await expect(ffion.getByText(/At my meeting on .*More: I read them on my own\./)).toBeVisible();
	await looked(ffion, "review-record-goals");

	// the coordinator: what is due, what was decided, the proposal, and everything for the annual review
	await comeInAsCoordinator(page, college);
	await page.goto("/plan-reviews");
	await expect(page.getByRole("heading", { level: 2, name: "Over, and waiting for your proposal (1)" })).toBeVisible();
	await looked(page, "reviews-due");
	await page.getByRole("link", { name: "Ffion Evans: plan review" }).click();
	await expect(page.getByText("Read the bus times alone", { exact: true })).toBeVisible();
	await looked(page, "review-staff");
	const person = new URL(page.url()).pathname.replace("/plan-review", "");
	await page.goto(`${person}/plan`);
	await expect(page.getByText(/^At the review on .*, Ffion decided: something different\.$/)).toBeVisible();
	await expect(page.getByText("Ffion wants something different here.", { exact: false })).toBeVisible();
	await expect(page.getByText("Someone at the start, then a timer")).toBeVisible();
	await looked(page, "review-proposal");
	await page.getByRole("button", { name: "Propose what is filled in" }).click();
	await ffion.goto("/plan");
	await ffion.locator("a[href^='/plan/line/']").first().click();
	await expect(ffion.getByText("Someone at the start, then a timer")).toBeVisible();
	await expect(ffion.getByText("We will talk about this with you.")).toBeVisible();
	await looked(ffion, "review-proposed-line");
	await page.goto(`${person}/annual-review`);
	await expect(page.getByRole("heading", { level: 1, name: "For the annual review: Ffion Evans" })).toBeVisible();
	await looked(page, "review-annual");
	const file = page.waitForEvent("download");
	await page.getByRole("link", { name: "Keep it as a file" }).click();
	expect((await file).suggestedFilename()).toBe("annual-review.html");

	// a site asks by more
	await page.goto("/college/plan-reviews");
	await page.locator("label", { hasText: "Where the programme stands" }).click();
	await page.getByRole("button", { name: "Save for Riverside" }).click();
	await expect(page.getByText("Saved")).toBeVisible();
	await looked(page, "review-frames");
	await page.goto(`${person}/plan-review`);
	await page.getByLabel("Stage of the programme").selectOption("formative");
	await page.getByRole("button", { name: "Save the stage for Ffion" }).click();
	await expect(page.getByText("Stage: 4. Formative review of learning. Written by Jo Okafor.")).toBeVisible();
});

test("a goal that was begun and left is there again, word for word, until it is added @script", async ({ page, college }) => {
	await stubSpeech(page);
	await comeInAsLearner(page, await college.newCard("L1026"));
	await page.goto("/plan-review");
	await page.getByRole("button", { name: "Start the meeting" }).click();
	await expect(page.getByText("Step 1 of 11")).toBeVisible();
	await page.goto("/plan-review/goals");
	const begun = page.getByText("You began one. It is not added yet.");
	await expect(begun).toHaveCount(0);
	await page.getByRole("link", { name: "Say one thing I want" }).click();
	await expect(page.locator(".read-aloud")).toBeVisible();
	const words = page.getByRole("textbox", { name: "In my own words" });
	await words.fill("Cook a meal");
	await words.blur();
	// nothing is said of it: that it is kept before the page is left shows at the step that leads there
	await expect(async () => {
		const goals = await page.request.get("/plan-review/goals");
		expect(await goals.text()).toContain("You began one. It is not added yet.");
	}).toPass();
	await page.goto("/plan-review/goals");
	await expect(begun).toBeVisible();
	await page.getByRole("link", { name: "Say one thing I want" }).click();
	await expect(words).toHaveValue("Cook a meal");
	await words.fill("Cook a meal for two");
	await page.getByRole("button", { name: "Continue" }).click();
	await expect(page.getByText("Cook a meal for two", { exact: true })).toBeVisible();
	await expect(begun).toHaveCount(0);
	await page.getByRole("link", { name: "Say one thing I want" }).click();
	await expect(words).toHaveValue("");
});
