// Every page of every role, looked at with the tools: nothing found, nothing said in the console, nothing out of sight.
import { join } from "node:path";
import { type Page, devices } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { expectIslandsKnown } from "./island";
import { gather, routes, VISITS } from "./visits";

const FULL = process.env.SAYSO_PROOF === "full";
const WIDTHS = FULL ? [320, 768, 1280] : [320];
const SCHEMES = ["light", "dark"] as const;

test("every page of the app's own table is visited", () => {
	const visited = new Set(VISITS.map((visit) => visit.route).filter((route) => route.startsWith("/")));
	expect([...visited].sort()).toEqual(routes().sort());
});

test("every page passes every rule, in the light and in the dark @script", async ({ browser, college, baseURL }) => {
	test.setTimeout(600_000);
	const [pages, known] = await gather(browser, college, { ...devices["Desktop Chrome"], baseURL, locale: "en-GB" });
	const complaints: string[] = [];
	for (const page of Object.values(pages)) page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
	for (const { route, as, at } of VISITS) {
		const page = pages[as];
		await test.step(`${route} as ${as}`, async () => {
			await page.goto(at(known));
			await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
			await expectIslandsKnown(page);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 800 });
				await expectNoSidewaysScroll(page);
				for (const colorScheme of SCHEMES) {
					await page.emulateMedia({ colorScheme });
					await expectAccessible(page);
				}
				await page.screenshot({ path: join(import.meta.dirname, "results/screens/visits", `${nameOf(at(known))}-${as}-${width}.png`), fullPage: true });
			}
		});
	}
	expect(complaints).toEqual([]);
	for (const page of Object.values(pages)) await page.context().close();
});

async function expectNoSidewaysScroll(page: Page) {
	const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
	expect(wanted, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(given);
}

/** A file's name from an address, without the ids and secrets in it. */
function nameOf(address: string): string {
	const plain = address.replace(/[0-9a-f]{8}-?[0-9a-f-]{23,}/g, "id").replace(/\/link\/.*/, "/link");
	return plain.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
}
