// The demo college, served by the real binary on a free port from an empty folder: one for each run of stories.
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test as quiet } from "./console";
import { Mailroom } from "./mailroom";

export { expect };

const BINARY = process.env.SAYSO ?? join(import.meta.dirname, "../target/release/sayso");
/** A Monday of term, before the first lesson. */
const NOW = process.env.SAYSO_NOW ?? "2026-11-23T08:30:00Z";

export interface College {
	url: string;
	/** What the command printed: where each role signs in. */
	printed: string;
	/** The first printed address on a line that names the role, or on the line after it. */
	link(role: RegExp): string;
	/** The picture of the learner's card, as a file. */
	card(): string;
	/** Lets someone in by hand, as the college would, and gives their new one-time link. */
	admit(name: string, role: string, site?: string): Promise<string>;
	/** Makes a learner a new card, which voids the one before, and gives its picture as a file. */
	newCard(sourcedId: string): Promise<string>;
}

export const test = quiet.extend<{ baseURL: string }, { later: string | undefined; withMail: boolean; mail: Mailroom | null; college: College }>({
	/** When the pages are looked at, where that is after the morning on which the college was made. */
	later: [undefined, { option: true, scope: "worker" }],
	withMail: [false, { scope: "worker", option: true }],
	mail: [
		async ({ withMail }, use) => {
			const room = withMail ? await Mailroom.open() : null;
			await use(room);
			await room?.close();
		},
		{ scope: "worker" },
	],
	college: [
		async ({ later, mail }, use) => {
			const folder = await mkdtemp(join(tmpdir(), "sayso-"));
			const port = await freePort();
			const url = `http://localhost:${port}`;
			const settings = {
				PATH: process.env.PATH,
				SAYSO_DATA_DIR: join(folder, "data"),
				SAYSO_LISTEN: `127.0.0.1:${port}`,
				SAYSO_PUBLIC_URL: url,
				...(mail && { SAYSO_SMTP_URL: mail.url, SAYSO_MAIL_FROM: "sayso@fernbank.example" }),
			};
			const run = async (...words: string[]) => {
				const { stdout } = await promisify(execFile)(BINARY, words, { cwd: folder, env: settings });
				return stdout;
			};
			const admit = async (name: string, role: string, site = "Riverside") => {
				const email = `${name.toLowerCase().replace(" ", ".")}@fernbank.example`;
				return linkIn(await run("admit", email, "--role", role, "--name", name, "--site", site), /./);
			};
			const cards = join(folder, "data", "cards");
			const newCard = async (sourcedId: string) => {
				await run("card", sourcedId);
				return join(cards, `${sourcedId}.png`);
			};
			if (later) await run("demo", "--now", NOW);
			const child = spawn(BINARY, ["demo", "--serve", "--now", later ?? NOW], { cwd: folder, env: settings });
			let printed = "";
			child.stdout.on("data", (part) => (printed += part));
			child.stderr.on("data", (part) => (printed += part));
			try {
				await ready(url, child, () => printed);
				const card = () => join(cards, readdirSync(cards).find((name) => name.endsWith(".png")) ?? "no card was drawn");
				await use({ url, printed, link: (role) => linkIn(printed, role), card, admit, newCard });
			} finally {
				child.kill();
				await rm(folder, { recursive: true, force: true });
			}
		},
		{ scope: "worker", timeout: 120_000 },
	],
	baseURL: async ({ college }, use) => use(college.url),
});

/** A sign-in link holds for one visit; the college prints one a role. */
function linkIn(printed: string, role: RegExp): string {
	const lines = printed.split("\n");
	const at = lines.findIndex((line) => role.test(line));
	const link = lines.slice(at).join("\n").match(/https?:\/\/\S+/)?.[0];
	if (at < 0 || !link) throw new Error(`no link for ${role} in:\n${printed}`);
	return link;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

async function ready(url: string, child: ChildProcess, printed: () => string) {
	for (let tries = 0; tries < 600; tries++) {
		if (child.exitCode !== null) throw new Error(`sayso stopped with ${child.exitCode}:\n${printed()}`);
		const answer = await fetch(`${url}/ready`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error(`sayso was not ready in a minute:\n${printed()}`);
}
