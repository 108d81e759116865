// A learner is not there, or a session is off for the day: one tap by whoever is to be there, seen by everyone, taken back with one.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, comeInAsLsa, openLink } from "./people";
import { tutorOf } from "./visits";

test.setTimeout(180_000);

// a college of its own: what is off here is on in every other story
test.use({ later: "2026-11-23T08:32:00Z" });

test("a learner is not there, a session is off, and both are taken back", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const phone = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } });
	const lsa = await phone.newPage();
	await comeInAsLsa(lsa, college);
	const tutor = await tutorOf(lsa);
	await lsa.goto("/");
	const next = lsa.locator("section.panel").first();
	const gone = next.getByRole("button", { name: / is not here$/ }).first();
	const name = (await gone.innerText()).replace(" is not here", "");
	await gone.click();
	await expect(lsa.getByText(`${name} is not here.`).first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(lsa);
	await lsa.screenshot({ path: info.outputPath("lsa.png"), fullPage: true });

	// whoever is free is offered on the coordinator's first page, and the week says why nobody is expected
	const desk = await browser.newContext({ baseURL, javaScriptEnabled });
	const coordinator = await desk.newPage();
	await comeInAsCoordinator(coordinator, college);
	await coordinator.goto("/deployment/week/now");
	const row = coordinator.getByRole("link", { name: new RegExp(`^${name} .*is not at `) });
	await row.click();
	await expect(coordinator.getByRole("button", { name: /is here after all/ })).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(coordinator);
	await coordinator.screenshot({ path: info.outputPath("place.png"), fullPage: true });

	await lsa.getByRole("button", { name: new RegExp(`^${name} is here after all`) }).first().click();
	await expect(lsa.getByText(`${name} is not here.`)).toHaveCount(0);

	// the tutor calls the session off: the LSA is free, and the learner sees it
	await openLink(page, await college.admit(tutor, "tutor"));
	await page.goto("/");
	const session = page.locator("details", { hasText: "Dana Mensah" }).first();
	if ((await session.getAttribute("open")) === null) await session.locator("summary").click();
	if (javaScriptEnabled) await expectAccessible(page);
	await page.screenshot({ path: info.outputPath("tutor.png"), fullPage: true });
	await session.getByRole("button", { name: "This session is off" }).click();
	await expect(page.getByRole("button", { name: /^This session is on after all/ })).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(page);

	await lsa.goto("/");
	await expect(lsa.getByRole("button", { name: /^This session is on after all/ })).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(lsa);
	await coordinator.goto("/");
	await expect(coordinator.getByText(/^Dana Mensah is free on/).first()).toBeVisible();
	if (javaScriptEnabled) await expectAccessible(coordinator);
	await coordinator.screenshot({ path: info.outputPath("free.png"), fullPage: true });

	const own = await browser.newContext({ baseURL, javaScriptEnabled });
	const learner = await own.newPage();
	await comeInAsLearner(learner, college.card());
	await learner.goto("/coming");
	await expect(learner.getByText("This lesson is off today.").first()).toBeVisible();
	await learner.screenshot({ path: info.outputPath("learner.png"), fullPage: true });

	await page.getByRole("button", { name: /^This session is on after all/ }).click();
	await coordinator.goto("/");
	await expect(coordinator.getByText(/^Dana Mensah is free on/)).toHaveCount(0);
	for (const context of [phone, desk, own]) await context.close();
});
