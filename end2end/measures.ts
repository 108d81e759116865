// What tools cannot see, measured in the page as it stands: each gives what it found wrong, in words, and nothing when all is well.
import type { Page } from "@playwright/test";

/** Everything that can be pressed or filled in and is seen. */
const CONTROLS = "a[href], button, summary, select, textarea, input:not([type=hidden])";

/** Targets smaller than `least` pixels, or nearer to another than 8 pixels (R21). A link inside a sentence is as high as its line. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
	return page.evaluate(
		([controls, least]) => {
			const inSentence = (found: Element) =>
				getComputedStyle(found).display === "inline" && (found.parentElement?.textContent ?? "").trim().length > (found.textContent ?? "").trim().length;
			const seen = [...document.querySelectorAll<HTMLElement>(controls)].filter((found) => found.checkVisibility() && found.className !== "skip-link" && !inSentence(found));
			// whoever presses the words of a box ticks it
			const reach = (found: HTMLElement) => {
				const parts = [found, ...((found as HTMLInputElement).labels ?? [])].map((part) => part.getBoundingClientRect());
				const [left, top] = [Math.min(...parts.map((part) => part.left)), Math.min(...parts.map((part) => part.top))];
				const [right, bottom] = [Math.max(...parts.map((part) => part.right)), Math.max(...parts.map((part) => part.bottom))];
				return found.matches("[type=checkbox], [type=radio]") ? new DOMRect(left, top, right - left, bottom - top) : found.getBoundingClientRect();
			};
			const targets = seen.map((found) => ({ found, box: reach(found), name: `${found.tagName.toLowerCase()} “${(found.getAttribute("aria-label") ?? found.textContent ?? "").trim() || found.id}”` }));
			const small = targets.filter(({ box }) => Math.round(box.width) < least || Math.round(box.height) < least);
			const told = small.map(({ name, box }) => `${name} is ${Math.round(box.width)} by ${Math.round(box.height)}`);
			for (const [index, one] of targets.entries()) {
				for (const other of targets.slice(index + 1)) {
					const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
					const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
					// a speaker lies on the end of its own answer's card
					if (one.found.parentElement === other.found.parentElement && other.found.matches(".choice > .speak")) continue;
					if (one.found.matches(".check > input") && other.found.matches(".check > input")) continue; // rows of one list
					if (Math.round(Math.max(across, down)) < 8) told.push(`${one.name} is ${Math.round(Math.max(across, down))} from ${other.name}`);
				}
			}
			return told;
		},
		[CONTROLS, least] as const,
	);
}

/** Text that is too small, too tight, too long a line, slanted, or all in capitals (R59). */
export function hardToRead(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const told = new Set<string>();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const ruler = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const words = (node.textContent ?? "").trim();
			const holder = node.parentElement as HTMLElement;
			if (!words || !holder.checkVisibility() || holder.matches(".avatar, option, script, title")) continue;
			const style = getComputedStyle(holder);
			const size = Number.parseFloat(style.fontSize);
			const say = (what: string) => told.add(`“${words.slice(0, 40)}” ${what}`);
			if (size < 20) say(`is ${size} px`);
			if (style.fontStyle !== "normal") say("is slanted");
			if (style.textTransform !== "none") say("has its letters changed");
			if (style.textAlign === "justify") say("is justified");
			const block = holder.closest<HTMLElement>("p, li, dd");
			if (!block) continue;
			if (Number.parseFloat(style.lineHeight) < 1.5 * size && block === holder) say(`has lines ${Number.parseFloat(style.lineHeight) / size} apart`);
			ruler.font = `${style.fontSize} ${style.fontFamily}`;
			const range = document.createRange();
			range.selectNodeContents(node);
			if (range.getBoundingClientRect().width > 60.5 * ruler.measureText("0").width) say("runs over more than 60 characters");
		}
		return [...told];
	});
}

/** Whatever moves, or would move when it changes (R63). */
export function moving(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const told = document.getAnimations().map((animation) => `an animation of ${(animation.effect as KeyframeEffect)?.target?.className}`);
		for (const found of document.querySelectorAll("body *")) {
			const style = getComputedStyle(found);
			if (style.animationName !== "none" || style.transitionDuration.split(", ").some((long) => Number.parseFloat(long) > 0)) told.push(`${found.tagName} ${found.className}`);
		}
		return told;
	});
}

