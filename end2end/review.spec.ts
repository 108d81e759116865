// After a session: an LSA writes what was given, the learner says how it was and reads what was written, the tutor writes a
// line; each sees the others' after their own.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, openLink } from "./people";

test.setTimeout(180_000);
test.use({ later: "2026-11-23T17:30:00Z" });

test("three look back on a session, each with their own word first", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const open = async () => (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	const shot = async (which: typeof page, name: string) => {
		if (process.env.SHOTS) await which.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
	};
	const looked = async (which: typeof page, name: string) => {
		await shot(which, name);
		if (javaScriptEnabled) await expectAccessible(which);
	};

	// the LSA: open it, say how much, save
	await openLink(page, await college.admit("Dana Mensah", "lsa"));
	await page.getByRole("link", { name: "Not now" }).click();
	await expect(page.getByRole("heading", { level: 2, name: "Say how it went" })).toBeVisible();
	await looked(page, "lsa-today");
	await page.getByRole("link", { name: /^Amina, / }).first().click();
	await expect(page.getByRole("heading", { level: 1, name: "What was given: Amina" })).toBeVisible();
	await looked(page, "lsa-form");
	const address = new URL(page.url()).pathname;
	await page.getByRole("button", { name: "Save" }).first().click();
	await expect(page).toHaveTitle(/^Error:/);
	await expect(page.getByRole("link", { name: "Say how much help was given" })).toBeVisible();
	await looked(page, "lsa-refused");
	await page.locator("label", { hasText: "Some" }).first().click();
	await page.locator("label", { hasText: "In the room" }).click();
	// what the help was with is named or not, and keeps the way as short as it was
	await page.getByRole("group", { name: "What was the help with?" }).locator("label", { hasText: "Reading" }).click();
	await page.getByLabel("A note").fill("Asked for one clue.");
	await page.getByRole("button", { name: "Save" }).first().click();
	await expect(page.getByRole("status")).toContainText("Saved. Amina can read it.");
	await looked(page, "lsa-saved");

	// the learner: how it was, in three taps, and then what was written
	const amina = await open();
	await comeInAsLearner(amina, await college.newCard("L1001"));
	await looked(amina, "learner-home");
	await amina.getByRole("link", { name: /^How was it\?/ }).click();
	// she has answered nothing yet: what it is for comes first, and a question to try
	await expect(amina.getByText("It takes about", { exact: false })).toBeVisible();
	await expect(amina.getByText("Staff who were there can see this.")).toBeVisible();
	await looked(amina, "learner-first");
	await amina.getByRole("link", { name: "Start" }).click();
	await amina.locator("label", { hasText: "A little" }).click();
	await amina.getByRole("button", { name: "Continue" }).click();
	await amina.getByRole("link", { name: "Now the real questions" }).click();
	await looked(amina, "learner-enough");
	await amina.locator("label", { hasText: "Just right" }).click();
	await amina.getByRole("button", { name: "Continue" }).click();
	await looked(amina, "learner-on-own");
	await amina.getByRole("button", { name: "Continue" }).click();
	await expect(amina.getByText("Only you and the people who plan your help see this.")).toBeVisible();
	await looked(amina, "learner-person");
	await amina.locator("label", { hasText: "More of this" }).click();
	await amina.getByRole("button", { name: "Continue" }).click();
	await expect(amina.getByText("Dana Mensah wrote this", { exact: false })).toBeVisible();
	await expect(amina.getByText("Asked for one clue.")).toBeVisible();
	await expect(amina.getByText("You had help with")).toBeVisible();
	await expect(amina.getByText("Reading", { exact: true })).toBeVisible();
	await expect(amina.getByText("You have not said how it was yet.")).toBeVisible();
	await looked(amina, "learner-one");
	await amina.getByRole("link", { name: "Back" }).click();
	await expect(amina.getByRole("heading", { level: 1, name: "My lessons so far" })).toBeVisible();
	await looked(amina, "learner-list");

	// the LSA sees what was said of the session, and nothing said of them
	await page.goto(address);
	await expect(page.getByText("Just right")).toBeVisible();
	await expect(page.getByText("Not said: On their own")).toBeVisible();
	await expect(page.getByText("More of this")).toHaveCount(0);
	await looked(page, "lsa-after");

	// any other takes three presses from their first page on: its row, how much, and Save
	await page.goto("/");
	const toWrite = page.locator("section", { has: page.getByRole("heading", { level: 2, name: "Say how it went" }) });
	const presses = [toWrite.getByRole("link"), page.locator("label", { hasText: "Some" }), page.getByRole("button", { name: "Save" })];
	for (const press of presses) await press.first().click();
	await expect(page.getByRole("status")).toContainText("Saved.");
	expect(new URL(page.url()).pathname, "it is another's").not.toBe(address);

	// the tutor writes a line
	const osei = await open();
	await openLink(osei, await college.admit("Kwame Osei", "tutor"));
	await osei.getByRole("link", { name: "Not now" }).click();
	await expect(osei.getByRole("heading", { level: 2, name: "Lessons that are over" })).toBeVisible();
	await looked(osei, "tutor-home");
	await osei.getByRole("link", { name: /^Write a line about Amina Khan/ }).last().click();
	await expect(osei.getByText("You see what Amina and the others said once you have given your own")).toBeVisible();
	await osei.getByRole("textbox", { name: "Your line" }).fill("She led her group.");
	await osei.getByRole("button", { name: "Save" }).click();
	await expect(osei.getByRole("status")).toContainText("Saved. Amina can read it.");
	await expect(osei.getByText("Just right")).toBeVisible();
	await expect(osei.getByText("More of this")).toHaveCount(0);
	await looked(osei, "tutor-line");

	// the coordinator reads all of it
	const jo = await open();
	await comeInAsCoordinator(jo, college);
	await jo.getByRole("link", { name: "Amina Khan" }).first().click();
	await jo.getByRole("link", { name: "How sessions went" }).click();
	await expect(jo.getByText("About Dana, for you alone")).toBeVisible();
	await expect(jo.getByText("More of this")).toBeVisible();
	await looked(jo, "coordinator");
});
