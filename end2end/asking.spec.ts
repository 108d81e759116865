// Other ways to be asked, as a learner goes through them: a question to try, two answers at a time, all questions on one
// page, and one place the same as another.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsLearner } from "./people";

test.setTimeout(120_000);

const picked = (page: Page, answer: string) => page.locator("label", { hasText: answer }).first().click();
const goOn = (page: Page) => page.getByRole("button", { name: "Continue" }).click();
const asks = (page: Page, heading: string | RegExp) => expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();

async function prefer(page: Page, setting: string, answer: string) {
	await page.goto(`/settings/answers/${setting}`);
	await picked(page, answer);
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page.getByRole("button", { name: "Put it back" })).toBeVisible();
}

test("whoever is new tries one question, of which nothing is kept, and then answers the first real one", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	await page.goto("/statement/all-lessons");
	await page.getByRole("link", { name: "Start" }).click();
	await asks(page, /^To try it out/);
	await picked(page, "Some");
	await goOn(page);
	await expect(page.getByText("You picked: Some")).toBeVisible();
	await page.getByRole("link", { name: "Now the real questions" }).click();
	await asks(page, "In all your lessons, what do you want?");
	await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a question can be tried again any day, from the list of all there is to say and before a lesson's questions", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	await page.goto("/statement/all-lessons/presence");
	await picked(page, "Help");
	await goOn(page); // whoever is new tries it out in any case
	for (const from of ["/statement/tasks", "/statement/time-break"]) {
		await page.goto(from);
		await page.getByRole("link", { name: /^Try it out first/ }).click();
		await asks(page, /^To try it out/);
		await picked(page, "Most");
		await goOn(page);
		await expect(page.getByText("You picked: Most")).toBeVisible();
	}
	await page.getByRole("link", { name: "Now the real questions" }).click();
	await asks(page, "Break: what do you want?");
	await expect(page.getByRole("radio", { checked: true })).toHaveCount(0); // nothing of it is an answer
});

test("at break one answer is asked again too, and another pick is checked with the learner", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	await page.goto("/statement/time-break/presence");
	await picked(page, "Just in case");
	await goOn(page);
	await page.goto("/statement/time-break/presence-again");
	await asks(page, "Look again. Break: what do you want?");
	await expect(page.getByRole("radio")).toHaveCount(2 + 2);
	await page.goto("/statement/time-break/nearness");
	await picked(page, "In the room");
	await goOn(page);
	await page.goto("/statement/time-break/nearness-again");
	await asks(page, "Look again. Break: where do you want your helper?");
	await expect(page.getByRole("radio")).toHaveCount(2 + 2);
	await picked(page, "Outside the room");
	await goOn(page);
	await expect(page.getByRole("heading", { level: 1, name: "Look again. Break: where do you want your helper?" })).toHaveCount(0);
});

/** Where the answers of a page are, each with its picture and its words. */
const boxes = (page: Page) =>
	page.locator(".choice > label").evaluateAll((labels) =>
		labels.map((label) => {
			const at = (part: Element | null) => (part ?? label).getBoundingClientRect().toJSON() as { left: number; right: number; top: number; bottom: number };
			return { card: at(label), picture: at(label.querySelector(".sym")), words: at(label.querySelector(".choice-words")) };
		}),
	);

test("what is asked again has another form: two pictures side by side, on the smallest screen too", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	await page.goto("/statement/time-break/presence");
	await picked(page, "Just in case");
	await goOn(page);
	await page.goto("/statement/time-break/nearness");
	await picked(page, "In the room");
	await goOn(page);
	for (const width of [320, 768, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await page.goto("/statement/time-break/nearness");
		const [first, second] = await boxes(page);
		expect(second.card.top, `at first one below the other at ${width}`).toBeGreaterThanOrEqual(first.card.bottom);
		await page.goto("/statement/time-break/nearness-again");
		const [one, other, unsure] = await boxes(page);
		expect(Math.abs(one.card.top - other.card.top), `side by side at ${width}`).toBeLessThan(1);
		expect(Math.abs(one.card.bottom - other.card.bottom), `one as high as the other at ${width}`).toBeLessThan(1);
		expect(Math.round(other.card.left - one.card.right), `apart at ${width}`).toBeGreaterThanOrEqual(8);
		for (const { picture, words } of [one, other]) expect(words.top, `words below their picture at ${width}`).toBeGreaterThanOrEqual(picture.bottom);
		expect(unsure.card.top, `what is set apart is below at ${width}`).toBeGreaterThanOrEqual(one.card.bottom);
	}
});

