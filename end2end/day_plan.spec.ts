// The college says which times its day has beside lessons, and learners are offered them with their hour.
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { comeInAsCoordinator, comeInAsLearner } from "./people";

test.setTimeout(120_000);

test("a site's day is written, refused where it cannot be read, and offered to its learners", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	await comeInAsCoordinator(page, college);
	await page.goto("/college");
	await page.getByRole("link", { name: /^The day of each site/ }).click();
	const day = page.getByRole("form", { name: "Save the day of Riverside" });
	const time = (name: string) => day.getByRole("group", { name, exact: true });
	const lunch = time("Lunch");
	const before = { from: await lunch.getByLabel("From").inputValue(), to: await lunch.getByLabel("Until").inputValue() };

	await lunch.getByLabel("From").fill("13:00");
	await lunch.getByLabel("Until").fill("12:30");
	await day.getByRole("button", { name: "Save the day of Riverside" }).click();
	await expect(page).toHaveTitle(/^Error:/);
	await page.getByRole("link", { name: /Lunch: the end must be after the start/ }).click();
	await expect(lunch.getByLabel("Until")).toBeFocused();
	await expect(lunch.getByLabel("From")).toHaveValue("13:00");
	await expect(lunch.getByLabel("Until")).toHaveValue("12:30");
	if (javaScriptEnabled) await expectAccessible(page);

	await lunch.getByLabel("From").fill("");
	await lunch.getByLabel("Until").fill("");
	await day.getByRole("button", { name: "Save the day of Riverside" }).click();
	await page.getByRole("link", { name: "Lunch: say from when till when, or untick it" }).click();
	await expect(lunch.getByLabel("From")).toBeFocused();
	if (javaScriptEnabled) await expectAccessible(page);

	await lunch.getByLabel("From").fill("12:20");
	await lunch.getByLabel("Until").fill("13:10");
	await time("Trips").getByLabel("The day has it").uncheck();
	await day.getByRole("button", { name: "Save the day of Riverside" }).click();
	await expect(page.getByRole("status")).toContainText("Saved: the day of Riverside");
	if (javaScriptEnabled) await expectAccessible(page);

	const learner = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(learner, await college.newCard("L1012"));
	await learner.goto("/statement/times");
	await expect(learner.getByRole("link", { name: /Lunch/ })).toContainText("12:20");
	await expect(learner.getByRole("link", { name: /Trip/ })).toHaveCount(0);
	if (javaScriptEnabled) await expectAccessible(learner);
	await learner.context().close();

	await lunch.getByLabel("From").fill(before.from);
	await lunch.getByLabel("Until").fill(before.to);
	await time("Trips").getByLabel("The day has it").check();
	await day.getByRole("button", { name: "Save the day of Riverside" }).click();
	await expect(page.getByRole("status")).toBeVisible();
});
