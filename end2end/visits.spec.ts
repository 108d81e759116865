// Every page of every role, looked at with the tools: nothing found, nothing said in the console, nothing out of sight.
import { join } from "node:path";
import { type Page, devices } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test as atCollege } from "./college";
import { hear } from "./console";
import { found as foundByIbm } from "./ibm";
import { expectIslandsKnown } from "./island";
import { hardToRead, lost, mainActions, moving, samePictures, smallTargets, spaceOut, talkElsewhere, unspoken } from "./measures";
import { faintSymbols } from "./seen";
import { expectNoSidewaysScroll } from "./small_phone";
import { gather, type Known, routes, type Visit, VISITS, type Visitor } from "./visits";

interface Everyone {
	pages: Record<Visitor, Page>;
	known: Known;
	/** What their pages said in the console. */
	complaints: string[];
}

/** Brings everyone in once for all pages that a worker looks at. */
const test = atCollege.extend<object, { everyone: Everyone }>({
	everyone: [
		async ({ browser, college }, use) => {
			const [pages, known] = await gather(browser, college, { ...devices["Desktop Chrome"], baseURL: college.url, locale: "en-GB", timezoneId: "Europe/London" });
			const complaints: string[] = [];
			for (const page of Object.values(pages)) hear(page.context(), complaints);
			await use({ pages, known, complaints });
			for (const page of Object.values(pages)) await page.context().close();
		},
		{ scope: "worker", timeout: 180_000 },
	],
});

// some lessons of the day are over, and some are to come
test.use({ later: "2026-11-23T13:00:00Z" });

const FULL = process.env.SAYSO_PROOF === "full";
const WIDTHS = FULL ? [320, 768, 1280] : [320];
/** The routes to look at, as a pattern, while a page is being made; all of them without. */
const ONLY = new RegExp(process.env.SAYSO_VISITS ?? "");
/** The browser's light and dark, and what a reader may choose over them. */
const THEMES = ["light", "dark", "contrast", "cream", "blue"] as const;
type Theme = (typeof THEMES)[number];
/** The themes in which both engines ask every rule; in the others axe asks those of colour. */
const WHOLE: readonly Theme[] = FULL ? ["light", "dark", "contrast"] : ["light"];
/** One page of each kind: what every theme and every way of pictures is tried on where the proof is scaled down. */
const KINDS = ["/statement/all-lessons/presence", "/statement/anything-else/anything-else", "/statement/tasks", "/statement/check", "/plan", "/plan/line/:line", "/review", "/review/record", "/settings/look/theme", "/person/:person/briefing/:occurrence", "/person/:person/plan", "/working-week", "/deployment/week/now", "/sign-in"];
/** Pages that learners meet; the door is one. */
const LEARNERS = ["nobody", "at the door", "learner"];
/** Lists to pick one of, and every answer with its buttons: what is listed is what the page asks (R89). */
const LISTS = ["/settings", "/review/:occurrence", "/support-seen", "/statement/tasks", "/statement/lessons", "/statement/times", "/statement/activities", "/statement/check", "/statement/you-said", "/review", "/coming", "/plan-review", "/plan-review/:step", "/plan-review/goal/:goal/levels", "/plan"];
/** In a staff register, which families read too: as small as staff's pages. */
const FOR_STAFF = ["/accessibility", "/credits", "/sign-in/staff", "/link/:secret"];

test("every page of the app's own table is visited", () => {
	const visited = new Set(VISITS.map((visit) => visit.route).filter((route) => route.startsWith("/")));
	expect([...visited].sort()).toEqual(routes().sort());
});

