// What a page looks like, judged by its own pictures and colours: whether focus is seen, whether symbols stand out.
import type { Page } from "@playwright/test";

/** How far around a control its ring may reach. */
const AROUND = 10;
/** R56: a ring is 3 pixels thick, and each of them differs by 3:1 from what was there. */
const THICK = 3;
/** Of each side: dark words may lie under some of it. The corners are round and not asked. */
const SEEN = 0.7;

interface Stop {
	name: string;
	box: { x: number; y: number; width: number; height: number };
}

/**
 * Goes along a page by Tab, and takes two pictures of each stop, with focus and without. Gives the stops that do not show
 * all around where focus is. One page of pixels is not another, so both are taken of the same place.
 */
export async function unseenFocus(page: Page, stops: number): Promise<string[]> {
	const told: string[] = [];
	for (let at = 0; at < stops; at++) {
		await page.keyboard.press("Tab");
		const stop = await focused(page);
		if (!stop) continue; // the end of the page, or words that wrap: a ring around those has no four sides
		const clip = { x: stop.box.x - AROUND, y: stop.box.y - AROUND, width: stop.box.width + 2 * AROUND, height: stop.box.height + 2 * AROUND };
		const there = await page.screenshot({ clip });
		await page.evaluate(() => (document.activeElement as HTMLElement).blur()); // Tab goes on from here all the same
		const gone = await page.screenshot({ clip });
		const sides = await ring(page, there.toString("base64"), gone.toString("base64"));
		const weak = Object.entries(sides).filter(([, seen]) => seen < SEEN);
		if (weak.length > 0) told.push(`${stop.name} has no ring ${weak.map(([side, seen]) => `${side} (${Math.round(100 * seen)} %)`).join(", ")}`);
	}
	return told;
}

/** What has focus, as wide as what wears its ring: of an answer that is its card. */
function focused(page: Page): Promise<Stop | null> {
	return page.evaluate(() => {
		const found = document.activeElement as HTMLInputElement | null;
		if (!found || found === document.body || found.getClientRects().length > 1) return null;
		const wears = found.closest(".choice") ? (found.labels?.[0] ?? found) : found;
		const { x, y, width, height } = wears.getBoundingClientRect();
		return { name: `${found.tagName.toLowerCase()} “${(found.getAttribute("aria-label") ?? wears.textContent ?? "").trim().slice(0, 40)}”`, box: { x, y, width, height } };
	});
}

/** For each side of a control, the part of it along which enough pixels outside of it differ between two pictures. */
function ring(page: Page, there: string, gone: string): Promise<Record<"above" | "below" | "left" | "right", number>> {
	return page.evaluate(
		async ([pictures, around, thick]) => {
			const [one, other] = await Promise.all(
				pictures.map(async (picture) => {
					const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (byte) => byte.charCodeAt(0))]));
					const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d") as OffscreenCanvasRenderingContext2D;
					canvas.drawImage(bitmap, 0, 0);
					return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
				}),
			);
			const { width, height } = one;
			const light = ({ data }: ImageData, x: number, y: number) => {
				const part = (at: number) => {
					const value = data[4 * (y * width + x) + at] / 255;
					return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
				};
				return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2) + 0.05;
			};
			const differs = (x: number, y: number) => {
				const [a, b] = [light(one, x, y), light(other, x, y)];
				return Math.max(a, b) / Math.min(a, b) >= 3;
			};
			const upTo = (end: number) => [...Array(Math.max(0, end)).keys()];
			const along = (length: number, isThere: (at: number, deep: number) => boolean) => {
				const steps = upTo(length - 4 * around).map((at) => at + 2 * around);
				const seen = steps.filter((at) => upTo(around).filter((deep) => isThere(at, deep)).length >= thick);
				return steps.length === 0 ? 1 : seen.length / steps.length;
			};
			return {
				above: along(width, (x, y) => differs(x, y)),
				below: along(width, (x, y) => differs(x, height - 1 - y)),
				left: along(height, (y, x) => differs(x, y)),
				right: along(height, (y, x) => differs(width - 1 - x, y)),
			};
		},
		[[there, gone], AROUND, THICK] as const,
	);
}

/** Symbols that stand out less than 3:1 from what they stand on, glyphs by their black outline, drawings by their own paint. */
export function faintSymbols(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const paint = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
		const light = (colour: number[]) => {
			const parts = colour.slice(0, 3).map((part) => part / 255);
			const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
			return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
		};
		const contrast = (one: number[], other: number[]) => Math.max(light(one), light(other)) / Math.min(light(one), light(other));
		const under = (found: Element | null): number[] => {
			if (!found) return [255, 255, 255];
			const colour = paint(getComputedStyle(found).backgroundColor);
			return colour.length > 0 && colour[3] !== 0 ? colour : under(found.parentElement);
		};
		const seen = [...document.querySelectorAll<HTMLElement>(".sym")].filter((symbol) => symbol.checkVisibility());
		const marks = seen.flatMap((symbol) => [
			...[...symbol.querySelectorAll("img")].map((glyph) => ({ mark: glyph as Element, paints: [[0, 0, 0]] })),
			// a theme's own sample is drawn in its own colours, on its own ground; words on the accent lie on a plate of it
			...[...symbol.querySelectorAll("svg :is(path, circle, rect):not([data-theme] *, .a)")].map((mark) => {
				const { stroke, fill } = getComputedStyle(mark);
				const meant = mark.matches(".f") ? [fill] : [stroke, fill]; // a step that is filled says so by its fill
				return { mark, paints: meant.filter((colour) => colour !== "none").map(paint) };
			}),
		]);
		const faint = marks.filter(({ mark, paints }) => !paints.some((colour) => contrast(colour, under(mark)) >= 3));
		return [...new Set(faint.map(({ mark }) => `${mark.outerHTML.slice(0, 90)} on ${under(mark)}`))];
	});
}
