// A page that complains in its console has failed, whatever it shows: every page of every person in a story is heard.
import { type BrowserContext, test as base, expect } from "@playwright/test";

export { expect };

/** Set while a tool of the tests looks at the page: what it does there is not the page's doing. */
export const tool = { atWork: false };

/** What a browser says of a page that is not there, or of a form sent back: no complaint, unlike a picture or a style missing. */
const ofAPage = (text: string, url: string) => /status of (404|422)/.test(text) && !/\/(pkg|photo)\b/.test(url);

/** Hears what the pages of a context complain of. */
export function hear(context: BrowserContext, complaints: string[]) {
	context.on("console", (message) => {
		const { url } = message.location();
		if (tool.atWork || ofAPage(message.text(), url)) return;
		if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.page()?.url()}: ${message.text()}`);
	});
	context.on("weberror", (error) => complaints.push(`${error.page()?.url()}: ${error.error()}`));
}

export const test = base.extend<{ silence: void }>({
	silence: [
		async ({ page, browser }, use) => {
			const complaints: string[] = [];
			hear(page.context(), complaints);
			const open = browser.newContext;
			browser.newContext = async (options) => {
				const context = await open.call(browser, options);
				hear(context, complaints);
				return context;
			};
			await use();
			browser.newContext = open;
			expect(complaints, "complaints in the console").toEqual([]);
		},
		{ auto: true },
	],
});
