// A learner asks to talk about a question, and the coordinator who is named there reads it and answers.
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner, openLink } from "./people";

test("wanting to talk about a question reaches the one who is named, and stays as the answer", async ({ page, browser, college, javaScriptEnabled }) => {
	test.setTimeout(120_000);
	await comeInAsLearner(page, await college.newCard("L1002"));
	await page.getByRole("link", { name: /^All my lessons/ }).click();
	await page.goto("/statement/all-lessons/amount");
	const here = page.url();
	await page.getByRole("link", { name: /Talk to someone/ }).click();
	await page.getByText("Talk about this question").click();
	await page.getByRole("button", { name: "Tell Jo" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Jo knows you want to talk" })).toBeVisible();
	await page.getByRole("link", { name: "Go back to my answers" }).click();
	await expect(page).toHaveURL(here);
	// told once, they are not to be told again without knowing it
	await page.getByRole("link", { name: /Talk to someone/ }).click();
	await expect(page.getByText("Jo knows already. You said so on Monday 23 November.")).toBeVisible();
	await page.goBack();
	await page.goto("/statement/check");
	await expect(page.locator(".answered", { hasText: "How much" }).first()).toContainText("Talk to me about this");

	const coordinator = await (await browser.newContext({ javaScriptEnabled, baseURL: college.url })).newPage();
	await comeInAsCoordinator(coordinator, college);
	const request = coordinator.locator("li", { hasText: "Tom Baker" });
	await expect(request.filter({ hasText: "Talk about the question “How much, All my lessons”" })).toHaveCount(1);
	await request.getByRole("button", { name: "I have talked to Tom" }).click();
	await expect(request.filter({ hasText: "Jo talked to Tom on Monday 23 November" })).toHaveCount(1);
	await coordinator.context().close();
});

test("whoever wants to tell another person does, and is told when nobody reads", async ({ page, browser, college, javaScriptEnabled }) => {
	await college.admit("Omar Reyes", "coordinator");
	await comeInAsLearner(page, await college.newCard("L1002"));
	await page.getByRole("link", { name: /Talk to someone/ }).click();
	// the college's clock says half past eight
	await expect(page.getByText("No one reads this now.").first()).toBeVisible();
	await expect(page.getByText("Jo reads it this morning, 9:00.")).toBeVisible();
	await expect(page.getByText("If you want help now, go to the front desk.")).toBeVisible();
	await expect(page.getByText("From this morning, 10:00, Omar can read it too.")).toBeVisible();
	await page.getByRole("link", { name: "I want someone else, not Jo" }).click();
	// one wish is no choice
	await expect(page.getByRole("radio")).toHaveCount(0);
	await page.getByRole("button", { name: "Tell Omar I want help", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Omar knows you want to talk" })).toBeVisible();
	await expect(page.getByText("Omar reads it this morning, 9:00.")).toBeVisible();

	const open = async () => (await browser.newContext({ javaScriptEnabled, baseURL: college.url })).newPage();
	const [jo, omar] = [await open(), await open()];
	await comeInAsCoordinator(jo, college);
	await expect(jo.getByRole("heading", { name: "Wants to talk" })).toBeVisible();
	await expect(jo.getByText("Help with the page")).toHaveCount(0);
	await openLink(omar, await college.admit("Omar Reyes", "coordinator"));
	await omar.getByRole("link", { name: "Not now" }).click();
	await expect(omar.locator("li", { hasText: "Tom Baker" }).filter({ hasText: "Help with the page “My support”, now" })).toHaveCount(1);
	for (const other of [jo, omar]) await other.context().close();
});

test("a worry is read by the safeguarding lead alone, and by nobody else", async ({ page, browser, college, javaScriptEnabled }) => {
	await comeInAsLearner(page, await college.newCard("L1006"));
	await page.getByRole("link", { name: /Talk to someone/ }).click();
	await expect(page.getByText("Only Frances reads this. Frances talks with you.")).toBeVisible();
	await page.getByRole("button", { name: "Tell Frances I am worried", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Frances knows you are worried" })).toBeVisible();
	const told = page.url();

	const open = async () => (await browser.newContext({ javaScriptEnabled, baseURL: college.url })).newPage();
	const [jo, frances] = [await open(), await open()];
	await comeInAsCoordinator(jo, college);
	await expect(jo.getByText("Is worried")).toHaveCount(0);
	await openLink(frances, await college.admit("Frances Hale", "safeguarding-lead"));
	await frances.getByRole("link", { name: "Not now" }).click();
	await expect(frances.getByRole("heading", { level: 1, name: "Worried or not safe" })).toBeVisible();
	const worry = frances.locator("li", { hasText: "Is worried, or does not feel safe" });
	await worry.getByRole("button", { name: /^I have talked to/ }).click();
	await expect(worry).toContainText("Frances talked to");
	await page.goto(told);
	await expect(page.getByText("Someone says they have talked with you about this.")).toBeVisible();
	for (const other of [jo, frances]) await other.context().close();
});

test("a college says who reads and when, and keeps what was typed where it cannot be so", async ({ page, college }) => {
	await comeInAsCoordinator(page, college);
	await page.getByRole("link", { name: "The college" }).click();
	await page.getByRole("link", { name: /^Who reads/ }).click();
	await page.getByLabel("Monday, from").fill("10:00");
	await page.getByLabel("Monday, until").fill("08:00");
	await page.getByLabel("After how many minutes").fill("2");
	await page.getByRole("button", { name: "Keep this for Riverside" }).click();
	await expect(page.getByRole("alert")).toContainText("On Monday, the second time has to be later than the first.");
	await expect(page.getByRole("alert")).toContainText("Write a number of minutes from 5 to 480.");
	await expect(page.getByLabel("Monday, from")).toHaveValue("10:00");
	await page.getByLabel("Monday, from").fill("07:30");
	await page.getByLabel("After how many minutes").fill("30");
	await page.getByRole("button", { name: "Keep this for Riverside" }).click();
	await expect(page.getByText("Kept.")).toBeVisible();
	await expect(page.getByLabel("Monday, from")).toHaveValue("07:30");
	await expect(page.getByText("Safeguarding lead: Frances Hale.")).toBeVisible();
	// as it was, for whoever comes next
	await page.getByLabel("Monday, from").fill("09:00");
	await page.getByLabel("Monday, until").fill("16:00");
	await page.getByLabel("After how many minutes").fill("60");
	await page.getByRole("button", { name: "Keep this for Riverside" }).click();
	await expect(page.getByText("Kept.")).toBeVisible();
});
