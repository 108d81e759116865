// A week is proposed, published and gone back on; whoever is too late is told; the learner reads why nobody comes.
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, comeInAsLsa } from "./people";

test.setTimeout(240_000);

/** Waits for what a proposal came to: where script runs its page looks again by itself, and elsewhere its link does. */
async function found(page: Page, looksAgain: boolean) {
	if (looksAgain) return page.waitForURL(/\/compare/, { timeout: 60_000 });
	for (let tries = 0; tries < 30 && page.url().includes("/proposal"); tries++) {
		await page.getByRole("link", { name: "Look again" }).click();
	}
}

test.use({ later: "2026-11-23T06:00:00Z" });

test("a place that nobody comes to is told to its learner, a change of mind is marked, and of two at once the later is told", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const check = async (of: typeof page) => {
		if (javaScriptEnabled) await expectAccessible(of);
	};
	await comeInAsCoordinator(page, college);
	await page.getByRole("link", { name: "Bethan Price" }).click();
	await page.getByRole("link", { name: "Bethan’s plan" }).click();
	await page.getByRole("button", { name: "Propose all of it as asked" }).click();
	await expect(page.getByRole("status")).toContainText("Proposed. Bethan is asked");
	const own = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const bethan = await own.newPage();
	await comeInAsLearner(bethan, await college.newCard("L1016"));
	await bethan.goto("/plan");
	await bethan.getByRole("link", { name: "Look and answer" }).click();
	for (;;) {
		await bethan.locator("label", { hasText: "I agree" }).first().click();
		await bethan.getByRole("button", { name: "Continue" }).click();
		await expect(bethan.getByRole("heading", { level: 1 })).toBeVisible();
		if (new URL(bethan.url()).pathname === "/plan") break;
	}

	const publish = async () => {
		await page.getByRole("link", { name: "Compare the draft, then publish it" }).click();
		await page.getByRole("button", { name: "Publish this week" }).click();
		await expect(page.getByRole("status")).toContainText("Published.");
	};
	await page.goto("/deployment/week/now");
	await page.getByRole("link", { name: "The week after" }).click();
	const week = page.url();
	// nothing is planned yet: each reason is one line with its count, and opens to its learners and their meetings
	const free = page.locator("#uncovered-free");
	await expect(free.locator("> summary")).toHaveText(/places?: somebody is free then/);
	if ((await free.getAttribute("open")) === null) await free.locator("> summary").click();
	const first = free.locator("li.uncovered > details").first();
	if ((await first.getAttribute("open")) === null) await first.locator("> summary").click();
	await expect(first.getByRole("link").first()).toBeVisible();
	await check(page);
	await page.screenshot({ path: info.outputPath("uncovered.png"), fullPage: true });
	await page.getByRole("button", { name: "Make a proposal" }).click();
	await found(page, info.project.name === "script");
	await page.goto(week);
	await publish();

	// with a pointer, a place is dragged to another person's row and is theirs in the draft
	if (javaScriptEnabled) {
		await expect(page.getByText(/^With a mouse you can drag/)).toBeVisible();
		await page.screenshot({ path: info.outputPath("grid.png"), fullPage: true });
		const places = page.locator("tr[data-lsa]:not([data-lsa='']) [data-place]");
		const other = await page.context().newPage();
		let [what, name] = ["", ""];
		for (let index = 0; index < 10 && !name; index++) {
			what = (await places.nth(index).getAttribute("data-place")) ?? "";
			await other.goto((await places.nth(index).getAttribute("href")) ?? "");
			const send = other.getByRole("button", { name: /^Send / });
			if (await send.count()) name = (await send.first().innerText()).replace("Send ", "").replace(/ \(.*\)$/, "");
		}
		await other.close();
		const theirs = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
		// the rows may be far apart, and a test does not scroll as it drags
		await page.setViewportSize({ width: 1280, height: 9000 });
		await page.locator(`[data-place="${what}"]`).dragTo(theirs.getByRole("rowheader"));
		await expect(page.getByText(/^A draft, not published/)).toBeVisible();
		await expect(page.getByRole("status")).toContainText(`Changed in the draft: ${name} comes to `);
		await expect(theirs, "it leads to the row, and not to the top of the page").toBeInViewport();
		await expect(theirs.locator(`[data-place^="${what.split(" ").slice(0, 2).join(" ")}"]`)).toHaveCount(1);
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.screenshot({ path: info.outputPath("dragged.png") });
		await check(page);
		await page.goto(week);
		await page.getByRole("link", { name: "Compare the draft, then publish it" }).click();
		await page.getByRole("button", { name: /draft go/ }).click();
		await page.goto(week);
	}

	// taken off by hand: the place is the learner's to read of
	await page.goto(`${week}&by=learner`);
	const bethans = page.getByRole("row", { name: /^Bethan Price/ }).getByRole("link").first();
	await bethans.click();
	await expect(page.getByRole("button", { name: "Bethan Price is not here" })).toBeInViewport();
	// whoever could come, with each person it would touch, before anything is changed
	const could = page.locator("li.could").first();
	await expect(could.locator(".touched")).toContainText(/ in place of /);
	await check(page);
	await page.screenshot({ path: info.outputPath("place.png"), fullPage: true });
	await page.setViewportSize({ width: 390, height: 844 });
	await page.screenshot({ path: info.outputPath("place-phone.png"), fullPage: true });
	await page.emulateMedia({ colorScheme: "dark" });
	await page.screenshot({ path: info.outputPath("place-dark.png"), fullPage: true });
	await page.emulateMedia({ colorScheme: "light" });
	await page.setViewportSize({ width: 1280, height: 720 });
	// why is said: the learner reads it
	await page.locator("summary", { hasText: /^Take .* off$/ }).first().click();
	await page.getByRole("button", { name: /^Take .* off$/ }).first().click();
	await expect(page).toHaveTitle(/^Error:/);
	await expect(page.getByRole("link", { name: /^Write why/ })).toBeVisible();
	await check(page);
	await page.getByRole("textbox", { name: /^Why\? Bethan Price reads this/ }).first().fill("Another group needs Dana more that day");
	await page.getByRole("button", { name: /^Take .* off$/ }).first().click();
	await expect(page.getByText("Jo Okafor left it so and wrote: Another group needs Dana more that day")).toBeVisible();
	await check(page);
	await page.screenshot({ path: info.outputPath("place-left.png"), fullPage: true });
	await page.goto(week);
	await publish();
	await bethan.goto("/plan/you-said-we-did");
	await expect(bethan.getByText("No one comes here yet:").first()).toBeVisible();
	await expect(bethan.getByText("Another group needs Dana more that day").first()).toBeVisible();
	await expect(bethan.getByText("Jo Okafor can tell you why.").first()).toBeVisible();
	await check(bethan);
	await bethan.screenshot({ path: info.outputPath("you-said.png"), fullPage: true });

	// a change of mind is on the week and on the place
	await bethan.goto("/plan");
	await bethan.getByRole("link", { name: /^I want to change this/ }).first().click();
	await bethan.locator("label", { hasText: "I am not sure" }).click();
	await bethan.getByRole("button", { name: "Continue" }).click();
	await page.goto(`${week}&by=learner`);
	await expect(page.getByText("Bethan Price is changing their mind about what was agreed").first()).toBeVisible();
	await expect(page.getByRole("row", { name: /^Bethan Price/ }).getByText("changing their mind").first()).toBeVisible();
	await check(page);
	await page.screenshot({ path: info.outputPath("week.png"), fullPage: true });

	// two have the week open: one goes back, and the other is told
	const late = await page.context().newPage();
	await late.goto(week);
	await page.goto(week);
	for (const window of [page, late]) {
		await window.locator("summary", { hasText: /^Earlier versions: / }).click();
	}
	await check(late);
	await page.getByRole("button", { name: /^Go back to version/ }).first().click();
	await expect(page.getByRole("button", { name: "Publish this week" })).toBeVisible();
	await late.getByRole("button", { name: /^Go back to version/ }).first().click();
	await expect(late.getByRole("alert")).toContainText("Somebody else changed this week while you had it open.");
	await check(late);
	await late.screenshot({ path: info.outputPath("late.png") });
	await own.close();
});

