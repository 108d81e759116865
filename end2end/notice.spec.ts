// An email says that there is something new, and not a word of what: by a real mail server.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, openLink } from "./people";

test.use({ withMail: true });
test.setTimeout(120_000);

test("a learner asks for someone, who is told at once though they want no emails, and not of what", async ({ page, browser, college, mail, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	await comeInAsCoordinator(page, college);
	await page.goto("/settings");
	await page.getByRole("link", { name: "Emails" }).click();
	await page.getByRole("link", { name: /^Emails from Sayso/ }).click();
	await expect(page.getByText("We send it to jo.okafor@fernbank.example.")).toBeVisible();
	await expect(page.getByRole("radio", { name: "When something is new" })).toBeChecked();
	await page.locator("label", { hasText: "I want no emails" }).click();
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page.getByRole("radio", { name: "I want no emails" })).toBeChecked();
	if (javaScriptEnabled) await expectAccessible(page);

	const own = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const learner = await own.newPage();
	await comeInAsLearner(learner, await college.newCard("L1017"));
	const told = mail!.emails.length;
	await learner.goto("/talk?from=/");
	const button = learner.getByRole("button", { name: /^Tell/ }).first();
	const reader = /Tell (\S+)/.exec(await button.innerText())?.[1] ?? "";
	await button.click();
	await expect(learner.getByRole("heading", { level: 1, name: /knows you want to talk/ })).toBeVisible();
	// others may be told of other things meanwhile
	const theirs = () => mail!.emails.slice(told).filter((email) => email.to.toLowerCase().includes(reader.split(" ")[0].toLowerCase()));
	await expect.poll(() => theirs().length, { timeout: 20_000 }).toBe(1);
	const email = theirs()[0];
	expect(email.text).toContain("Subject: There is something new for you in Sayso");
	expect(email.text).toContain(`${college.url}/`);
	for (const word of ["help", "talk", "learner", "L1017"]) expect(email.text.toLowerCase()).not.toContain(word.toLowerCase());
	await own.close();
});

test("a learner is asked how they want to be told, and is told nothing until they say so", async ({ page, college }, info) => {
	await comeInAsLearner(page, await college.newCard("L1018"));
	await page.goto("/settings/emails/notices");
	await expect(page.getByRole("heading", { level: 1, name: "When do you want an email from Sayso?" })).toBeVisible();
	await expect(page.getByRole("radio", { name: "I want no emails" })).toBeChecked();
	await page.locator("label", { hasText: "One time a day" }).click();
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page.getByRole("radio", { name: "One time a day" })).toBeChecked();
	await expect(page.getByText("No email can come to you yet.")).toBeVisible();
	if (info.project.name === "script") await expectAccessible(page);
});

test("someone new finds the way to it, and an LSA too", async ({ page, college }) => {
	await openLink(page, await college.admit("Ruth Bell", "lsa"));
	await page.goto("/settings/emails/notices");
	await expect(page.getByText("When a learner wants to talk to you, it always comes at once.")).toBeVisible();
});
