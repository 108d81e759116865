// How the browser is driven: Debian's Chromium in its form without a window, every story with script and without.
import { defineConfig } from "@playwright/test";

// Chromium's sandbox does not work for root; the rest keeps it from calling home.
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
	testDir: ".",
	outputDir: "results",
	timeout: 60_000,
	expect: { timeout: 10_000 }, // islands wake when the browser is idle
	workers: 2, // each with a college of its own; they wait for pages more than they work
	retries: 0,
	reporter: "list",
	use: {
		viewport: { width: 1280, height: 900 },
		locale: "en-GB",
		timezoneId: "Europe/London",
		video: "off",
		trace: "off", // it doubles what a story takes; `run.sh --trace=on NAME` shows one that failed step by step
		screenshot: "only-on-failure",
		launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", args: [...sandbox, ...quiet] },
	},
	projects: [
		{ name: "script", use: { javaScriptEnabled: true }, grepInvert: /@no-script/ },
		{ name: "no-script", use: { javaScriptEnabled: false }, grepInvert: /@script/ },
	],
});
