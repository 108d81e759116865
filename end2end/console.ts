// A page that complains in its console has failed, whatever it shows.
import { test as base, expect } from "@playwright/test";

export { expect };

export const test = base.extend<{ silence: void }>({
	silence: [
		async ({ page }, use) => {
			const complaints: string[] = [];
			page.on("console", (message) => {
				if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
			});
			page.on("pageerror", (error) => complaints.push(String(error)));
			await use();
			expect(complaints, "complaints in the console").toEqual([]);
		},
		{ auto: true },
	],
});
