// In every theme, what has focus is seen in a picture of the page (R56), and symbols stand out from what is under them.
import type { Page } from "@playwright/test";
import { expect, test } from "./college";
import { comeInAsLearner, comeInAsLsa } from "./people";
import { samePictures } from "./measures";
import { faintSymbols, unseenFocus } from "./seen";

test.setTimeout(300_000);

const THEMES = ["light", "dark", "contrast", "blue", "cream"];
const OF_LEARNERS = ["/", "/statement/all-lessons/presence", "/statement/who-can-see", "/settings/look/theme"];
/** Enough to pass the bar, the way to talk to someone, and into the answers. */
const STOPS = 9;

/** With its islands awake, so that nothing moves between two pictures. */
async function open(page: Page, at: string) {
	const answer = await page.goto(at, { waitUntil: "networkidle" });
	expect(answer?.status(), at).toBe(200);
}

/** As if the reader had chosen it: the settings' own story sees that choosing does this. */
async function wear(page: Page, theme: string) {
	await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
}

test("focus is seen all around what has it, and symbols on what they stand on, in every theme @script", async ({ page, browser, college, baseURL }) => {
	await comeInAsLearner(page, await college.newCard("L1003"));
	const lsa = await (await browser.newContext({ baseURL })).newPage();
	await comeInAsLsa(lsa, college);
	for (const [visitor, at] of [...OF_LEARNERS.map((at) => [page, at] as const), [lsa, "/"] as const]) {
		for (const theme of THEMES) {
			await open(visitor, at);
			await wear(visitor, theme);
			expect.soft(await faintSymbols(visitor), `faint in ${theme} at ${at}`).toEqual([]);
			expect.soft(await unseenFocus(visitor, STOPS), `focus in ${theme} at ${at}`).toEqual([]);
		}
	}
	await lsa.context().close();
});

test("a ring that is gone, too thin or too faint is told, and so is a symbol without its plate @script", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1003"));
	for (const ring of ["outline: none; box-shadow: none", "outline-width: 1px; box-shadow: none", "outline-color: #fff; box-shadow: none"]) {
		await open(page, "/");
		await wear(page, "light");
		await lay(page, `:focus-visible { ${ring.replaceAll(";", " !important;")} !important }`);
		expect(await unseenFocus(page, 3), ring).toHaveLength(3);
	}
	await wear(page, "dark");
	await lay(page, ".sym img { background: none !important }");
	expect(await faintSymbols(page)).not.toEqual([]);
});

test("two ways that wear one picture are told, and two with their own are not @script", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1003"));
	await open(page, "/");
	expect(await samePictures(page)).toEqual([]);
	await page.locator("main a.link-row").first().evaluate((row) => {
		const twin = row.cloneNode(true) as HTMLAnchorElement;
		row.after(twin);
		twin.href = "/somewhere/else";
	});
	expect(await samePictures(page)).toHaveLength(1);
});

test("in forced colours symbols are the black set, on a ground they stand out from @script", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1003"));
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ forcedColors: "active", colorScheme });
		for (const at of OF_LEARNERS) {
			await open(page, at);
			const glyphs = await page.locator(".sym img").evaluateAll((all) => all.map((glyph) => (glyph as HTMLImageElement).currentSrc));
			expect(glyphs.filter((glyph) => !glyph.includes("/symbols/black/"))).toEqual([]);
			for (const theme of THEMES) {
				await wear(page, theme);
				expect.soft(await faintSymbols(page), `faint in forced colours, ${colorScheme}, ${theme}, at ${at}`).toEqual([]);
			}
		}
	}
});

test("what is picked says so and has a thicker edge, in every theme and in forced colours @script", async ({ page, college }) => {
	await comeInAsLearner(page, await college.newCard("L1003"));
	for (const forcedColors of ["none", "active"] as const) {
		await page.emulateMedia({ forcedColors });
		for (const theme of THEMES) {
			await open(page, "/statement/how-i-show/show-yes");
			await wear(page, theme);
			const unpicked = await page.locator(".choice > input:not(:checked)").first().getAttribute("id"); // what was picked is kept at once
			const card = page.locator(".choice", { has: page.locator(`[id="${unpicked}"]`) });
			const edge = () => card.locator("label").evaluate((label) => Number.parseFloat(getComputedStyle(label).borderTopWidth));
			const how = `${theme}, forced colours ${forcedColors}`;
			await expect(card.getByText("Picked"), how).toBeHidden();
			const before = await edge();
			await card.locator("input").press("Space");
			await expect(card.getByText("Picked"), how).toBeVisible();
			expect(await edge(), how).toBeGreaterThanOrEqual(before + 2);
		}
	}
});

/** A sheet of this kind is bound by no policy. */
async function lay(page: Page, rules: string) {
	await page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, rules);
}
