// A mail server for stories in which somebody is told by email.
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Email {
	to: string;
	/** With its headers. */
	text: string;
}

export class Mailroom {
	readonly emails: Email[] = [];
	readonly #server: SMTPServer;

	private constructor() {
		this.#server = new SMTPServer({
			authOptional: true,
			disabledCommands: ["STARTTLS"],
			onData: (stream, session, taken) => {
				let text = "";
				stream.on("data", (part: Buffer) => (text += part.toString("utf8")));
				stream.on("end", () => {
					for (const { address } of session.envelope.rcptTo) this.emails.push({ to: address, text });
					taken();
				});
			},
		});
	}

	static async open(): Promise<Mailroom> {
		const room = new Mailroom();
		await new Promise<void>((done) => room.#server.listen(0, "127.0.0.1", () => done()));
		return room;
	}

	get url(): string {
		return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
	}

	/** The emails to one address. */
	to(address: string): Email[] {
		return this.emails.filter((email) => email.to === address);
	}

	close(): Promise<void> {
		return new Promise((done) => this.#server.close(() => done()));
	}
}
