// The island by itself, on a page written here: what it says, what it shows, what it keeps.
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./console";
import { stubSpeech } from "./speech";

const SITE = join(import.meta.dirname, "../target/site");
const names = JSON.parse(readFileSync(join(SITE, "manifest.json"), "utf8"));
const script = readFileSync(join(SITE, "pkg", names["browser.js"]), "utf8");
const island = /export function (ReadAloudIsland_\d+)/.exec(script)?.[1] ?? "";

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><title>Near</title><link rel="icon" href="data:,">
<script type="module" src="/pkg/${names["browser.js"]}"></script></head><body><main id="main">
<section class="read-aloud" data-read-aloud="en-GB" data-no-voice="No voice." data-kept="Kept." data-not-kept="Not kept." hidden>
<button data-speak="">Read all</button><button data-stop hidden>Stop</button></section><p class="read-aloud-status" role="status"></p>
<leptos-island data-component="${island}"><!></leptos-island>
<h1 id="question">In Maths, where do you want your helper to be? You can change this later.</h1>
<button data-speak="question" hidden>Read the question</button>
<form method="post" action="/keep" data-keep="/statement/"><input type="hidden" name="turn" value="0">
<label><input type="radio" name="pick[]" value="next-to-me"><span id="near">Next to me</span></label>
<button type="button" data-speak="near" hidden>Read it</button>
<label><input type="radio" name="pick[]" value="in-the-room">In the room</label></form></main>
<footer class="foot"><div class="spoken-row"><a href="/talk" style="display: grid"><span>Talk to someone</span><span>Jo reads this</span></a>
<button type="button" data-speak="row" hidden>Read the row</button></div><p><a href="/">My support</a></p></footer></body></html>`;

let server: Server;
let address: string;
let kept: string[];
let next: { status: number; location: string };

test.beforeAll(async () => {
	server = createServer((request, response) => {
		if (request.method === "POST") {
			let body = "";
			request.on("data", (part) => (body += part));
			request.on("end", () => {
				kept.push(body);
				response.writeHead(next.status, { location: next.location }).end();
			});
		} else if (request.url?.startsWith("/pkg/")) {
			const type = request.url.endsWith(".wasm") ? "application/wasm" : "text/javascript";
			response.writeHead(200, { "content-type": type }).end(readFileSync(join(SITE, request.url)));
		} else {
			response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
		}
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(() => server.close());

test.beforeEach(() => {
	kept = [];
	next = { status: 200, location: "/statement/all-lessons/moment" };
});

async function open(page: Page) {
	await page.goto(address);
	await expect(page.getByRole("button", { name: "Read all" })).toBeVisible();
}

const marked = (page: Page, name: string) =>
	page.evaluate((name) => [...((CSS as any).highlights.get(name) ?? [])].map(String).join(), name);

test("the question is spoken one sentence at a time by the voice on the device @script", async ({ page }) => {
	const spoken = await stubSpeech(page);
	await open(page);
	expect(await spoken()).toEqual([]); // never by itself
	await page.getByRole("button", { name: "Read the question" }).click();
	await expect.poll(spoken).toEqual([
		{ text: "In Maths, where do you want your helper to be?", lang: "en-GB", voice: "here", rate: 1 },
		{ text: "You can change this later.", lang: "en-GB", voice: "here", rate: 1 },
	]);
	await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
});

test("read all speaks everything the page shows, in its order, and then the ways on in its foot @script", async ({ page }) => {
	const spoken = await stubSpeech(page);
	await open(page);
	await page.getByRole("button", { name: "Read all" }).click();
	await expect.poll(async () => (await spoken()).map(({ text }) => text)).toEqual([
		"In Maths, where do you want your helper to be?",
		"You can change this later.",
		"Next to me",
		"In the room",
		"Talk to someone",
		"Jo reads this",
		"My support",
	]);
});

test("what stands beside a row reads all of that row, and nothing else @script", async ({ page }) => {
	const spoken = await stubSpeech(page);
	await open(page);
	await page.getByRole("button", { name: "Read the row" }).click();
	await expect.poll(async () => (await spoken()).map(({ text }) => text)).toEqual(["Talk to someone", "Jo reads this"]);
});

test("the sentence is marked, and the word when the voice tells it, until stop @script", async ({ page }) => {
	await stubSpeech(page, { boundaries: true, milliseconds: 60_000 });
	await open(page);
	await page.getByRole("button", { name: "Read the question" }).click();
	await expect.poll(() => marked(page, "spoken-sentence")).toBe("In Maths, where do you want your helper to be?");
	await expect.poll(() => marked(page, "spoken-word")).toBe("In");
	await page.getByRole("button", { name: "Stop" }).click();
	expect(await marked(page, "spoken-sentence")).toBe("");
	expect(await page.evaluate(() => (window as any).cancelled)).toBeGreaterThan(0);
});

test("a voice that tells no words still has its sentence marked @script", async ({ page }) => {
	await stubSpeech(page, { boundaries: false, milliseconds: 60_000 });
	await open(page);
	await page.getByRole("button", { name: "Read it" }).click();
	await expect.poll(() => marked(page, "spoken-sentence")).toBe("Next to me");
	expect(await marked(page, "spoken-word")).toBe("");
});

test("where no voice speaks the page's language, that is said, and no other voice reads it @script", async ({ page }) => {
	const spoken = await stubSpeech(page, { boundaries: true, milliseconds: 5, foreign: true });
	await open(page);
	await page.getByRole("button", { name: "Read the question" }).click();
	await expect(page.getByRole("status")).toHaveText("No voice.");
	expect(await spoken()).toEqual([]);
});

test("a picked answer is kept at once, counted, and told @script", async ({ page }) => {
	await stubSpeech(page);
	await open(page);
	await page.getByLabel("Next to me").check();
	await expect(page.getByRole("status")).toHaveText("Kept.");
	await page.getByLabel("In the room").check();
	await expect.poll(() => kept).toEqual([
		"turn=1&pick%5B%5D=next-to-me&way=picked",
		"turn=2&pick%5B%5D=in-the-room&way=picked",
	]);
	expect(page.url()).toBe(address); // picking never moves the page on
});

test("an answer that only led to sign-in is not told as kept @script", async ({ page }) => {
	await stubSpeech(page);
	next = { status: 200, location: "/sign-in" };
	await open(page);
	await page.getByLabel("Next to me").check();
	await expect(page.getByRole("status")).toHaveText("Not kept.");
});

test("without script nothing that needs it is shown @no-script", async ({ page }) => {
	await page.goto(address);
	await expect(page.getByRole("button")).toHaveCount(0);
});