/** How the pictures of a page are shown, and which pages are looked at so: each share of them by itself, for the browsers there are. */
const SHARES = (["on", "off", "only"] as const).flatMap((pictures) => {
	const visits = FULL || pictures === "on" ? VISITS : VISITS.filter(isOfAKind);
	const chosen = visits.filter(({ route }) => ONLY.test(route));
	const size = Math.max(1, Math.ceil(chosen.length / (FULL ? 6 : pictures === "on" ? 4 : 1)));
	return [...Array(Math.ceil(chosen.length / size)).keys()].map((share) => ({ pictures, share: share + 1, visits: chosen.slice(share * size, (share + 1) * size) }));
});

test.describe("every page passes every rule in light and dark, and a page of each kind in every theme @script", () => {
	test.describe.configure({ mode: "parallel", timeout: FULL ? 7_200_000 : 1_800_000 });
	for (const { pictures, share, visits } of SHARES) {
		test(`pictures ${pictures}, share ${share}`, async ({ everyone: { pages, known, complaints } }) => {
			for (const [who, page] of Object.entries(pages)) if (who !== "someone with two roles") await choosePictures(page, pictures); // they are asked first what they are here as
			for (const visit of visits) await look(pages[visit.as], visit, known, FULL || isOfAKind(visit) ? THEMES : ["light", "dark"]);
			expect(complaints.splice(0), "complaints in the console").toEqual([]);
		});
	}
});

test("no two pages of one reader have one title @script", async ({ everyone: { pages, known } }) => {
	test.setTimeout(300_000);
	const titles = new Map<string, string>();
	for (const { as, at } of VISITS) {
		await pages[as].goto(at(known));
		await expectOwnTitle(pages[as], `${as} at`, titles);
	}
});

/** What one reader finds under one title is one page, by one address or another (R78). Where nothing is, that is all there is to say. */
async function expectOwnTitle(page: Page, reader: string, titles: Map<string, string>) {
	const key = `${reader} ${await page.title()}`;
	const heading = await page.getByRole("heading", { level: 1 }).innerText();
	expect.soft(heading, `“${key}” is the title of two pages, one of them ${page.url()}`).toBe(titles.get(key) ?? heading);
	titles.set(key, heading);
}

/** Whether a visit is the first one to its kind of page. */
function isOfAKind(visit: Visit): boolean {
	const key = ({ route, at }: Visit) => (KINDS.includes(route) ? route : at.length === 0 ? at({} as Known) : "");
	return KINDS.includes(key(visit)) && VISITS.findIndex((other) => key(other) === key(visit)) === VISITS.indexOf(visit);
}

/** As a reader chooses it, on its own page: what is drawn is the server's to say. */
async function choosePictures(page: Page, pictures: "on" | "off" | "only") {
	await page.goto("/settings/look/symbols");
	const choice = page.locator(`input[value=${pictures}]`);
	if ((await choice.count()) === 0) return; // staff pages always have their words
	await choice.press("Space");
	await page.getByRole("button", { name: "Keep this" }).click();
	await expect(page.locator(pictures === "on" ? "html:not([data-symbols=off], [data-symbols=only])" : `html[data-symbols=${pictures}]`)).toHaveCount(1);
}

/** The styles obey an attribute of the page, which the settings put there. */
async function showIn(page: Page, theme: Theme) {
	const ofBrowser = theme === "light" || theme === "dark";
	await page.emulateMedia({ colorScheme: ofBrowser ? theme : "light" });
	await page.evaluate((theme) => (theme ? document.documentElement.setAttribute("data-theme", theme) : document.documentElement.removeAttribute("data-theme")), ofBrowser ? null : theme);
}

