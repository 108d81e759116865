// Looks at a page with axe: every rule of WCAG A, AA and AAA, best practice and the experimental ones.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import { tool } from "./console";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules that a theme has a say in, where the page was looked at in another already. */
const OF_COLOUR = ["cat.color"];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "wcag2aaa", "experimental"];

// What axe cannot decide, and why we may. Anything else it cannot decide fails.
const DECIDED: Record<string, string> = {
	"hidden-content": "it only says that a page hides something: speaker buttons hide until there is a voice",
};

// An experimental rule's doubt about one thing of ours: where only pictures are wanted, and nowhere else, a heading is a stop of
// the keyboard, at which its words show (R31).
const MEANT = { rule: "focus-order-semantics", at: ["#question", "#heading"] };

interface Found {
	id: string;
	nodes: { target: unknown[]; failureSummary?: string }[];
}

export async function expectAccessible(page: Page, rules: "all" | "of colour" = "all") {
	// by the debugger, which the page's own policy does not bind
	tool.atWork = true;
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
	const { violations, incomplete } = await page.evaluate(
		(tags) => (window as any).axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] }),
		rules === "all" ? TAGS : OF_COLOUR,
	);
	tool.atWork = false;
	const open = incomplete.filter((found: Found) => !(found.id in DECIDED));
	const isOnlyPictures = (await page.locator("html").getAttribute("data-symbols")) === "only";
	const wrong = violations.filter((found: Found) => !isOnlyPictures || found.id !== MEANT.rule || found.nodes.some(({ target }) => !MEANT.at.includes(target.join(" "))));
	const told = [...wrong, ...open].map(
		(found: Found) => `${found.id}: ${found.nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary})`).join("; ")}`,
	);
	expect.soft(told, `axe on ${page.url()}`).toEqual([]);
}
