// Every page of every role, looked at with the tools: nothing found, nothing said in the console, nothing out of sight.
import { join } from "node:path";
import { type Page, devices } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./college";
import { found as foundByIbm } from "./ibm";
import { expectIslandsKnown } from "./island";
import { hardToRead, lost, mainActions, moving, smallTargets, spaceOut, unspoken } from "./measures";
import { faintSymbols } from "./seen";
import { gather, routes, VISITS } from "./visits";

// some lessons of the day are over, and some are to come
test.use({ later: "2026-11-23T13:00:00Z" });

const FULL = process.env.SAYSO_PROOF === "full";
const WIDTHS = FULL ? [320, 768, 1280] : [320];
/** The routes to look at, as a pattern, while a page is being made; all of them without. */
const ONLY = new RegExp(process.env.SAYSO_VISITS ?? "");
const SCHEMES = ["light", "dark"] as const;
/** Pages that learners meet; the door is one. */
const LEARNERS = ["nobody", "at the door", "learner"];
/** Lists to pick one of, and every answer with its buttons: what is listed is what the page asks (R89). */
const LISTS = ["/statement/tasks", "/statement/lessons", "/statement/times", "/statement/activities", "/statement/check", "/statement/you-said", "/review", "/plan-review", "/plan-review/:step", "/plan"];
/** In a staff register, which families read too: as small as staff's pages. */
const FOR_STAFF = ["/accessibility", "/credits", "/sign-in/staff", "/link/:secret"];

test("every page of the app's own table is visited", () => {
	const visited = new Set(VISITS.map((visit) => visit.route).filter((route) => route.startsWith("/")));
	expect([...visited].sort()).toEqual(routes().sort());
});

test("every page passes every rule, in the light and in the dark @script", async ({ browser, college, baseURL }) => {
	test.setTimeout(900_000);
	const [pages, known] = await gather(browser, college, { ...devices["Desktop Chrome"], baseURL, locale: "en-GB" });
	for (const { route, as, at } of VISITS.filter(({ route }) => ONLY.test(route))) {
		const page = pages[as];
		await test.step(`${route} as ${as}`, async () => {
			const answer = await page.goto(at(known));
			expect.soft(answer?.status(), page.url()).toBe(statusOf(route, at(known)));
			await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
			await expectIslandsKnown(page);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 800 });
				await expectNoSidewaysScroll(page);
				for (const colorScheme of SCHEMES) {
					await page.emulateMedia({ colorScheme });
					await expectAccessible(page);
					expect.soft(await faintSymbols(page), `faint in the ${colorScheme} on ${page.url()}`).toEqual([]);
				}
				await expectMeasured(page, LEARNERS.includes(as) && !FOR_STAFF.includes(route), LISTS.includes(route));
				await page.screenshot({ path: join(import.meta.dirname, "results/screens/visits", `${nameOf(at(known))}-${as}-${width}.png`), fullPage: true });
			}
			expect.soft(await foundByIbm(page), `IBM's engine on ${page.url()}`).toEqual([]);
			await spaceOut(page);
			expect.soft(await lost(page), `lost in wide spacing on ${page.url()}`).toEqual([]);
		});
	}
	for (const page of Object.values(pages)) await page.context().close();
});

/** A passphrase that was refused is no page that was found. */
function statusOf(route: string, address: string): number {
	if (route === "not a page") return 404;
	return address === "/sign-in/staff?refused=refused" ? 422 : 200;
}

/** What neither engine sees. */
async function expectMeasured(page: Page, forLearners: boolean, isList: boolean) {
	expect.soft(await smallTargets(page, forLearners ? 60 : 44), `targets on ${page.url()}`).toEqual([]);
	expect.soft(await moving(page), `moves on ${page.url()}`).toEqual([]);
	expect.soft(await lost(page), `lost on ${page.url()}`).toEqual([]);
	if (!forLearners) return;
	expect.soft(await hardToRead(page), `hard to read on ${page.url()}`).toEqual([]);
	expect.soft(await unspoken(page), `not read aloud on ${page.url()}`).toEqual([]);
	expect.soft(isList || (await mainActions(page)).length <= 5, `more than five main actions on ${page.url()}`).toBe(true);
}

async function expectNoSidewaysScroll(page: Page) {
	const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
	expect(wanted, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(given);
}

/** A file's name from an address, without the ids and secrets in it. */
function nameOf(address: string): string {
	const plain = address.replace(/[0-9a-f]{8}-?[0-9a-f-]{23,}/g, "id").replace(/\/link\/.*/, "/link");
	return plain.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
}
