// A language that nobody has signed: the college switches it on, a learner picks it and answers, and every page says so.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { lost } from "./measures";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(180_000);

const QUESTION = "/statement/all-lessons/presence";
const LANGUAGES = [
	{ lang: "cy", dir: "ltr", called: "Cymraeg", english: "Welsh", learner: "L1009", home: "Fy help" },
	{ lang: "ur", dir: "rtl", called: "اردو", english: "Urdu", learner: "L1010", home: "میری مدد" },
];

/** Tall enough that nothing scrolls into view by itself. */
const SIZES = [
	{ width: 320, height: 1400 },
	{ width: 1280, height: 1000 },
];

async function pick(page: Page, language: string) {
	await page.goto("/settings/words/language");
	await page.locator(".choice", { has: page.locator(`input[value="${language}"]`) }).locator("label").click();
	await page.locator("form .main-button").click();
}

async function expectUnchecked(page: Page, lang: string, dir: string) {
	await expect(page.locator("html")).toHaveAttribute("lang", lang);
	await expect(page.locator("html")).toHaveAttribute("dir", dir);
	const notice = page.locator(".unchecked");
	await expect(notice.locator("p").first()).toBeVisible();
	await expect(notice).toContainText("We have not checked these words yet.");
	await expect(notice).not.toHaveAttribute("role", /alert|status/);
	const covers = await notice.evaluate((found) => getComputedStyle(found).position);
	expect(covers, "it lies on nothing").toBe("static");
}

/** Every other story meets a college as it came. */
test.afterEach(async ({ browser, college, baseURL }) => {
	const staff = await (await browser.newContext({ baseURL })).newPage();
	await comeInAsCoordinator(staff, college);
	await staff.goto("/college/languages");
	for (const { english } of LANGUAGES) {
		const off = staff.getByRole("button", { name: `Switch off: ${english}` });
		if (await off.isVisible()) await off.click();
		await expect(staff.getByRole("button", { name: `Switch on: ${english}` })).toBeVisible();
	}
	await staff.context().close();
});

for (const { lang, dir, called, english, learner, home } of LANGUAGES) {
	test(`${english} is picked, read and answered, and says on every page that it is unchecked`, async ({ page, browser, college, baseURL }, info) => {
		const staff = await (await browser.newContext({ baseURL, javaScriptEnabled: info.project.name === "script" })).newPage();
		await comeInAsCoordinator(staff, college);
		await staff.goto("/college/languages");
		const on = staff.getByRole("button", { name: `Switch on: ${english}` });
		if (await on.isVisible()) await on.click();
		await expect(staff.getByRole("button", { name: `Switch off: ${english}` })).toBeVisible();
		await expect(staff.getByText(called)).toBeVisible();
		// axe is itself a script
		const script = info.project.name === "script";
		if (script) await expectAccessible(staff);
		await staff.context().close();

		await comeInAsLearner(page, await college.newCard(learner));
		await pick(page, lang);
		await page.goto("/");
		await expect(page.getByRole("heading", { level: 1, name: home })).toBeVisible();
		for (const size of SIZES) {
			await page.setViewportSize(size);
			for (const path of ["/", QUESTION, "/statement/check", "/settings/words/language"]) {
				await page.goto(path);
				await page.evaluate(() => document.fonts.ready);
				await expectUnchecked(page, lang, dir);
				expect.soft(await lost(page), `${path} at ${size.width}`).toEqual([]);
				if (script) await expectAccessible(page);
			}
		}
		await page.goto(QUESTION);
		// what stands first on the line stands where reading begins
		const [picture, words] = await Promise.all([".choice .sym", ".choice .choice-words"].map((part) => page.locator(part).first().boundingBox()));
		expect((picture?.x ?? 0) > (words?.x ?? 0)).toBe(dir === "rtl");
		await page.locator("fieldset label").first().click();
		await page.locator("form .main-button").click();
		await expect(page).not.toHaveURL(new RegExp(`${QUESTION}$`));
		await page.goto(QUESTION);
		await expect(page.locator("fieldset input[type=radio]").first()).toBeChecked();
		await expectUnchecked(page, lang, dir);
	});
}

test("Urdu has its own letters, and English pages fetch none of them", async ({ page, browser, college, baseURL }) => {
	const staff = await (await browser.newContext({ baseURL })).newPage();
	await comeInAsCoordinator(staff, college);
	await staff.goto("/college/languages");
	const on = staff.getByRole("button", { name: "Switch on: Urdu" });
	if (await on.isVisible()) await on.click();
	await staff.context().close();

	await comeInAsLearner(page, await college.newCard("L1011"));
	const fetched: string[] = [];
	page.on("request", (request) => fetched.push(request.url()));
	await page.goto(QUESTION);
	await page.evaluate(() => document.fonts.ready);
	expect(fetched.filter((url) => /naskh|translated/.test(url))).toEqual([]);
	await pick(page, "ur");
	await page.goto(QUESTION);
	await page.evaluate(() => document.fonts.ready);
	const loaded = await page.evaluate(() => [...document.fonts].filter((face) => face.family.includes("Naskh") && face.status === "loaded").length);
	expect(loaded).toBeGreaterThan(0);
});