async function look(page: Page, visit: Visit, known: Known, themes: readonly Theme[]) {
	const { route, as, at } = visit;
	await test.step(`${route} as ${as}`, async () => {
		const answer = await page.goto(at(known));
		expect.soft(answer?.status(), page.url()).toBe(statusOf(route, at(known)));
		await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
		await expectIslandsKnown(page);
		if (LEARNERS.includes(as) && !FOR_STAFF.includes(route)) await expectFocusOnHeading(page);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 800 });
			await expectNoSidewaysScroll(page);
			for (const theme of themes) {
				await showIn(page, theme);
				await expectAccessible(page, WHOLE.includes(theme) ? "all" : "of colour");
				expect.soft(await faintSymbols(page), `faint in ${theme} on ${page.url()}`).toEqual([]);
				if (WHOLE.includes(theme)) expect.soft(await foundByIbm(page), `IBM's engine in ${theme} on ${page.url()}`).toEqual([]);
			}
			await showIn(page, "light");
			await expectMeasured(page, LEARNERS.includes(as) && !FOR_STAFF.includes(route), as === "learner", LISTS.includes(route));
			await page.screenshot({ path: join(import.meta.dirname, "results/screens/visits", `${nameOf(at(known))}-${as}-${width}.png`), fullPage: true });
		}
		await spaceOut(page);
		expect.soft(await lost(page), `lost in wide spacing on ${page.url()}`).toEqual([]);
		if (FULL || isOfAKind(visit)) await lookWithoutScript(page, at(known));
	});
}

/** The same page as whoever has no script is given it. The tools are scripts themselves, so it is the page that goes without. */
async function lookWithoutScript(page: Page, address: string) {
	const isPage = (url: URL) => `${url.pathname}${url.search}` === address;
	await page.route(isPage, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace(/<script\b[^]*?<\/script>/g, "") });
	});
	await page.goto(address);
	await expect(page.locator("script")).toHaveCount(0);
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);
	expect.soft(await foundByIbm(page), `IBM's engine without script on ${page.url()}`).toEqual([]);
	await page.unroute(isPage);
}

/** A passphrase that was refused is no page that was found. */
function statusOf(route: string, address: string): number {
	if (route === "not a page") return 404;
	return address === "/sign-in/staff?refused=refused" ? 422 : 200;
}

/** What neither engine sees. */
async function expectMeasured(page: Page, forLearners: boolean, isIn: boolean, isList: boolean) {
	expect.soft(await smallTargets(page, forLearners ? 60 : 44), `targets on ${page.url()}`).toEqual([]);
	expect.soft(await moving(page), `moves on ${page.url()}`).toEqual([]);
	expect.soft(await lost(page), `lost on ${page.url()}`).toEqual([]);
	if (!forLearners) return;
	expect.soft(await hardToRead(page), `hard to read on ${page.url()}`).toEqual([]);
	const readsWords = (await page.locator("html[data-symbols=off]").count()) > 0; // whoever wants no pictures goes by the words
	expect.soft(readsWords ? [] : await samePictures(page), `two ways with one picture on ${page.url()}`).toEqual([]);
	expect.soft(await talkElsewhere(page, isIn), `first in the foot of ${page.url()}`).toEqual([]);
	expect.soft(await unspoken(page), `not read aloud on ${page.url()}`).toEqual([]);
	expect.soft(isList || (await mainActions(page)).length <= 5, `more than five main actions on ${page.url()}`).toBe(true);
}

/** Whoever listens hears first what the page is about, or what is wrong (R50, R51). */
async function expectFocusOnHeading(page: Page) {
	const only = (await page.locator("html[data-symbols=only]").count()) > 0; // what the heading names: its words show with the focus
	const first = only ? ":is(fieldset:has(> legend > h1), .heading:has(> h1), .trouble):focus" : ":is(h1, .trouble):focus";
	await expect.soft(page.locator(first), `what has the focus on ${page.url()}`).toHaveCount(1);
	const around = page.locator(":is(fieldset, .heading):focus");
	if ((await around.count()) > 0) await expect.soft(around, `the name of what has the focus on ${page.url()}`).toHaveAccessibleName(/\S/);
}

/** A file's name from an address, without the ids and secrets in it. */
function nameOf(address: string): string {
	const plain = address.replace(/[0-9a-f]{8}-?[0-9a-f-]{23,}/g, "id").replace(/\/link\/.*/, "/link");
	return plain.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
}
