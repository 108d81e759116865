// A page that complains in its console has failed, whatever it shows.
import { test as base, expect } from "@playwright/test";

export { expect };

/** Set while a tool of the tests looks at the page: what it does there is not the page's doing. */
export const tool = { atWork: false };

export const test = base.extend<{ silence: void }>({
	silence: [
		async ({ page }, use) => {
			const complaints: string[] = [];
			page.on("console", (message) => {
				if (tool.atWork) return;
				if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
			});
			page.on("pageerror", (error) => complaints.push(String(error)));
			await use();
			expect(complaints, "complaints in the console").toEqual([]);
		},
		{ auto: true },
	],
});
