// The first walk: a learner says what support they want, the one who comes reads it, and reads it again when it changes.
// With script and without it is walked by the keyboard alone: with script on the screens people have, without on a small phone.
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { type College, expect, test } from "./college";
import { expectIslandsKnown } from "./island";
import { choose, press, reach } from "./keyboard";
import { expectNoSidewaysScroll, SMALL_PHONE } from "./small_phone";
import { stubSpeech } from "./speech";

test.setTimeout(420_000);

test("what a learner says reaches the one who comes, and so does a change", async ({ page, browser, college }, info) => {
	const walk = await Walk.begin(page, info.project.name);
	if (walk.hasScript) await stubSpeech(page);
	await signInByCard(walk, college);
	await walk.stop("who-is-answering");
	await walk.pick("I am on my own");
	await walk.press(page.getByRole("button", { name: "Continue" }));

	await expect(page.getByRole("heading", { level: 1, name: "My support" })).toBeVisible();
	await walk.stop("home");
	await walk.press(page.getByRole("link", { name: /^All my lessons/ }));
	await walk.stop("before");
	await walk.press(page.getByRole("link", { name: "Start" }));
	await expect(page.getByRole("heading", { level: 1, name: /^To try it out/ })).toBeVisible();
	await walk.stop("practice");
	await walk.pickFirst();
	await walk.press(page.getByRole("button", { name: "Continue" }));
	await walk.stop("practised");
	await walk.press(page.getByRole("link", { name: "Now the real questions" }));
	let questions = 0;
	for (; !page.url().endsWith("/statement/check"); questions++) {
		expect(questions, `still asking at ${page.url()}`).toBeLessThan(12);
		await walk.stop(`question-${questions + 1}`);
		await walk.pickFirst();
		await walk.press(page.getByRole("button", { name: "Continue" }));
	}
	expect(questions).toBeGreaterThan(1);
	await walk.stop("check");
	await walk.press(page.getByRole("button", { name: "Send it", exact: true }));
	await expect(page.getByRole("heading", { level: 1, name: "You sent it" })).toBeVisible();
	await walk.stop("sent");

	const other = await browser.newContext({ javaScriptEnabled: walk.hasScript, viewport: { width: 390, height: 844 } });
	const lsa = await Walk.begin(await other.newPage(), info.project.name);
	await lsa.page.goto(await college.admit("Dana Mensah", "lsa"));
	await lsa.stop("link");
	await lsa.press(lsa.page.getByRole("button", { name: "Sign in", exact: true }));
	await lsa.stop("passphrase");
	await lsa.press(lsa.page.getByRole("link", { name: "Not now" }));
	await lsa.stop("today");
	const read = lsa.page.getByRole("button", { name: /^I have read/ });
	await lsa.press(read.first());
	await lsa.stop("today-read");

	await walk.press(page.getByRole("link", { name: "Change it" }));
	await walk.press(page.getByRole("link", { name: "Change my answer: what I want", exact: true }));
	await walk.pick("I am not sure");
	await walk.press(page.getByRole("button", { name: "Continue" }));
	await expect(page).toHaveURL(/\/statement\/check$/);
	await walk.press(page.getByRole("button", { name: "Send it", exact: true }));
	await expect(page.getByRole("heading", { level: 1, name: "You sent it" })).toBeVisible();
	await lsa.page.reload();
	await expect(lsa.page.getByText("Changed since you read it").first()).toBeVisible();
	await lsa.stop("today-changed");
	await other.close();
});

test("what a coordinator sees is whose word is newest", async ({ page, college }, info) => {
	const walk = await Walk.begin(page, info.project.name);
	await page.goto(await college.admit("Jo Okafor", "coordinator"));
	await walk.press(page.getByRole("button", { name: "Sign in", exact: true }));
	await walk.press(page.getByRole("link", { name: "Not now" }));
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await walk.stop("who-said-what");
});

/** With script the code's own address; without, the picture of the card, as a photo: the window in which it is picked is the system's. */
async function signInByCard(walk: Walk, college: College) {
	if (walk.hasScript) {
		await walk.page.goto(college.link(/learner/));
	} else {
		await walk.page.goto("/sign-in");
		const photo = walk.page.locator("input[type=file]");
		await reach(photo);
		await photo.setInputFiles(college.card());
		await walk.press(walk.page.getByRole("button", { name: "Send the photo" }));
	}
	await expect(walk.page.getByRole("heading", { level: 1, name: "Is this you?" })).toBeVisible();
	await walk.stop("is-this-you");
	await walk.press(walk.page.getByRole("button", { name: "This is me" }));
}

class Walk {
	private constructor(
		readonly page: Page,
		private readonly project: string,
		readonly hasScript: boolean,
	) {}

	/** Without script all of it is on a small phone. */
	static async begin(page: Page, project: string): Promise<Walk> {
		const walk = new Walk(page, project, project === "script");
		if (!walk.hasScript) await page.setViewportSize(SMALL_PHONE);
		return walk;
	}

	/** Everything that holds on every page, in the light and in the dark, at the width of a small phone too. */
	async stop(name: string) {
		const { page } = this;
		await expectNoSidewaysScroll(page);
		if (this.hasScript) {
			await this.expectFitsSmallPhone();
			await expectIslandsKnown(page);
			for (const colorScheme of ["dark", "light"] as const) {
				await page.emulateMedia({ colorScheme });
				await expectAccessible(page);
			}
		}
		await page.screenshot({ path: join(import.meta.dirname, "results/screens", this.project, `${name}.png`), fullPage: true });
	}

	async pick(name: string) {
		await choose(this.page.getByRole("radio", { name }).or(this.page.getByRole("checkbox", { name })).first());
	}

	async pickFirst() {
		await choose(this.page.locator("fieldset input:not([type=hidden])").first());
	}

	/** Everything pressed leads to a page, which fits. */
	async press(control: Locator) {
		await press(control);
		await expectNoSidewaysScroll(this.page);
	}

	private async expectFitsSmallPhone() {
		const before = this.page.viewportSize() ?? { width: 1280, height: 900 };
		await this.page.setViewportSize(SMALL_PHONE);
		await expectNoSidewaysScroll(this.page);
		await this.page.setViewportSize(before);
	}
}
