// Every page there is, with an address of it and who opens it. The pages are read from the app's own table of routes, so
// that a new one without a visit here fails.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { College } from "./college";
import { comeInAsCoordinator, comeInAsLearner, comeInAsLsa, openLink, showCard } from "./people";

/** Who opens a page. Each is a browser of their own. */
export const VISITORS = ["nobody", "at the door", "learner", "LSA", "tutor", "coordinator", "safeguarding lead", "someone with two roles"] as const;
export type Visitor = (typeof VISITORS)[number];

export interface Visit {
	/** As the table of routes writes it; "not a page" for what is in no table. */
	route: string;
	as: Visitor;
	/** An address of it. */
	at: (known: Known) => string;
}

/** Ids and secrets that an address needs, read from the pages that lead there. */
export interface Known {
	learner: string;
	briefing: string;
	purpose: string;
	link: string;
	told: string;
	works: string;
	place: string;
	/** Where the LSA writes what was given. */
	give: string;
	/** Where the tutor writes a line. */
	line: string;
	/** A question about a lesson of the learner's that is over. */
	howWasIt: string;
	planLine: string;
	/** A goal of the learner's last review. */
	goal: string;
	/** What each step of a goal of this review would look like. */
	levels: string;
}

const visit = (route: string, as: Visitor, at: Visit["at"] | string = route): Visit => ({ route, as, at: typeof at === "string" ? () => at : at });

