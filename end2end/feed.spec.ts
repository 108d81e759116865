// One's own lessons in one's own calendar: made on the page, fetched and read by the library of another calendar program.
import ICAL from "ical.js";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test, type College } from "./college";
import { comeInAsLearner, comeInAsLsa, openLink } from "./people";
import { tutorOf } from "./visits";

test.setTimeout(120_000);

/** What the times of the day are called. */
const titlesOfTheDay = ["Coming in", "Break", "Lunch", "Moving between rooms", "Going home", "Trips"];

/** Makes an address on the page and gives it. */
async function makeLink(page: Page, button: string): Promise<string> {
	await page.getByRole("button", { name: button }).click();
	await expect(page.getByText("This is your link.")).toBeVisible();
	const address = await page.locator(".address").innerText();
	const opens = await page.getByRole("link", { name: "Put it in my calendar" }).getAttribute("href");
	expect(opens).toBe(address.replace("http:", "webcal:"));
	return address;
}

/** What a calendar program keeps of it, by Thunderbird's own library. */
async function fetched(address: string) {
	const answer = await fetch(address);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
	const again = await fetch(address, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
	expect(again.status, "nothing changed").toBe(304);
	const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
	return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

function expectWhole(events: ICAL.Event[], college: College) {
	expect(events.length).toBeGreaterThan(2);
	expect(new Set(events.map((event) => event.uid)).size, "no two are taken for one").toBe(events.length);
	for (const event of events) {
		expect(event.summary).not.toBe("");
		expect(event.duration.toSeconds()).toBeGreaterThan(0);
		expect(event.component.getFirstPropertyValue("class")).toBe("PRIVATE");
		expect([...event.attendees, event.organizer, event.description].filter(Boolean), "nobody is named").toEqual([]);
	}
	expect(college.url).toContain(events[0].uid.split("@")[1]);
}

test("a learner's lessons are in their calendar until they stop the link", async ({ page, college }, info) => {
	const isScript = info.project.name === "script";
	await comeInAsLearner(page, await college.newCard("L1013"));
	await page.getByRole("link", { name: /^Who comes to help me/ }).click();
	const first = await page.locator("main section h3, main section h2 + *").first().innerText();
	await page.getByRole("link", { name: "My lessons in my calendar" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "My lessons in my calendar" })).toBeVisible();
	if (isScript) await expectAccessible(page);
	const address = await makeLink(page, "Make my link");
	if (isScript) await expectAccessible(page);
	const events = await fetched(address);
	expectWhole(events, college);
	const titles = events.map((event) => event.summary);
	expect(titles.some((title) => first.includes(title)), `${first} is among ${titles.join(", ")}`).toBe(true);
	// every day with a lesson has one lunch or none, and none is without a lesson
	const day = (event: ICAL.Event) => event.startDate.toString().slice(0, 10);
	const lunches = events.filter((event) => event.summary === "Lunch").map(day);
	const taught = new Set(events.filter((event) => !titlesOfTheDay.includes(event.summary)).map(day));
	expect(lunches.length, "their day is whole").toBeGreaterThan(2);
	expect(new Set(lunches).size, "one a day").toBe(lunches.length);
	expect(lunches.filter((on) => !taught.has(on))).toEqual([]);

	const newer = await makeLink(page, "Make a new link");
	expect((await fetch(address)).status, "the one before is stopped").toBe(404);
	expect((await fetch(newer)).status).toBe(200);
	await page.getByRole("button", { name: "Stop my link" }).click();
	await expect(page.getByText("Your link is stopped.")).toBeVisible();
	if (isScript) await expectAccessible(page);
	expect((await fetch(newer)).status).toBe(404);
});

test("an LSA's calendar holds the sessions they go to, at the hour of the college's clock", async ({ page, college }, info) => {
	await comeInAsLsa(page, college);
	await page.goto("/");
	const next = await page.locator("main").innerText();
	await page.getByRole("link", { name: "My lessons in my calendar" }).click();
	const address = await makeLink(page, "Make my link");
	const events = await fetched(address);
	expectWhole(events, college);
	if (info.project.name === "script") await expectAccessible(page);
	const soonest = events.find((event) => event.startDate.toJSDate() >= new Date("2026-11-23T08:30:00Z"));
	// winter: the college's clock is UTC
	const starts = soonest?.startDate.toJSDate();
	const clock = `${starts?.getUTCHours()}:${String(starts?.getUTCMinutes()).padStart(2, "0")}`;
	expect(next.replaceAll(".", ":"), `${soonest?.summary} at ${clock}`).toContain(clock);
	expect(next).toContain(soonest?.summary);

	// what is off for the day stays in the calendar as the same event, cancelled, until it is on after all
	const cancelled = (all: ICAL.Event[]) =>
		all.filter((event) => event.component.getFirstPropertyValue("status") === "CANCELLED").map((event) => event.uid);
	const uids = events.map((event) => event.uid);
	const before = cancelled(events);
	await page.goto("/");
	const off = page.getByRole("button", { name: "This session is off" }).first();
	if (!(await off.isVisible())) await page.locator("details", { hasText: "This session is off" }).first().locator("summary").first().click();
	await off.click();
	const on = page.getByRole("button", { name: /^This session is on after all/ });
	await expect(on).toBeVisible();
	const now = await fetched(address);
	expect(now.map((event) => event.uid)).toEqual(uids);
	const news = cancelled(now).filter((uid) => !before.includes(uid));
	expect(news, "one, and of today").toHaveLength(1);
	expect(now.find((event) => event.uid === news[0])?.startDate.toString()).toContain("2026-11-23");
	await on.click();
	await expect(on).toHaveCount(0);
	expect(cancelled(await fetched(address))).toEqual(before);
});

test("a tutor's calendar holds the sessions they teach", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const phone = await browser.newContext({ baseURL, javaScriptEnabled });
	const lsa = await phone.newPage();
	await comeInAsLsa(lsa, college);
	await openLink(page, await college.admit(await tutorOf(lsa), "tutor"));
	await phone.close();
	await page.goto("/");
	const today = await page.locator("main").innerText();
	await page.getByRole("link", { name: "My lessons in my calendar" }).click();
	const address = await makeLink(page, "Make my link");
	if (javaScriptEnabled) await expectAccessible(page);
	const events = await fetched(address);
	expectWhole(events, college);
	const titles = events.filter((event) => event.startDate.toString().startsWith("2026-11-23")).map((event) => event.summary);
	expect(titles.length, "they teach today").toBeGreaterThan(0);
	for (const title of titles) expect(today, "their own page has it too").toContain(title);
});
