// By the keyboard alone, with script or without, as people without a mouse go: Tab, the arrow keys within a group or a list, Space and Enter.
import { expect, type Locator } from "@playwright/test";

/** How often Tab is pressed before something counts as out of reach. */
const FAR = 200;

/** Tab, and within a group of radios the arrow keys. */
export async function reach(control: Locator) {
	await expect(control).toBeVisible();
	const isThere = () => control.evaluate((element) => element === document.activeElement);
	const inItsGroup = () =>
		control.evaluate((element) => {
			const at = document.activeElement as HTMLInputElement | null;
			return at?.type === "radio" && at !== element && at.name === (element as HTMLInputElement).name;
		});
	for (let steps = 0; steps < FAR; steps++) {
		if (await isThere()) return;
		await control.page().keyboard.press((await inItsGroup()) ? "ArrowDown" : "Tab");
	}
	throw new Error(`the keyboard never reaches ${control}`);
}

/** Presses what leads to a page, and waits for it: the next look must not catch it on its way. */
export async function press(control: Locator) {
	await reach(control);
	const arrived = control.page().waitForNavigation({ waitUntil: "load" });
	await control.page().keyboard.press("Enter");
	await arrived;
}

/** Picks an answer, where it is not picked already. */
export async function choose(input: Locator) {
	if (await input.isChecked()) return;
	await reach(input);
	await input.page().keyboard.press("Space");
	await expect(input).toBeChecked();
}

/** Goes down a closed list until it shows what is wanted. */
export async function pickFromList(list: Locator, wanted: string) {
	await reach(list);
	const shown = list.locator("option:checked");
	for (let left = await list.locator("option").count(); left > 0; left--) {
		if ((await shown.textContent())?.trim() === wanted) return;
		await list.page().keyboard.press("ArrowDown");
	}
	throw new Error(`the arrow keys never come to “${wanted}” in ${list}`);
}

/** Types over whatever words are in a field. */
export async function typeWords(field: Locator, words: string) {
	await reach(field);
	await field.page().keyboard.press("ControlOrMeta+a");
	await field.page().keyboard.type(words);
	await expect(field).toHaveValue(words);
}

/** Types a date over what is in its field: day or month first, which is the browser's to say. */
export async function typeDate(field: Locator, date: string) {
	await reach(field);
	const { keyboard } = field.page();
	const [year, month, day] = date.split("-");
	for (const digits of [`${day}${month}${year}`, `${month}${day}${year}`]) {
		// back to its first part, from the year that was typed last; at the first, this does nothing
		await keyboard.press("ArrowLeft");
		await keyboard.press("ArrowLeft");
		await keyboard.type(digits);
		if ((await field.inputValue()) === date) return;
	}
	throw new Error(`${date} cannot be typed in ${field}`);
}
