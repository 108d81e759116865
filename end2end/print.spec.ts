// What is printed opens by its own link, with script and without: a tagged PDF of one A4 side for a plan, a briefing and each
// learner of a day.
import type { Page } from "@playwright/test";
import { expect, test } from "./college";
import { comeInAsLearner, comeInAsLsa } from "./people";

test.setTimeout(180_000);

/** The file that a link of the page leads to, fetched with the cookies of whoever reads it. */
async function printed(page: Page, link: string): Promise<string> {
	const href = await page.locator(link).first().getAttribute("href");
	const answer = await page.request.get(href ?? "");
	expect(answer.status(), link).toBe(200);
	expect(answer.headers()["content-type"]).toBe("application/pdf");
	expect(answer.headers()["cache-control"]).toBe("no-store");
	const file = (await answer.body()).toString("latin1");
	expect(file.startsWith("%PDF-1.7")).toBe(true);
	for (const part of ["/MarkInfo", "/StructTreeRoot", "pdfuaid:part"]) expect(file, `${link}: ${part}`).toContain(part);
	return file;
}

test("a plan, a briefing and a day are opened by their links as tagged paper", async ({ page, browser, college, baseURL }, info) => {
	const javaScriptEnabled = info.project.name === "script";
	const ffion = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 844 } })).newPage();
	await comeInAsLearner(ffion, await college.newCard("L1010"));
	await ffion.goto("/plan");
	await expect(ffion.getByRole("link", { name: "My plan on paper" })).toBeVisible();
	await printed(ffion, "a[href='/plan/print.pdf']");

	// whose it is stands on the paper alone: the head of the page says so on the screen
	await expect(ffion.locator(".only-printed")).toBeHidden();
	await ffion.emulateMedia({ media: "print" });
	await expect(ffion.locator(".only-printed")).toBeVisible();
	await expect(ffion.locator(".only-printed")).toContainText("Ffion Evans");
	await ffion.emulateMedia({ media: "screen" });

	await comeInAsLsa(page, college);
	await printed(page, "a[href^='/today/print.pdf']");
	await page.locator("a[href*='/briefing/']").first().click();
	await printed(page, "a[href$='/print.pdf']");
	await page.emulateMedia({ media: "print" });
	await expect(page.getByText("Not read yet")).toBeHidden();

	// nobody's link opens for anyone else
	const href = await page.locator("a[href$='/print.pdf']").first().getAttribute("href");
	const refused = await ffion.request.get(href ?? "");
	expect(refused.status()).toBe(404);
});