test("the bar says who is answering, and is the way to change it, back on the page it was pressed on", async ({ page, college }, info) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto("/statement/tasks");
		await page.getByRole("banner").getByRole("link", { name: /On my own.*Change who is answering/ }).click();
		await asks(page, "Who is answering?");
		await expect(page.getByText("You are on your own")).toBeVisible();
		await page.getByRole("link", { name: "Back", exact: true }).click(); // it is right as it is
		await expect(page).toHaveURL(/\/statement\/tasks$/);
		await page.getByRole("banner").getByRole("link", { name: /On my own.*Change who is answering/ }).click();
		await picked(page, "Someone is helping me");
		await goOn(page);
		await picked(page, "Friend");
		await goOn(page);
		await expect(page).toHaveURL(/\/statement\/tasks$/);
		await page.getByRole("banner").getByRole("link", { name: /With help.*Change who is answering/ }).click();
		await picked(page, "I am on my own");
		await goOn(page);
		if (info.project.name === "script") await expectAccessible(page);
	}
});

test("on a phone a question and its first answer are in sight at once, with what reads it aloud beside them", async ({ page, college }, info) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	await page.setViewportSize({ width: 390, height: 640 });
	for (const at of ["all-lessons/presence", "all-lessons/nearness", "time-lunch/presence", "my-helper/quality", "activity-reading/goal"]) {
		await page.goto(`/statement/${at}`);
		await expect(page.getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
		const first = page.locator(".choice > label").first();
		await expect(first, at).toBeInViewport({ ratio: 1 });
		if (info.project.name !== "script") continue;
		const reads = page.getByRole("button", { name: "Read all of it" });
		await expect(reads).toBeVisible();
		const [button, heading] = [await reads.boundingBox(), await page.getByRole("heading", { level: 1 }).boundingBox()];
		expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(60);
		expect((heading?.y ?? 0) - (button?.y ?? 0), `${at}: the question is no line further down for it`).toBeLessThanOrEqual(76);
	}
});

test("two answers at a time lead through all of them, and what was picked before is still picked", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	await prefer(page, "choosing", "Two answers");
	// the question to try leads to the other answers as the real ones do
	await page.goto("/statement/practice?road=all-lessons");
	await expect(page.getByRole("radio")).toHaveCount(2 + 1 + 2);
	await picked(page, "Show me other answers");
	await goOn(page);
	await expect(page.getByRole("radio", { name: "A little" })).toHaveCount(0);
	await expect(page.getByRole("radio", { name: "Show me the first answers again" })).toHaveCount(1);
	await picked(page, "Most");
	await goOn(page);
	await expect(page.getByText("You picked: Most")).toBeVisible();
	await page.goto("/statement/all-lessons/presence");
	await expect(page.getByRole("radio")).toHaveCount(2 + 1 + 2);
	await picked(page, "Help");
	await goOn(page);
	await asks(page, "In all your lessons, when do you want help?");
	await picked(page, "At the start");
	await picked(page, "Show me other answers");
	await goOn(page);
	await expect(page.getByRole("checkbox", { name: "At the start" })).toHaveCount(0);
	await expect(page.getByText("You picked: At the start")).toBeVisible();
	await picked(page, "When I am stuck");
	await goOn(page);
	await page.goto("/statement/check");
	await expect(page.getByText("At the start")).toBeVisible();
	await expect(page.getByText("When I am stuck")).toBeVisible();
});

test("all the questions on one page are answered at once, and lunch is the same as all lessons in one press", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1020"));
	await prefer(page, "choosing", "All the answers");
	await prefer(page, "asking", "All the questions");
	await page.goto("/statement/all-lessons");
	await page.getByRole("link", { name: "Start" }).click();
	await asks(page, "All the questions: All my lessons");
	const of = (question: string | RegExp) => page.getByRole("group", { name: question });
	await of(/what do you want/).locator("label", { hasText: "Help" }).click();
	await of(/where do you want your helper/).locator("label", { hasText: "At my table" }).click();
	await goOn(page);
	if (await page.getByRole("heading", { level: 1, name: /^All the questions/ }).isVisible()) await goOn(page);
	await asks(page, /^Look again/);
	await picked(page, "At my table");
	await goOn(page);
	await page.goto("/statement/time-lunch");
	await page.getByRole("button", { name: /^The same as: All my lessons/ }).click();
	await asks(page, "Look again. Lunch: where do you want your helper?"); // carried over, and asked again all the same
	await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
	await picked(page, "At my table");
	await goOn(page);
	await expect(page).toHaveURL(/\/statement\/check$/);
	await expect(page.getByRole("heading", { level: 2, name: "Lunch" })).toBeVisible();
	await expect(page.getByText("At my table")).toHaveCount(2);
	await prefer(page, "asking", "One question"); // as others find this learner
});
