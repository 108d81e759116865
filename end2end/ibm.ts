// Looks at a page with IBM's engine, a second opinion beside axe: the rules of WCAG 2.2.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import { tool } from "./console";

const source = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");

// Where only pictures are wanted, and nowhere else, a heading is a stop of the keyboard, at which its words show (R31).
const MEANT = { rule: "element_tabbable_role_valid", at: /\/h1\[1\]$/ };

interface Found {
	ruleId: string;
	/** What kind of rule, and what came of it: "FAIL" is sure, "POTENTIAL" and "MANUAL" are for a person to look at. */
	value: [string, string];
	path: { dom: string };
	message: string;
}

/** What IBM's engine is sure of. */
export async function found(page: Page): Promise<string[]> {
	tool.atWork = true;
	if (!(await page.evaluate(() => "ace" in window))) await page.evaluate(source);
	const results: Found[] = await page.evaluate(async () => {
		const report = await new (window as any).ace.Checker().check(document, ["WCAG_2_2"]);
		return report.results.map(({ ruleId, value, path, message }: Found) => ({ ruleId, value, path: { dom: path.dom }, message }));
	});
	tool.atWork = false;
	expect(results.length, "rules that IBM's engine asked").toBeGreaterThan(20);
	const isOnlyPictures = (await page.locator("html").getAttribute("data-symbols")) === "only";
	const isMeant = ({ ruleId, path }: Found) => isOnlyPictures && ruleId === MEANT.rule && MEANT.at.test(path.dom);
	const wrong = results.filter((found) => found.value[1] === "FAIL" && !isMeant(found));
	return wrong.map(({ ruleId, path, message }) => `${ruleId}: ${path.dom} (${message})`);
}