export const VISITS: Visit[] = [
	visit("/", "learner"),
	visit("/", "LSA"),
	visit("/", "tutor"),
	visit("/", "coordinator"),
	visit("/feed", "learner"),
	visit("/feed", "LSA"),
	visit("/statement/:situation", "learner", "/statement/all-lessons"),
	visit("/statement/:situation/:question", "learner", "/statement/all-lessons/presence"),
	visit("/statement/:situation/:question", "learner", "/statement/all-lessons/nearness"),
	visit("/statement/:situation/:question", "learner", "/statement/time-lunch/presence"),
	visit("/statement/:situation/:question", "learner", "/statement/my-helper/quality"),
	visit("/statement/:situation/:question", "learner", "/statement/how-i-show/show-stop"),
	visit("/statement/:situation/:question", "learner", "/statement/activity-reading/goal"),
	visit("/statement/:situation/:question", "learner", "/statement/step-read-a-page/now"),
	visit("/statement/:situation/:question", "learner", "/statement/my-helper/not-wanted"),
	visit("/statement/:situation/:question", "learner", "/statement/anything-else/anything-else"),
	visit("/statement/:situation", "learner", "/statement/time-lunch"),
	visit("/statement/:situation", "learner", "/statement/activity-reading"),
	visit("/statement/:situation/all", "learner", "/statement/all-lessons/all"),
	visit("/statement/:situation/all", "learner", "/statement/my-helper/all"),
	visit("/statement/practice", "learner", "/statement/practice?road=all-lessons"),
	visit("/statement/practice", "learner", "/statement/practice?road=all-lessons&tried=yes&pick=some"),
	visit("/statement/tasks", "learner"),
	visit("/statement/lessons", "learner"),
	visit("/statement/times", "learner"),
	visit("/statement/activities", "learner"),
	visit("/statement/check", "learner"),
	visit("/statement/check", "learner", "/statement/check?refused=nothing"),
	visit("/statement/sent", "learner"),
	visit("/statement/take-back", "learner"),
	visit("/statement/taken-back", "learner"),
	visit("/statement/you-said", "learner"),
	visit("/statement/you-said", "learner", "/statement/you-said?done=taken-back"),
	visit("/statement/who-can-see", "learner"),
	visit("/statement/:situation/:question/take-back", "learner", "/statement/all-lessons/presence/take-back"),
	visit("/support-seen", "learner"),
	visit("/person/:person/support", "coordinator", (known) => known.learner.replace("/statement", "/support")),
	visit("/plan-review", "learner"),
	visit("/plan-review/paper", "learner"),
	visit("/plan-review/:step", "learner", "/plan-review/begin"),
	visit("/plan-review/:step", "learner", "/plan-review/look-back"),
	visit("/plan-review/:step", "learner", "/plan-review/goals"),
	visit("/plan-review/goal/new", "learner"),
	visit("/plan-review/goal/new", "learner", "/plan-review/goal/new?refused=long"),
	visit("/plan-review/:step", "learner", "/plan-review/support"),
	visit("/plan-review/:step", "learner", "/plan-review/sum-up"),
	visit("/plan-review/:step", "learner", "/plan-review/all-term"),
	visit("/plan-review/line/:line", "learner", (known) => known.planLine.replace("/plan/", "/plan-review/")),
	visit("/plan-review/goal/:goal", "learner", (known) => known.goal),
	visit("/plan-review/goal/:goal/levels", "learner", (known) => known.levels),
	visit("/plan-reviews", "coordinator"),
	visit("/college/plan-reviews", "coordinator"),
	visit("/person/:person/plan-review", "coordinator", (known) => known.learner.replace("/statement", "/plan-review")),
	visit("/person/:person/plan-review/paper", "coordinator", (known) => known.learner.replace("/statement", "/plan-review/paper")),
	visit("/person/:person/annual-review", "coordinator", (known) => known.learner.replace("/statement", "/annual-review")),
	visit("/plan", "learner"),
	visit("/plan", "learner", "/plan?sooner=yes"),
	visit("/plan", "learner", "/plan?done=kept"),
	visit("/plan/line/:line", "learner", (known) => known.planLine),
	visit("/plan/you-said-we-did", "learner"),
	visit("/coming", "learner"),
	visit("/talk", "learner", "/talk?from=/statement/all-lessons/nearness"),
	{ route: "/talk/told", as: "learner", at: ({ told }) => told },
	visit("/talk", "learner", "/talk?from=/&next=9"),
	visit("/", "safeguarding lead"),
	visit("/accessibility", "nobody"),
	visit("/accessibility", "coordinator"),
	visit("/accessibility/easy", "nobody"),
	visit("/accessibility/easy", "learner"),
	visit("/words", "learner"),
	visit("/words", "nobody", "/words?from=/sign-in"),
	visit("/credits", "LSA"),
	visit("/college", "coordinator"),
	visit("/college/talk", "coordinator"),
	visit("/college/languages", "coordinator"),
	visit("/college/questions", "coordinator"),
	visit("/college/questions", "coordinator", "/college/questions?refused=sharing&wheres=all-lessons+lesson"),
	visit("/college/day-plan", "coordinator"),
	visit("/deployment/week/:monday", "coordinator", "/deployment/week/now"),
	visit("/deployment/week/:monday", "coordinator", "/deployment/week/now?by=learner"),
	visit("/deployment/week/:monday", "coordinator", "/deployment/week/now?by=room"),
	visit("/deployment/week/:monday/compare", "coordinator", "/deployment/week/now/compare"),
	visit("/deployment/week/:monday/rota", "coordinator", "/deployment/week/now/rota"),
	visit("/deployment/week/:monday/proposal", "coordinator", "/deployment/week/now/proposal"),
	visit("/deployment/week/:monday/:occurrence/:learner", "coordinator", (known) => known.place),
	visit("/absence", "LSA"),
	visit("/person/:person/absence", "coordinator", (known) => known.works.replace("/working-week", "/absence")),
	visit("/working-week", "coordinator"),
	visit("/person/:person/working-week", "coordinator", (known) => known.works),
	visit("/college/plans", "coordinator"),
	visit("/college/reasons", "coordinator"),
	visit("/insight/questions", "coordinator"),
	visit("/sitting", "learner"),
	visit("/sitting", "learner", "/sitting?refused=none"),
	visit("/sitting/helper", "learner", "/sitting/helper?answering=with-help"),
	visit("/sitting/helper", "learner", "/sitting/helper?answering=written-for-me&refused=none"),
	visit("/sign-in", "nobody"),
	visit("/sign-in", "nobody", "/sign-in?refused=card-refused"),
	visit("/card", "nobody"),
	visit("/sign-in/is-this-you", "at the door"),
	visit("/sign-in/staff", "nobody"),
	visit("/sign-in/staff", "nobody", "/sign-in/staff?refused=refused"),
	visit("/sign-in/kept", "learner"),
	visit("/sign-in/out", "nobody"),
	visit("/link/:secret", "nobody", (known) => known.link),
	visit("/link/:secret", "nobody", "/link/long-gone"),
	visit("/sign-in/passphrase", "coordinator"),
	visit("/role", "someone with two roles"),
	visit("/settings", "nobody"),
	visit("/settings", "learner", "/settings?from=/statement/all-lessons/presence"),
	visit("/settings/:group", "learner", "/settings/look"),
	visit("/settings/:group", "LSA", "/settings/words"),
	visit("/settings/:group/:setting", "nobody", "/settings/words/text"),
	visit("/settings/:group/:setting", "learner", "/settings/look/theme"),
	visit("/settings/:group/:setting", "learner", "/settings/answers/go-on"),
	visit("/settings/:group/:setting", "learner", "/settings/aloud/voice"),
	visit("/settings/:group/:setting", "LSA", "/settings/words/font"),
	{ route: "/teaching/:occurrence/purpose", as: "tutor", at: ({ purpose }) => purpose },
	visit("/college/words", "coordinator"),
	visit("/college/words/:key", "coordinator", "/college/words/parts-talk-reader"),
	visit("/person/:person/statement", "coordinator", (known) => known.learner),
	visit("/person/:person/plan", "coordinator", (known) => known.learner.replace("/statement", "/plan")),
	visit("/person/:person/saw", "coordinator", (known) => known.learner.replace("/statement", "/saw")),
	visit("/person/:person/saw/:question", "coordinator", (known) => known.learner.replace("/statement", "/saw/presence")),
	visit("/person/:person/saw/:question", "LSA", (known) => known.briefing.replace(/\/briefing\/.*/, "/saw/moment")),
	visit("/person/:person/briefing/:occurrence", "LSA", (known) => known.briefing),
	visit("/person/:person/review", "coordinator", (known) => known.learner.replace("/statement", "/review")),
	visit("/person/:person/review/:occurrence", "LSA", (known) => known.give),
	visit("/person/:person/review/:occurrence", "tutor", (known) => known.line),
	visit("/review", "learner"),
	visit("/review/record", "learner"),
	visit("/person/:person/record", "coordinator", (known) => known.learner.replace("/statement", "/record")),
	visit("/review/:occurrence", "learner", (known) => known.howWasIt.replace("/enough", "")),
	visit("/review/:occurrence/:question", "learner", (known) => known.howWasIt),
	visit("/review/:occurrence/:question", "learner", (known) => known.howWasIt.replace("/enough", "/on-own")),
	visit("not a page", "nobody", "/nowhere"),
	visit("not a page", "learner", "/statement/all-lessons/nothing"),
	visit("not a page", "coordinator", "/statement/check"),
];

