// How someone wants pages: set on one computer, there on the next; before signing in too; and nothing done unasked.
import type { Page } from "@playwright/test";
import { expect, test } from "./college";
import { comeInAsLearner, showCard } from "./people";
import { stubSpeech } from "./speech";

test.setTimeout(180_000);

const QUESTION = "/statement/all-lessons/presence";
/** A setting's page, the answer picked there, and what `<html>` then says. */
const SET = [
	["look/theme", "Cream", "data-theme", "cream"],
	["words/text", "Two times as big", "data-text", "200"],
	["words/font", "Heavy letters", "data-font", "opendyslexic"],
	["words/spacing", "Very wide", "data-spacing", "wider"],
	["look/symbol-size", "Very big", "data-symbol-size", "larger"],
	["look/motion", "Some things move a little", "data-motion", "on"],
	["look/symbols", "Only pictures", "data-symbols", "only"],
] as const;

/** By key: what a page lays out anew as it wakes moves under a pointer, not under the focus. */
async function pick(page: Page, answer: string) {
	const radio = page.getByRole("radio", { name: answer, exact: true });
	await radio.press("Space");
	await expect(radio).toBeChecked();
}

async function set(page: Page, at: string, answer: string) {
	await page.goto(`/settings/${at}`);
	await pick(page, answer);
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page.getByRole("button", { name: "Put it back" })).toBeVisible();
}

async function expectNoSidewaysScroll(page: Page) {
	await page.evaluate(() => document.fonts.ready);
	const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
	expect(wanted, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(given);
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("what is set on one computer is there on the next, and can be put back", async ({ page, browser, college, baseURL }, info) => {
	const card = await college.newCard("L1005");
	await comeInAsLearner(page, card);
	await page.getByRole("link", { name: "Settings" }).click();
	await page.getByRole("link", { name: /^Colours and pictures/ }).click();
	await page.getByRole("link", { name: /^Colours/ }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Which colours do you want?" })).toBeVisible();
	for (const [at, answer] of SET) await set(page, at, answer);

	const other = await browser.newContext({ baseURL, javaScriptEnabled: info.project.name === "script" });
	const there = await other.newPage();
	await comeInAsLearner(there, card);
	await there.goto(QUESTION);
	for (const [, , attribute, value] of SET) await expect(there.locator("html")).toHaveAttribute(attribute, value);
	expect(await ground(there)).toBe("rgb(255, 246, 204)");

	await there.goto("/settings");
	await there.getByRole("button", { name: "Put it back: Pictures" }).click();
	await expect(there.locator("html")).not.toHaveAttribute("data-symbols");
	await expect(there.locator("html")).toHaveAttribute("data-theme", "cream");
	await expect(there.getByRole("button", { name: /^Put it back/ })).toHaveCount(0);
	await other.close();
});

test("before signing in the browser keeps it, and then it is theirs", async ({ page, college }) => {
	await page.goto("/sign-in");
	await page.getByRole("link", { name: "Settings" }).click();
	await page.goto("/settings/look/theme?from=/sign-in");
	await pick(page, "Soft blue");
	await page.getByRole("button", { name: "Keep this" }).click();
	await page.getByRole("link", { name: "Go back to my page" }).click();
	await expect(page).toHaveURL(/\/sign-in$/);
	expect(await ground(page)).toBe("rgb(234, 242, 251)");
	await comeInAsLearner(page, await college.newCard("L1006"));
	expect(await ground(page)).toBe("rgb(234, 242, 251)");
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.goto("/sign-in");
	expect(await ground(page), "the next to sit down is someone else").toBe("rgb(251, 248, 243)");
});

test("what the device asks for holds until something is chosen, and then no more", async ({ page }) => {
	await page.goto("/sign-in");
	const seen = async (media: Parameters<Page["emulateMedia"]>[0]) => {
		await page.emulateMedia(media);
		return ground(page);
	};
	const [light, dark, black] = ["rgb(251, 248, 243)", "rgb(23, 27, 34)", "rgb(0, 0, 0)"];
	expect(await seen({ colorScheme: "dark" })).toBe(dark);
	expect(await seen({ colorScheme: "light", contrast: "more" })).toBe(black);
	await set(page, "look/theme", "Light");
	expect(await seen({ colorScheme: "dark", contrast: "more" })).toBe(light);
	await set(page, "look/theme", "Dark");
	expect(await seen({ colorScheme: "light", contrast: "more" })).toBe(dark);
});

test("words three times as big never scroll sideways, and nothing is lost", async ({ page, college }) => {
	await page.setViewportSize({ width: 768, height: 1024 });
	await comeInAsLearner(page, await college.newCard("L1007"));
	for (const [at, answer] of [["words/text", "Three times as big"], ["words/font", "Heavy letters"]]) {
		await set(page, at, answer);
		for (const path of ["/", "/statement/all-lessons", QUESTION, "/statement/check", "/talk", "/sitting", "/settings", "/settings/look/theme"]) {
			await page.goto(path);
			await expectNoSidewaysScroll(page);
			const cut = await page.locator("main :is(h1, p, a, label, .choice-words)").evaluateAll((found) =>
				found.filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== "visible").length,
			);
			expect(cut, `words cut off on ${path}`).toBe(0);
		}
	}
});

/** What whoever listens is told of a page, but for what has the focus as it opens: with pictures alone that is a group around the heading. */
function heard(snapshot: string): string {
	const lines = snapshot.replace(" [active]", "").split("\n").map((line) => line.trim());
	return lines.filter((line, at) => !(/^- '?group /.test(line) && /^- '?heading /.test(lines[at + 1] ?? ""))).join("\n");
}

test("with pictures alone everything has the name it had, and the words come on focus", async ({ page, college }, info) => {
	await comeInAsLearner(page, await college.newCard("L1008"));
	const pages = ["/", QUESTION, "/settings/look", "/statement/all-lessons"];
	const named = async () => {
		const all = [];
		for (const path of pages) {
			await page.goto(path);
			// awake, the island shows its buttons
			if (info.project.name === "script") await expect(page.locator("[data-read-aloud]")).toBeVisible();
			all.push(heard(await page.locator("body").ariaSnapshot()));
		}
		return all;
	};
	const before = (await named()).map((seen) => seen.replace("Pictures with words", "Only pictures"));
	await set(page, "look/symbols", "Only pictures");
	expect(await named()).toEqual(before);
	await page.goto(QUESTION);
	await page.mouse.move(0, 0); // what is pointed at, or was picked before, shows its words
	const choice = page.locator(".choice:has(input:not(:checked))").first();
	const width = async () => (await choice.locator(".choice-words").boundingBox())?.width ?? 0;
	expect(await width()).toBeLessThanOrEqual(1);
	await choice.locator("input").focus();
	expect(await width()).toBeGreaterThan(20);
});

test("nothing moves unless asked, nor where the device says no", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1009"));
	const moving = () => page.evaluate(() => [...document.querySelectorAll("*")].filter((part) => getComputedStyle(part).animationName !== "none").length);
	await page.goto(QUESTION);
	expect(await moving()).toBe(0);
	await set(page, "look/motion", "Some things move a little");
	await page.goto(QUESTION);
	expect(await moving()).toBeGreaterThan(0);
	await page.emulateMedia({ reducedMotion: "reduce" });
	expect(await moving()).toBe(0);
});

test("picking goes on for whoever asked, and not for the arrow keys @script", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1021"));
	await page.goto(QUESTION);
	const stays = new RegExp(`${QUESTION}$`);
	await expect(async () => {
		await page.locator("fieldset label").first().click();
		await page.locator("fieldset label").nth(1).click();
		await expect(page.getByText("We kept your answer.")).toBeVisible({ timeout: 2_000 });
	}).toPass();
	await expect(page).toHaveURL(stays);
	await set(page, "answers/go-on", "When I pick an answer");
	await page.goto(QUESTION);
	await expect(page.locator("[data-read-aloud]")).toBeVisible();
	await page.locator("fieldset label").nth(2).click();
	await expect(page).not.toHaveURL(stays);
	await page.goto(QUESTION);
	await expect(page.locator("[data-read-aloud]")).toBeVisible();
	await page.locator("fieldset input:checked").focus();
	await page.keyboard.press("ArrowUp");
	await expect(page.locator("fieldset input[type=radio]").nth(1)).toBeChecked();
	await page.waitForTimeout(500);
	await expect(page).toHaveURL(stays);
	await page.keyboard.press("Space");
	await expect(page).not.toHaveURL(stays);
});

