// A tutor writes what a session is for; whoever comes to support reads it, and the tutor sees that they have.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsLsa, openLink } from "./people";
import { tutorOf } from "./visits";

test.setTimeout(120_000);

// a college of its own: what is read here is new to every other story
test.use({ later: "2026-11-23T08:31:00Z" });

test("a tutor writes what a session is for, its LSA reads it, and the tutor sees that", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const phone = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const lsa = await phone.newPage();
	await comeInAsLsa(lsa, college);
	const tutor = await tutorOf(lsa);

	await openLink(page, await college.admit(tutor, "tutor"));
	await page.goto("/");
	await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);
	const session = page.locator("details", { hasText: "Dana Mensah" }).first();
	if ((await session.getAttribute("open")) === null) await session.locator("summary").click();
	await expect(session.getByRole("heading", { name: /agreed to$/ }).first()).toBeVisible();
	await session.getByRole("link", { name: /^Write what this session is for/ }).click();
	await page.getByLabel("What this session is for").fill("x".repeat(501));
	await page.getByLabel("What I would like support to do").fill("Wait until you are asked.");
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page).toHaveTitle(/What .* is for/);
	await expect(page.getByRole("link", { name: /Write 500 characters at most/ })).toBeVisible();
	await expect(page.getByLabel("What I would like support to do")).toHaveValue("Wait until you are asked.");
	if (javaScriptEnabled) await expectAccessible(page);
	await page.getByLabel("What this session is for").fill("Halves and quarters, with money.");
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page.getByText("Halves and quarters, with money.").first()).toBeAttached();

	await lsa.goto("/");
	await expect(lsa.getByText("Halves and quarters, with money.").first()).toBeAttached();
	const meeting = lsa.locator(".panel, details", { hasText: "Halves and quarters" }).first();
	await expect(meeting.getByText("Wait until you are asked.").first()).toBeAttached();
	if (javaScriptEnabled) await expectAccessible(lsa);
	const folded = lsa.locator("details:not([open]) > summary");
	while ((await folded.count()) > 0) await folded.first().click();
	await meeting.getByRole("button", { name: /^I have read/ }).first().click();

	await page.goto("/");
	const read = page.locator("details", { hasText: "Halves and quarters" }).first();
	if ((await read.getAttribute("open")) === null) await read.locator("summary").click();
	await expect(read.getByText("Read", { exact: true })).toBeVisible();
	await phone.close();
});