test("the week as a table is read whole by another program's parser", async ({ page, college }, info) => {
	await comeInAsCoordinator(page, college);
	await page.goto("/deployment/week/now");
	await page.getByRole("link", { name: "The week after" }).click();
	await page.getByRole("button", { name: "Make a proposal" }).click();
	await found(page, info.project.name === "script");
	await page.getByRole("button", { name: "Publish this week" }).click();
	await expect(page.getByRole("status")).toContainText("Published.");
	const people = await page.locator("table.week tbody th").allInnerTexts();
	const downloading = page.waitForEvent("download");
	await page.getByRole("link", { name: "As a table (CSV)" }).click();
	const text = await (await downloading).createReadStream().then(async (stream) => Buffer.concat(await stream.toArray()).toString("utf8"));
	// strict: as many cells in every row as there are headings, and no quote where none may be
	const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: "\r\n" });
	expect(rows.length).toBeGreaterThan(10);
	for (const row of rows) {
		expect(Object.keys(row)).toEqual(["Date", "From", "To", "Part", "Session", "Room", "Learner", "Who comes", "Agreed or duty", "From a plan"]);
		expect(row.Date).toMatch(/^2026-\d\d-\d\d$/);
		expect(row.From).toMatch(/^\d{1,2}:\d\d$/);
		expect(row.Session).not.toBe("");
		expect(row.Learner).toMatch(/^\p{L}/u);
		if (row["Who comes"]) expect(people).toContain(row["Who comes"]);
	}
	expect(rows.some((row) => row["Who comes"])).toBe(true);
});

test("whoever marks themself as not in is covered with one press, and one more publishes it", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const own = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const dana = await own.newPage();
	await comeInAsLsa(dana, college);
	await dana.goto("/absence");
	await dana.getByRole("button", { name: "Mark these days" }).click();
	await expect(dana.getByRole("status")).toContainText("Marked.");
	await comeInAsCoordinator(page, college);
	await page.getByRole("button", { name: /^See who can go for Dana Mensah/ }).first().click();
	await expect(page.getByText("Dana Mensah is not in that day.").first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);
	await page.screenshot({ path: info.outputPath("cover.png"), fullPage: true });
	await page.getByRole("button", { name: "Publish this week" }).click();
	await expect(page.getByRole("status")).toContainText("Published.");
	await page.goto("/");
	await expect(page.getByText("Dana Mensah is not in and still sent")).toHaveCount(0);
	await own.close();
});