test("a voice of this device is heard before it is chosen, and then reads as fast as wanted @script", async ({ page, college }) => {
	const spoken = await stubSpeech(page);
	await comeInAsLearner(page, await college.newCard("L1011"));
	await set(page, "aloud/speed", "Slow");
	await page.goto("/settings/aloud/voice");
	const voices = page.getByRole("group", { name: "Which voice do you want?" }).getByRole("radio");
	await expect(voices).toHaveCount(2);
	await page.getByRole("button", { name: /^Read aloud:\s*net$/ }).click();
	await expect.poll(async () => (await spoken()).at(-1)).toMatchObject({ text: "net", voice: "net" });
	await pick(page, "net");
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page.getByRole("radio", { name: "net" })).toBeChecked();
	await page.goto(QUESTION);
	await page.getByRole("button", { name: "Read all of it" }).click();
	await expect.poll(async () => (await spoken()).at(0)).toMatchObject({ voice: "net", rate: 0.75 });
});

test("whoever wants nothing read to them sees no button that reads, and what they pick is kept all the same @script", async ({ page, college }) => {
	await stubSpeech(page);
	await comeInAsLearner(page, await college.newCard("L1022"));
	await set(page, "aloud/speech", "No button that reads");
	await page.goto(QUESTION);
	await expect(async () => {
		await page.locator("fieldset label").first().click();
		await page.locator("fieldset label").nth(1).click();
		await expect(page.getByText("We kept your answer.")).toBeVisible({ timeout: 2_000 });
	}).toPass();
	await expect(page.locator("[data-speak], [data-stop]")).toHaveCount(0);
	await page.goto("/settings/aloud/speech");
	await page.getByRole("button", { name: "Put it back" }).click();
	await page.goto(QUESTION);
	await expect(page.getByRole("button", { name: "Read all of it" })).toBeVisible();
});

test("settings open for whoever shows a card, and lead back to where they were", async ({ page, college }) => {
	await showCard(page, await college.newCard("L1012"));
	await page.getByRole("link", { name: "Settings" }).click();
	await page.getByRole("link", { name: "Back" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Is this you?" })).toBeVisible();
});
