// Stands in for the browser's voice: Debian's Chromium has none, and tests must not wait for sound.
import type { Page } from "@playwright/test";

export interface Spoken {
	text: string;
	lang: string;
	voice: string | null;
	rate: number;
}

export interface Manner {
	/** Whether the voice says which word it is at. */
	boundaries: boolean;
	/** How long a sentence takes. */
	milliseconds: number;
	/** Whether this device has voices of another language alone. */
	foreign?: boolean;
}

/** Every later page speaks into a list instead. Returns what reads the list. */
export async function stubSpeech(page: Page, manner: Manner = { boundaries: true, milliseconds: 5 }) {
	await page.addInitScript((manner) => {
		const voices = [
			{ voiceURI: "net", name: "net", lang: "en-GB", localService: false, default: true },
			{ voiceURI: "here", name: "here", lang: "en_GB", localService: true, default: true },
			{ voiceURI: "other", name: "other", lang: "fr-FR", localService: true, default: true },
		].filter((voice) => !manner.foreign || voice.lang === "fr-FR");
		const spoken: Spoken[] = ((window as any).spoken = []);
		let current: any = null;
		class Utterance {
			lang = "";
			voice: any = null;
			rate = 1;
			onend: any = null;
			onerror: any = null;
			onboundary: any = null;
			constructor(public text: string) {}
		}
		const synthesis = {
			getVoices: () => voices,
			speak(utterance: any) {
				current = utterance;
				spoken.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.voiceURI ?? null, rate: utterance.rate });
				setTimeout(() => {
					if (current !== utterance) return;
					if (manner.boundaries) utterance.onboundary?.({ name: "word", charIndex: 0 });
					setTimeout(() => current === utterance && utterance.onend?.({}), manner.milliseconds);
				}, 0);
			},
			cancel() {
				(window as any).cancelled = ((window as any).cancelled ?? 0) + 1;
				const stopped = current;
				current = null;
				stopped?.onerror?.({ error: "canceled" });
			},
			pause() {
				throw new Error("pause() acts as cancel() on Android, and not at all on network voices");
			},
			addEventListener() {},
		};
		Object.defineProperty(window, "speechSynthesis", { value: synthesis });
		Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
	}, manner);
	return () => page.evaluate(() => (window as any).spoken as Spoken[]);
}