/** Boxes whose words are cut off, and a page that scrolls sideways (R57, R58). */
export function lost(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const told = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
		for (const found of document.querySelectorAll<HTMLElement>("body *")) {
			if (!found.checkVisibility() || !(found.textContent ?? "").trim()) continue;
			const style = getComputedStyle(found);
			if (style.overflowX === "visible" && style.overflowY === "visible") continue;
			if (found.clientWidth <= 1) continue; // there for those who listen
			if (found.scrollWidth > found.clientWidth + 1 || found.scrollHeight > found.clientHeight + 1) told.push(`${found.tagName.toLowerCase()}.${found.className} cuts “${(found.textContent ?? "").trim().slice(0, 40)}”`);
		}
		return told;
	});
}

/** The spacing that a reader may force on any page (WCAG 1.4.12). A sheet of this kind is bound by no policy. */
export async function spaceOut(page: Page) {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});
}

/** What stands where the way to a person is on every other page: first after `main` (R49). At the door it is a line. */
export function talkElsewhere(page: Page, isIn: boolean): Promise<string[]> {
	return page.evaluate((isIn) => {
		const inFoot = document.querySelector("main + footer.foot")?.firstElementChild;
		const first = inFoot?.matches(".spoken-row") ? inFoot.firstElementChild : inFoot; // beside what reads it aloud
		const way = isIn ? 'a.talk[href^="/talk"]' : 'p.talk, a.talk[href^="/talk"]';
		return first?.matches(way) ? [] : [(first?.textContent ?? "nothing").trim()];
	}, isIn);
}

/** The ways on in `main` besides the answers and what reads them aloud (R89). */
export function mainActions(page: Page): Promise<string[]> {
	return page.evaluate(
		(controls) =>
			[...document.querySelectorAll<HTMLElement>("main")]
				.flatMap((main) => [...main.querySelectorAll<HTMLElement>(controls)])
				.filter((found) => found.checkVisibility() && !found.matches("fieldset input, .speak"))
				.map((found) => (found.textContent ?? "").trim() || found.id),
		CONTROLS,
	);
}

/** Answers, text fields, headings of questions and rows that have no speaker button of their own, on a page that has "Read all of it" (R25). */
export function unspoken(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		if (!document.querySelector("[data-read-aloud]")) return ["nothing reads the page aloud"];
		const spoken = new Set([...document.querySelectorAll<HTMLElement>("[data-speak]")].flatMap((button) => (button.dataset.speak ?? "").split(" ").filter(Boolean)));
		const pieces = [...document.querySelectorAll("legend :is(h1, h2), .choice-words, .field > label")].filter((found) => !found.closest("[hidden]") && !spoken.has(found.id));
		const rows = [...document.querySelectorAll('.link-row, .foot a.talk[href^="/talk"]')].filter((row) => !row.matches(":has(+ .speak[data-speak=row])"));
		return [...pieces, ...rows].map((found) => (found.textContent ?? "").trim());
	});
}

/**
 * Ways on of one page that wear the same picture and lead to two places: whoever does not read could not tell them apart.
 * What a picture stands on tells which answer it changes or reads aloud, so those are not asked.
 */
export function samePictures(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const told: string[] = [];
		const worn = new Map<string, { to: string; name: string }>();
		for (const found of document.querySelectorAll<HTMLElement>("a, button")) {
			if (!found.checkVisibility() || found.matches(".speak, .answered *, .skip-link")) continue;
			const pictures = [...found.querySelectorAll<HTMLElement>(".sym, .avatar, .date-tile")].filter((one) => !one.closest(".link-row-note"));
			const picture = pictures.map((one) => (one.matches("img") ? (one as HTMLImageElement).src : one.matches(".avatar, .date-tile") ? one.textContent : one.innerHTML)).join(" ");
			if (!picture) continue;
			const form = found.closest("form");
			const to = (found as HTMLAnchorElement).href ?? (form ? `${form.action} ${new URLSearchParams(new FormData(form) as never)}` : found.className);
			const name = (found.textContent ?? "").trim().slice(0, 60);
			const other = worn.get(picture);
			if (other && other.to !== to) told.push(`“${name}” wears the picture of “${other.name}”`);
			worn.set(picture, other ?? { to, name });
		}
		return told;
	});
}