/** Every page of the app's table of routes. */
export function routes(): string[] {
	const table = readFileSync(join(import.meta.dirname, "../app/src/routes.rs"), "utf8");
	return [...table.matchAll(/path!\("([^"]+)"\)/g)].map(([, route]) => route);
}

/** Brings everyone in, each in a browser of their own, and reads what addresses need. */
export async function gather(browser: Browser, college: College, options: object): Promise<[Record<Visitor, Page>, Known]> {
	const open = async () => (await browser.newContext(options)).newPage();
	const pages = Object.fromEntries(await Promise.all(VISITORS.map(async (as) => [as, await open()]))) as Record<Visitor, Page>;
	await showCard(pages["at the door"], await college.newCard("L1004"));
	await comeInAsLearner(pages.learner, await college.newCard("L1013"));
	await comeInAsLsa(pages.LSA, college);
	await comeInAsCoordinator(pages.coordinator, college);
	await college.admit("Ruth Bell", "lsa");
	await openLink(pages["someone with two roles"], await college.admit("Ruth Bell", "coordinator"));
	await openLink(pages["safeguarding lead"], await college.admit("Frances Hale", "safeguarding-lead"));
	await openLink(pages.tutor, await college.admit("Kwame Osei", "tutor"));
	await pages.tutor.goto("/");
	await wantsHelp(pages.learner);
	const told = await tellSomeone(pages.learner);
	const planLine = await planLineOf(pages.learner);
	const { goal, levels } = await goalOf(pages.learner);
	await sendSomeone(pages.coordinator, pages.learner);
	const href = (page: Page, part: string) => page.locator(`a[href*='${part}']`).first().getAttribute("href");
	// before what is seen of their support asks first
	const howWasIt = (await pages.learner.goto("/"), await href(pages.learner, "/review/")) ?? "";
	await lookAtSupport(pages.coordinator);
	await pages.coordinator.goto("/");
	const learner = await pages.coordinator.locator("a[href*='/statement']").first().getAttribute("href");
	const briefing = await pages.LSA.locator("a[href*='/briefing/']").first().getAttribute("href");
	const give = (await href(pages.LSA, "/review/")) ?? "";
	const line = (await href(pages.tutor, "/review/")) ?? "";
	await pages.coordinator.goto("/working-week");
	const works = await pages.coordinator.locator("td, th").locator("a[href*='/working-week']").first().getAttribute("href");
	await pages.coordinator.goto("/deployment/week/now");
	await pages.coordinator.getByRole("link", { name: "The week after" }).click();
	const place = await pages.coordinator.locator(".week-cell a").last().getAttribute("href");
	await pages.coordinator.goto("/");
	await openLink(pages.tutor, await college.admit(await tutorOf(pages.LSA), "tutor"));
	await pages.tutor.goto("/");
	const purpose = await pages.tutor.locator("a[href$='/purpose']").first().getAttribute("href");
	const link = new URL(await college.admit("Ruth Bell", "coordinator")).pathname;
	return [pages, { learner: learner ?? "", briefing: briefing ?? "", purpose: purpose ?? "", link, told, give, line, howWasIt, planLine, goal, levels, works: works ?? "", place: place ?? "" }];
}

/** Who teaches the session an LSA goes to, by their own page. */
export async function tutorOf(lsa: Page): Promise<string> {
	const taught = await lsa.getByText(/ with .* · until /).first().innerText();
	return taught.replace(/.* with /, "").replace(/ ·.*/, "");
}

/** Says "I want help", without which how near is not asked. */
async function wantsHelp(learner: Page) {
	await learner.goto("/statement/all-lessons/presence");
	await learner.locator(".choice", { has: learner.locator("input[value=help]") }).locator("label").click();
	await learner.locator("form .main-button").click();
	await learner.waitForURL(/all-lessons\/(?!presence)/);
}

/** Asks the first reader for help, and gives the address that says so. */
async function tellSomeone(learner: Page): Promise<string> {
	await learner.goto("/talk?from=/");
	await learner.getByRole("button", { name: /^Tell/ }).first().click();
	const { pathname, search } = new URL(learner.url());
	return pathname + search;
}

/** Holds one review with a goal, begins the next, and gives the address of that goal in it, and of the steps of a new one. */
async function goalOf(learner: Page): Promise<Pick<Known, "goal" | "levels">> {
	await learner.goto("/plan-review");
	await learner.getByRole("button", { name: "Start the meeting" }).click();
	const sayGoal = async (words: string) => {
		await learner.goto("/plan-review/goal/new");
		await learner.getByRole("textbox", { name: "In my own words" }).fill(words);
		await learner.getByRole("button", { name: "Continue" }).click();
	};
	await sayGoal("Cook alone.");
	await learner.getByRole("link", { name: /^Say what each step looks like/ }).click();
	await learner.getByRole("textbox", { name: "As hoped" }).fill("I cook once a week.");
	await learner.getByRole("button", { name: "Keep this" }).click();
	await learner.goto("/plan-review/thanks");
	await learner.getByRole("button", { name: "The meeting is over" }).click();
	await learner.goto("/plan-review");
	await learner.getByRole("button", { name: "Start the meeting" }).click();
	await learner.goto("/plan-review/look-back");
	const goal = (await learner.locator("a[href^='/plan-review/goal/']").first().getAttribute("href")) ?? "";
	await sayGoal("Swim.");
	const levels = (await learner.locator("a[href$='/levels']").first().getAttribute("href")) ?? "";
	return { goal, levels };
}

/** Puts an LSA with a learner at one lesson of the day; leaves the coordinator at what the learner said. */
async function sendSomeone(coordinator: Page, learner: Page) {
	await coordinator.goto("/");
	const name = await learner.locator(".bar-me span[dir]").innerText();
	await coordinator.locator("a[href$='/statement']", { hasText: name }).first().click();
	const form = coordinator.locator("form[aria-labelledby=deploy]");
	const named = await form.getByLabel("Session").locator("option:not([value=''])").allTextContents();
	await form.getByLabel("Session").selectOption(named.find((option) => / Monday /.test(option)) ?? named[0]);
	await form.getByLabel("Who comes").selectOption({ index: 1 });
	await form.getByLabel("From", { exact: true }).fill("2026-11-23");
	await form.getByLabel("To, and including").fill("2026-11-29");
	await form.getByRole("button", { name: "Publish this" }).click();
}

/** Writes down how the support of the learner looked of whom the coordinator reads, so that they are asked about it. */
async function lookAtSupport(coordinator: Page) {
	await coordinator.goto(new URL(coordinator.url()).pathname.replace("/statement", "/support"));
	await coordinator.getByLabel("Session").selectOption({ index: 1 });
	for (const five of ["attentive", "blends", "calms", "balance", "own-version"]) await coordinator.locator(`label[for="${five}-partly"]`).click();
	await coordinator.getByRole("button", { name: /^Save for / }).click();
}

/** The address of the first line of a learner's own plan. */
async function planLineOf(learner: Page): Promise<string> {
	await learner.goto("/plan");
	return (await learner.locator("a[href^='/plan/line/']").first().getAttribute("href")) ?? "";
}
